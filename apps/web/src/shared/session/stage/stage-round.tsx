import type { Tally } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { useTranslation } from 'react-i18next';
import type { OptionWords } from '../../ballot/choice-words.ts';
import { ResultPicture } from '../../ballot/result-picture.tsx';
import { useSentence } from '../../ballot/result-sentence.ts';
import { optionWords, roundsOf } from '../reading.ts';
import { StageMinutes } from './stage-minutes.tsx';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

interface StageRoundProps extends StageProps {
  round: RoundView | null;
  question: string;
}

const fewOptions = 3;
const manyOptions = 4;
const crowdOfOptions = 8;
/** Longer labels need the whole width. */
const longLabel = 120;

/** A vote on the wall: the options and how many have voted, numbers only when everybody may see them. */
export function StageRound({ round, question, view, tallies, header }: StageRoundProps) {
  const { t } = useTranslation('live');
  if (!round) return <StageTitle text={question} note={t('stage.vote-soon')} />;
  const wordsOf = ({ spec }: RoundView) =>
    new Map(spec.options.map((option) => [option.id, optionWords(view, option)] as const));
  const words = wordsOf(round);
  const tick = tallies.get(round.id);
  const closed = round.status === 'closed';
  const tally = (closed ? round.result?.tally : tick?.tally) ?? null;
  const many = round.spec.options.length > manyOptions;
  const minutes = round.subject?.kind === 'minutes-version' ? round.subject : null;
  const papers = round.result?.tally.papers ?? tick?.papers ?? 0;
  const options = (
    <ul className={styles.options} data-many={many}>
      {round.spec.options.map(({ id }) => (
        <li key={id}>{words.get(id) ?? t('erased')}</li>
      ))}
    </ul>
  );
  const before = closed ? roundsOf(view, round.itemId).findLast(({ number }) => number < round.number) : null;
  return (
    <>
      <StageTitle text={round.spec.question} compact={many || tally !== null || minutes !== null} />
      {tally ? (
        <>
          {closed && <StageSentence round={round} tally={tally} words={words} />}
          <StagePages
            className={styles.bars}
            columns={isOfBars(tally) && isCrowd(round, words) ? 2 : 1}
            many={many}
          >
            {before?.result && isOfBars(tally) && !many ? (
              <Beside before={before} round={round} tally={tally} wordsOf={wordsOf} />
            ) : (
              <ResultPicture spec={round.spec} words={words} tally={tally} decided={closed} low />
            )}
          </StagePages>
        </>
      ) : minutes ? (
        <StageMinutes entity={header.entity} subject={minutes}>
          {options}
        </StageMinutes>
      ) : (
        <StagePages columns={many ? 2 : 1}>{options}</StagePages>
      )}
      {tally && (
        <p className={styles.note}>
          {round.number > 1 && `${t('rounds.number', { number: round.number })} · `}
          {t('stage.papers', { count: papers })}
          {before?.result && !isOfBars(tally) && (
            <StageBefore round={before} tally={before.result.tally} words={wordsOf(before)} />
          )}
        </p>
      )}
      {closed && !round.result && <p className={styles.note}>{t('stage.vote-closed', { count: papers })}</p>}
      {!closed && !tally && (
        <div className={styles.number} data-small={round.spec.options.length > fewOptions}>
          <b>{papers}</b>
          <span>
            {tick && !closed
              ? t('stage.voted-of', { eligible: tick.eligible })
              : t('stage.voted', { count: papers })}
            {tick && tick.batched > 0 && ` · ${t('stage.batched', { count: tick.batched })}`}
          </span>
        </div>
      )}
    </>
  );
}

interface StageTally {
  round: RoundView;
  tally: Tally;
  words: OptionWords;
}

/** The result in words, readable from the last row. */
function StageSentence({ round, tally, words }: StageTally) {
  return <p className={styles.sentence}>{useSentence(round.spec, { tally }, words)}</p>;
}

function StageBefore({ round, tally, words }: StageTally) {
  const { t } = useTranslation('live');
  const said = useSentence(round.spec, { tally }, words);
  return <> · {t('rounds.before', { number: round.number, said })}</>;
}

const isCrowd = ({ spec }: RoundView, words: OptionWords): boolean =>
  spec.options.length > crowdOfOptions &&
  [...words.values()].every((label) => (label?.length ?? 0) <= longLabel);

const isOfBars = ({ method }: Tally): boolean =>
  method !== 'gradient' && method !== 'consent' && method !== 'ranked';

interface BesideProps {
  before: RoundView;
  round: RoundView;
  tally: Tally;
  wordsOf: (round: RoundView) => OptionWords;
}

/** The round before and this one, side by side. */
function Beside({ before, round, tally, wordsOf }: BesideProps) {
  const { t } = useTranslation('live');
  const both = [
    { of: before, tally: before.result?.tally ?? tally },
    { of: round, tally },
  ];
  return (
    <div className={styles.beside}>
      {both.map(({ of, tally: counted }) => (
        <div key={of.id}>
          <h2>{t('rounds.number', { number: of.number })}</h2>
          <ResultPicture spec={of.spec} words={wordsOf(of)} tally={counted} decided />
        </div>
      ))}
    </div>
  );
}
