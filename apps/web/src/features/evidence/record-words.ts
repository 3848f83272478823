import type { RecordEntry } from '@ruta/contracts/evidence/record';
import { useTranslation } from 'react-i18next';

/** The fields of a payload that make one kind of decision several: `phase.moved` to `open`, a seat that votes `for`. */
const telling = ['to', 'decision', 'action', 'choice', 'status'] as const;

function countOf({ payload }: RecordEntry): number {
  const { contributionIds, papers } = payload;
  if (Array.isArray(contributionIds)) return contributionIds.length;
  return typeof papers === 'number' ? papers : 1;
}

/** M34: entries from before it was kept do not say it. */
const leavesIn = ({ payload: { leaves } }: RecordEntry) =>
  leaves === 'act' || leaves === 'report' || leaves === 'minutes' ? leaves : 'unsaid';

/** An entry in words; one of a kind that this version of the page does not know yet stands as it is written. */
export function useRecordWords(): (entry: RecordEntry) => string {
  const { t, i18n } = useTranslation('record');
  return (entry) => {
    const variant = telling.map((field) => entry.payload[field]).find((value) => typeof value === 'string');
    const { version } = entry.payload;
    const values = {
      count: countOf(entry),
      version: typeof version === 'number' ? String(version) : '',
      leaves: t(`leaves.${leavesIn(entry)}`),
    };
    const key = [`kind.${entry.kind}.${variant}`, `kind.${entry.kind}`].find((candidate) =>
      i18n.exists(candidate, { ns: 'record', ...values }),
    );
    return key === undefined ? entry.kind : t(key as 'kind.commitment.version-frozen', values);
  };
}
