import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Tally } from '@ruta/contracts/ballot/result';
import { meanOf } from '@ruta/domain/ballot/methods/score';
import { inOrder } from '@ruta/domain/ballot/tally';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { meanWords } from './result-rows.ts';
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
  const counted = decided ? inOrder(tally) : tally.options;
  const whole = wholeOf(spec, tally);
  return (
    <ol className={styles.bars}>
      {counted.map((option) => {
        const leads = decided && tally.leading.includes(option.optionId);
        const length = tally.method === 'score' ? (meanOf(option) ?? 0) : option.votes;
        return (
          <li key={option.optionId} className={styles.bar} data-leading={leads}>
            <span className={styles.label}>
              {leads && (
                <span className={styles.lead}>
                  <Flag role="img" aria-label={t('result.leads')} />
                </span>
              )}
              {words.get(option.optionId) ?? t('erased')}
            </span>
            <span className={styles.count}>
              {tally.method === 'score' ? (
                <>
                  <b>{meanWords(option, format)}</b>
                  {' · '}
                  {t('result.of-papers', { count: option.voters })}
                </>
              ) : (
                <>
                  <b>{format.number(option.votes)}</b>
                  {' · '}
                  {tally.method === 'dots'
                    ? t('result.dots', { count: option.votes })
                    : format.percent(option.votes / whole)}
                </>
              )}
            </span>
            <span className={styles.track} aria-hidden>
              <span style={{ width: `${(length / whole) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The length of a full bar: all papers, the most dots, or the highest score. */
export function wholeOf({ method }: BallotSpec, tally: Tally): number {
  if (method.method === 'score') return method.max;
  if (method.method === 'dots') return Math.max(1, ...tally.options.map(({ votes }) => votes));
  return Math.max(1, tally.papers);
}
