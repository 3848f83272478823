import { CommitmentList } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '../../design/field.tsx';
import { http } from '../../http/http.ts';

interface CommitmentSelectProps {
  entity: string;
  value: CommitmentId | null;
  onValue: (commitment: CommitmentId | null) => void;
}

/** Which commitment is written or voted on. Withdrawn and approved ones are not offered. */
export function CommitmentSelect({ entity, value, onValue }: CommitmentSelectProps) {
  const { t } = useTranslation('live');
  const list = useQuery({
    queryKey: ['commitments', entity],
    queryFn: ({ signal }) => http.get(`/api/entities/${entity}/commitments`, CommitmentList, { signal }),
  });
  const items = (list.data?.items ?? []).filter(
    (item) => item.id === value || (item.stage !== 'withdrawn' && item.stage !== 'approved'),
  );
  return (
    <Select
      label={t('item.commitment')}
      hint={t('item.commitment-hint')}
      optional
      value={value ?? ''}
      onChange={(chosen) => onValue(items.find((item) => item.id === chosen)?.id ?? null)}
      choices={[
        { value: '', label: t('item.no-commitment') },
        ...items.map((item) => ({ value: item.id, label: `${item.key} · ${item.title}` })),
      ]}
    />
  );
}
