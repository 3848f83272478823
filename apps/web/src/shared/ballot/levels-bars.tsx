import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { levelWords, type OptionWords } from './choice-words.ts';
import { divergence, type Segment, tonesOf } from './divergence.ts';
import styles from './levels-bars.module.css';

interface LevelsBarsProps {
  spec: BallotSpec;
  words: OptionWords;
  tally: Tally;
}

/**
 * Where people stand, each proposal as one bar around a middle line: support to the left of it, doubt to the right.
 * Shade, pattern and number say it three times, so that it reads in black and white as well.
 */
export function LevelsBars({ spec, words, tally }: LevelsBarsProps) {
  const { t } = useTranslation('live');
  const levels = levelWords(spec.method, t);
  const several = spec.options.length > 1;
  return (
    <div className={styles.levels}>
      {tally.options.map((option) => (
        <figure key={option.optionId} className={styles.figure}>
          <figcaption>{words.get(option.optionId) ?? t('erased')}</figcaption>
          <Bar spec={spec} option={option} all={tally.options} />
          {!several && <Key segments={divergence(spec, option, tally.options).segments} levels={levels} />}
        </figure>
      ))}
      {several && (
        <Key segments={tonesOf(spec).map((tone, level) => ({ level, tone, count: null }))} levels={levels} />
      )}
    </div>
  );
}

/** Below it a part has no room for its number, which stands in the key or in the table. */
const leastShare = 0.045;

function Bar({ spec, option, all }: { spec: BallotSpec; option: OptionTally; all: OptionTally[] }) {
  const format = useFormat();
  const { segments, before, middle } = divergence(spec, option, all);
  return (
    <div className={styles.bar} aria-hidden>
      <span className={styles.middle} style={{ left: `${middle * 100}%` }} />
      <span className={styles.strip} style={{ marginInlineStart: `${before * 100}%` }}>
        {segments
          .filter(({ count }) => count > 0)
          .map(({ level, tone, share, count }) => (
            <span
              key={level}
              className={styles.segment}
              data-tone={tone}
              style={{ width: `${share * 100}%` }}
            >
              {share > leastShare && <b>{format.number(count)}</b>}
            </span>
          ))}
      </span>
    </div>
  );
}

interface KeyProps {
  segments: (Pick<Segment, 'level' | 'tone'> & { count: number | null })[];
  levels: string[];
}

/** What each part of a bar means, in the order of the scale, with its number where there is one bar alone. */
function Key({ segments, levels }: KeyProps) {
  const format = useFormat();
  return (
    <ol className={styles.key}>
      {segments.map(({ level, tone, count }) => (
        <li key={level} data-none={count === 0}>
          <i data-tone={tone} aria-hidden />
          <span>{levels[level]}</span>
          {count !== null && <b>{format.number(count)}</b>}
        </li>
      ))}
    </ol>
  );
}
