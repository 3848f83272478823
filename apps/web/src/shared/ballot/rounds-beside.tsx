import type { RoundView } from '@ruta/contracts/ballot/round';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import { inOrder } from '@ruta/domain/ballot/tally';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Table } from '../design/table.tsx';
import { type Format, useFormat } from '../i18n/format.ts';
import type { OptionWords } from './choice-words.ts';
import { meanWords } from './result-rows.ts';
import styles from './round-outcome.module.css';

interface RoundsBesideProps {
  /** The rounds of one entry, from the first on. */
  rounds: readonly RoundView[];
  words: OptionWords;
}

/** Every round that was held on the same question, side by side: what changed when the room voted again. */
export function RoundsBeside({ rounds, words }: RoundsBesideProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const shown = rounds.flatMap(({ number, spec, result }) =>
    result ? [{ number, tally: result.tally, method: spec.method }] : [],
  );
  if (shown.length < 2) return null;
  const latest = shown.at(-1)?.tally;
  const ids = [
    ...new Set([
      ...(latest ? inOrder(latest) : []).map(({ optionId }) => optionId),
      ...shown.flatMap(({ tally }) => inOrder(tally).map(({ optionId }) => optionId)),
    ]),
  ];
  return (
    <section className={styles.beside}>
      <h2 className={styles.heading}>{t('rounds.title')}</h2>
      <Table
        caption={t('rounds.title')}
        captionHidden
        rowKey={(id) => id}
        rows={ids}
        columns={[
          { key: 'option', head: t('result.option'), cell: (id) => words.get(id) ?? t('erased') },
          ...shown.map(({ number, tally }) => ({
            key: String(number),
            head: t('rounds.number', { number }),
            number: true,
            cell: (id: (typeof ids)[number]) => (
              <Share
                option={tally.options.find(({ optionId }) => optionId === id)}
                tally={tally}
                format={format}
              />
            ),
          })),
        ]}
      />
    </section>
  );
}

interface ShareProps {
  option: OptionTally | undefined;
  tally: Tally;
  format: Format;
}

function Share({ option, tally, format }: ShareProps) {
  const { t } = useTranslation('live');
  if (!option) return <span aria-label={t('rounds.not-there')}>—</span>;
  const last = tally.stages?.at(-1)?.votes.find(({ optionId }) => optionId === option.optionId);
  const said =
    tally.method === 'score'
      ? meanWords(option, format)
      : format.number(tally.stages ? (last?.votes ?? 0) : option.votes);
  return (
    <span className={styles.share} data-leading={tally.leading.includes(option.optionId)}>
      {tally.leading.includes(option.optionId) && <Flag role="img" aria-label={t('result.leads')} />}
      {said}
    </span>
  );
}
