import type { RoundView } from '@ruta/contracts/ballot/round';
import { useTranslation } from 'react-i18next';
import { RoundBars } from '../../ballot/round-bars.tsx';
import { optionWords } from '../reading.ts';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage.tsx';
import styles from './stage.module.css';

interface StageRoundProps extends StageProps {
  round: RoundView | null;
  question: string;
}

const fewOptions = 3;
const manyOptions = 4;
const crowdOfOptions = 8;

/** A vote on the wall: the options and how many have voted, numbers only when everybody may see them. */
export function StageRound({ round, question, view, tallies }: StageRoundProps) {
  const { t } = useTranslation('live');
  if (!round) return <StageTitle text={question} note={t('stage.vote-soon')} />;
  const words = new Map(round.spec.options.map((option) => [option.id, optionWords(view, option)]));
  const tick = tallies.get(round.id);
  const closed = round.status === 'closed';
  const tally = (closed ? round.result?.tally : tick?.tally) ?? null;
  const many = round.spec.options.length > manyOptions;
  const papers = round.result?.tally.papers ?? tick?.papers ?? 0;
  return (
    <>
      <StageTitle text={round.spec.question} compact={many || tally !== null} />
      {tally ? (
        <div className={styles.bars} data-many={many} data-crowd={round.spec.options.length > crowdOfOptions}>
          <RoundBars spec={round.spec} words={words} tally={tally} decided={closed} />
        </div>
      ) : (
        <ul className={styles.options} data-many={many}>
          {round.spec.options.map(({ id }) => (
            <li key={id}>{words.get(id) ?? t('erased')}</li>
          ))}
        </ul>
      )}
      {tally && <p className={styles.note}>{t('stage.papers', { count: papers })}</p>}
      {closed && !round.result && <p className={styles.note}>{t('stage.vote-closed', { count: papers })}</p>}
      {!closed && !tally && (
        <div className={styles.number} data-small={round.spec.options.length > fewOptions}>
          <b>{papers}</b>
          <span>
            {tick && !closed
              ? t('stage.voted-of', { eligible: tick.eligible })
              : t('stage.voted', { count: papers })}
          </span>
        </div>
      )}
    </>
  );
}
