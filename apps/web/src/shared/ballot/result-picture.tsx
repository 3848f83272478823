import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Tally } from '@ruta/contracts/ballot/result';
import { saysNothing } from '@ruta/domain/ballot/tally';
import { useTranslation } from 'react-i18next';
import type { OptionWords } from './choice-words.ts';
import { LevelsBars } from './levels-bars.tsx';
import { RankedFlow } from './ranked-flow.tsx';
import { useSentence } from './result-sentence.ts';
import styles from './result-picture.module.css';
import { RoundBars } from './round-bars.tsx';

interface ResultPictureProps {
  spec: BallotSpec;
  words: OptionWords;
  tally: Tally;
  /** Marks who leads: only when the voting is over, so that nobody runs after a flag. */
  decided: boolean;
  /** Where there is less height than width, as on a wall. */
  low?: boolean;
}

/** A count as a picture, in the way of its method; of a vote that said nothing, what it was about. */
export function ResultPicture({ spec, words, tally, decided, low }: ResultPictureProps) {
  const label = useSentence(spec, { tally }, words);
  const { t } = useTranslation('live');
  const { stages } = tally;
  if (decided && saysNothing(tally))
    return (
      <ul className={styles.unanswered}>
        {spec.options.map(({ id }) => (
          <li key={id}>{words.get(id) ?? t('erased')}</li>
        ))}
      </ul>
    );
  if (decided && stages && stages.length > 1)
    return <RankedFlow tally={{ ...tally, stages }} words={words} label={label} low={low} />;
  if (tally.method === 'gradient' || tally.method === 'consent')
    return <LevelsBars spec={spec} words={words} tally={tally} />;
  return <RoundBars spec={spec} words={words} tally={tally} decided={decided} />;
}
