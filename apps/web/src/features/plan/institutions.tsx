import {
  type Covered,
  type CoverageInstitution,
  type PlaceInstitution,
  PlanCoverage,
} from '@ruta/contracts/plan/coverage';
import { SectorId } from '@ruta/contracts/protocol/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Details } from '../../shared/design/details.tsx';
import { ErrorText, Select } from '../../shared/design/field.tsx';
import { Table } from '../../shared/design/table.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../shared/identity/me.ts';
import { CommitmentLinks } from './commitment-links.tsx';
import { coverageQuery } from './plan-queries.ts';

const NONE = '';

interface InstitutionsProps {
  plan: PlanCoverage;
  sectors: readonly Covered[];
}

/** In which sector each institution of the plan counts, and which are in none; the coordination says where they belong. */
export function Institutions({ plan, sectors }: InstitutionsProps) {
  const { t } = useTranslation('plan');
  const places = useMay('plan.place-institution', useEntity().id);
  const without = plan.institutions.filter(({ sectorId }) => sectorId === null).length;
  if (plan.institutions.length === 0) return null;
  const nameOf = (id: string | null) =>
    sectors.find(({ member }) => member === id)?.name ?? t('institution-none');
  return (
    <Details
      open={places && without > 0}
      summary={t('institutions', { count: plan.institutions.length, without })}
    >
      <Table
        caption={t('institutions-caption')}
        captionHidden
        rows={plan.institutions}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: t('institution'), cell: ({ name }) => name },
          {
            key: 'sector',
            head: t('covers-one.sectors'),
            cell: (institution) =>
              places ? (
                <Place plan={plan} institution={institution} sectors={sectors} />
              ) : (
                nameOf(institution.sectorId)
              ),
          },
          {
            key: 'which',
            head: t('covers-which'),
            cell: ({ keys }) => <CommitmentLinks number={plan.number} keys={keys} />,
          },
        ]}
      />
    </Details>
  );
}

interface PlaceProps extends InstitutionsProps {
  institution: CoverageInstitution;
}

function Place({ plan, institution: { name, sectorId }, sectors }: PlaceProps) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const client = useQueryClient();
  const failure = useFailureSentence();
  const placing = useMutation({
    mutationFn: (given: PlaceInstitution) =>
      http.put(`/api/entities/${slug}/plans/${plan.number}/coverage/institution`, given, PlanCoverage),
    onSuccess: (coverage) => {
      client.setQueryData(coverageQuery(slug, plan.number).queryKey, coverage);
      toast(t('institution-placed'));
    },
  });
  return (
    <>
      <Select
        label={<span className="visually-hidden">{t('institution-sector', { name })}</span>}
        value={sectorId ?? NONE}
        disabled={placing.isPending}
        onChange={(chosen) =>
          placing.mutate({ institution: name, sectorId: chosen === NONE ? null : SectorId.parse(chosen) })
        }
        choices={[
          { value: NONE, label: t('institution-none') },
          ...sectors.map((sector) => ({ value: sector.member, label: sector.name ?? sector.member })),
        ]}
      />
      {placing.error && <ErrorText>{failure(placing.error)}</ErrorText>}
    </>
  );
}
