import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Tally } from '@ruta/contracts/ballot/result';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import type { OptionWords } from './choice-words.ts';
import styles from './round-bars.module.css';

interface RoundBarsProps {
  spec: BallotSpec;
  words: OptionWords;
  tally: Tally;
  /** Marks who leads: only when the voting is over, so that nobody runs after a flag. */
  decided: boolean;
}

/** A count as bars, in the size of the text around them: small on a phone, readable from the back on the wall. */
export function RoundBars({ spec, words, tally, decided }: RoundBarsProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const most = Math.max(1, ...tally.options.map((option) => option.votes));
  const whole = tally.method === 'dots' ? most : Math.max(1, tally.papers);
  const votes = new Map(tally.options.map((option) => [option.optionId, option.votes]));
  const rows = spec.options.map(({ id }) => ({
    id,
    label: words.get(id) ?? t('erased'),
    votes: votes.get(id) ?? 0,
  }));
  const ordered = decided ? rows.toSorted((a, b) => b.votes - a.votes) : rows;
  return (
    <ol className={styles.bars}>
      {ordered.map((row) => {
        const leads = decided && tally.leading.includes(row.id);
        return (
          <li key={row.id} className={styles.bar} data-leading={leads}>
            <span className={styles.label}>
              {leads && (
                <span className={styles.lead}>
                  <Flag role="img" aria-label={t('result.leads')} />
                </span>
              )}
              {row.label}
            </span>
            <span className={styles.count}>
              <b>{format.number(row.votes)}</b>
              {' · '}
              {tally.method === 'dots'
                ? t('result.dots', { count: row.votes })
                : format.percent(row.votes / whole)}
            </span>
            <span className={styles.track} aria-hidden>
              <span style={{ width: `${(row.votes / whole) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
