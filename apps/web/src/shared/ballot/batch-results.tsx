import type { RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { Hand, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Table } from '../design/table.tsx';
import { useFormat } from '../i18n/format.ts';
import { levelWords, type OptionWords } from './choice-words.ts';
import styles from './round-outcome.module.css';

interface BatchResultsProps {
  round: RoundView;
  result: RoundResult;
  words: OptionWords;
}

/** What came on paper and by raised hands, batch by batch, beside what was cast in the room. */
export function BatchResults({ round, result, words }: BatchResultsProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const { batches, uncounted } = result;
  if (batches.length === 0 && uncounted === 0) return null;
  const levels = levelWords(round.spec.method, t);
  const cell = (batch: (typeof batches)[number], optionId: string) => {
    const option = batch.options.find((each) => each.optionId === optionId);
    if (!option?.levels) return format.number(option?.votes ?? 0);
    const said = option.levels.flatMap((count, level) =>
      count > 0 ? [`${levels[level] ?? level}: ${format.number(count)}`] : [],
    );
    return said.join(' · ') || format.number(0);
  };
  return (
    <>
      <h2 className={styles.heading}>{t('batch.title')}</h2>
      {batches.length > 0 && (
        <Table
          caption={t('batch.title')}
          captionHidden
          rowKey={({ batchId }) => batchId}
          rows={batches}
          columns={[
            {
              key: 'label',
              head: t('batch.label'),
              cell: ({ label, kind }) => (
                <span className={styles.batch}>
                  {kind === 'hands' ? <Hand aria-hidden /> : <ScrollText aria-hidden />}
                  <span>
                    {label} <span className="small">{t(`batch.${kind}`)}</span>
                  </span>
                </span>
              ),
            },
            {
              key: 'papers',
              head: t('batch.people'),
              cell: ({ papers }) => format.number(papers),
              number: true,
            },
            ...round.spec.options.map(({ id }) => ({
              key: id as string,
              head: words.get(id) ?? t('erased'),
              cell: (batch: (typeof batches)[number]) => cell(batch, id),
              number: levels.length === 0,
            })),
          ]}
        />
      )}
      {uncounted > 0 && <p className="small">{t('batch.uncounted', { count: uncounted })}</p>}
    </>
  );
}
