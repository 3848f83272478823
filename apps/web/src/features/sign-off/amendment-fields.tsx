import { AmendmentKind } from '@ruta/contracts/plan/amendment';
import type { AssemblePlan } from '@ruta/contracts/plan/plan-publication';
import { RecommendationId, ResolutionId } from '@ruta/contracts/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../shared/design/choice.tsx';
import { Select, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { amendmentGroundQuery } from './sign-off-queries.ts';

export type GivenAmendment = Omit<AssemblePlan, 'opId'>;

export const noAmendment: GivenAmendment = {
  reason: '',
  amendment: 'correction',
  recommendationId: null,
  resolutionId: null,
};

interface AmendmentFieldsProps {
  number: number;
  given: GivenAmendment;
  onChange: (given: GivenAmendment) => void;
}

/** What an amendment is, why, and what it stands on: a recommendation, a resolution. */
export function AmendmentFields({ number, given, onChange }: AmendmentFieldsProps) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const ground = useQuery(amendmentGroundQuery(slug, number)).data;
  const none = { value: '', label: t('plan.none-named') };
  return (
    <>
      <RadioCards
        label={t('plan.amendment')}
        value={given.amendment}
        onChange={(value) => onChange({ ...given, amendment: AmendmentKind.parse(value) })}
        choices={AmendmentKind.options.map((value) => ({
          value,
          label: t(`plan.amendment.${value}`),
          hint: t(`plan.amendment-hint.${value}`),
        }))}
      />
      <TextArea
        label={t('plan.reason')}
        hint={t('plan.reason-hint')}
        value={given.reason}
        onChange={(reason) => onChange({ ...given, reason })}
        maxLength={1000}
        rows={3}
      />
      {ground && ground.recommendations.length > 0 && (
        <Select
          label={t('plan.recommendation')}
          optional
          value={given.recommendationId ?? ''}
          onChange={(id) =>
            onChange({ ...given, recommendationId: id === '' ? null : RecommendationId.parse(id) })
          }
          choices={[
            none,
            ...ground.recommendations.map(({ id, number: which, text }) => ({
              value: id,
              label: `${which}. ${text}`,
            })),
          ]}
        />
      )}
      {ground && ground.resolutions.length > 0 && (
        <Select
          label={t('plan.resolution')}
          hint={t('plan.resolution-hint')}
          optional
          value={given.resolutionId ?? ''}
          onChange={(id) => onChange({ ...given, resolutionId: id === '' ? null : ResolutionId.parse(id) })}
          choices={[
            none,
            ...ground.resolutions.map(({ id, number: which, year, text }) => ({
              value: id,
              label: `${which}/${year} ${text}`,
            })),
          ]}
        />
      )}
    </>
  );
}
