import type { BallotOption, FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { facilitatorsMayVote } from '@ruta/domain/ballot/electorate';
import { unsealed } from '@ruta/domain/ballot/seal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Paper } from '../../../shared/ballot/paper.tsx';
import { RoundOutcome } from '../../../shared/ballot/round-outcome.tsx';
import { RoundsBeside } from '../../../shared/ballot/rounds-beside.tsx';
import { useTimeLeft } from '../../../shared/live/use-time-left.ts';
import { optionWords, roundsOf } from '../../../shared/session/reading.ts';
import styles from '../phases/phase.module.css';
import { useRoom } from '../room-context.ts';
import type { PostedThing } from '../use-posted.ts';
import { VoteCard } from './vote-card.tsx';

interface VotePanelProps {
  /** Null while the voting has not been opened. */
  round: RoundView | null;
  question: string;
  options: readonly BallotOption[];
}

/** A vote from the unopened paper to the result: choose, send, change until the close, keep the receipt. */
export function VotePanel({ round, question, options }: VotePanelProps) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  if (!round) {
    return (
      <>
        <h1 className={styles.title}>{question}</h1>
        <p>{t('vote.soon')}</p>
        <ul className={styles.list}>
          {options.map((option) => (
            <li key={option.id} className={styles.idea}>
              {option.label}
            </li>
          ))}
        </ul>
      </>
    );
  }
  if (round.status === 'open') return <OpenRound key={round.id} round={round} />;
  return <ClosedRound key={round.id} round={round} entity={session.header.entity} />;
}

const isVoteOf = (round: RoundView) => (thing: PostedThing) =>
  thing.kind === 'vote' && thing.roundId === round.id;

function useWords(...rounds: RoundView[]) {
  const { session } = useRoom();
  return new Map(
    rounds.flatMap(({ spec }) =>
      spec.options.map((option) => [option.id, optionWords(session.view, option)] as const),
    ),
  );
}

/** Who leads has no paper in most ballots, also on their own phone. */
function useHasNoPaper({ spec }: RoundView): boolean {
  const { session } = useRoom();
  const me = session.own && session.names.get(session.own.participantId);
  return (me?.facilitator ?? false) && !facilitatorsMayVote(spec.electorate);
}

function OpenRound({ round }: { round: RoundView }) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const words = useWords(round);
  const left = useTimeLeft(round.closesAt);
  const sent = posted.things.findLast(isVoteOf(round));
  const counted = session.votes.find((vote) => vote.roundId === round.id);
  const [choosing, setChoosing] = useState(false);
  const over = left !== null && left <= 0;
  const hasPaper = sent !== undefined || counted !== undefined;
  const none = useHasNoPaper(round) && !hasPaper;
  const before: FilledPaper | null =
    sent?.kind === 'vote' ? sent.choice : counted ? unsealed(counted.choice, counted.words) : null;

  return (
    <>
      <h1 className={styles.title}>{round.spec.question}</h1>
      <p className="small">
        {round.number > 1 && <>{t('vote.round', { number: round.number })} </>}
        {round.subject && <>{t('vote.subject', { version: round.subject.version })} </>}
        {t(`vote.${round.spec.disclosure}`)}
        {round.spec.electorate !== 'participants' && <> {t(`vote.by-${round.spec.electorate}`)}</>}
      </p>
      {over && !hasPaper && <p role="status">{t('vote.closing')}</p>}
      {none ? (
        <p>{t('vote.facilitates')}</p>
      ) : (choosing || !hasPaper) && !over ? (
        <Paper
          spec={round.spec}
          words={words}
          before={before}
          mayVote={session.own !== null}
          onPaper={(paper) => {
            posted.vote(round.id, paper);
            setChoosing(false);
          }}
          onCancel={choosing ? () => setChoosing(false) : undefined}
        />
      ) : (
        hasPaper && (
          <VoteCard
            round={round}
            words={words}
            sent={sent?.kind === 'vote' ? sent : null}
            counted={counted ?? null}
            onChange={over ? undefined : () => setChoosing(true)}
          />
        )
      )}
    </>
  );
}

function ClosedRound({ round, entity }: { round: RoundView; entity: string }) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const words = useWords(round);
  const rounds = roundsOf(session.view, round.itemId);
  const allWords = useWords(...rounds);
  const sent = posted.things.findLast(isVoteOf(round));
  const refused = sent?.kind === 'vote' && sent.delivery.state === 'refused' ? sent : null;
  const waiting = sent && (sent.delivery.state === 'saved' || sent.delivery.state === 'sending');
  const counted = session.votes.find((vote) => vote.roundId === round.id) ?? null;
  return (
    <>
      <h1 className={styles.title}>{round.spec.question}</h1>
      {refused && <VoteCard round={round} words={words} sent={refused} counted={counted} />}
      {waiting && <p>{t('vote.too-late-maybe')}</p>}
      {round.result && <RoundsBeside rounds={rounds} words={allWords} />}
      {round.result ? (
        <RoundOutcome round={round} result={round.result} words={words} entity={entity} own={counted} />
      ) : (
        <>
          <p>{t('vote.closed')}</p>
          {counted && !refused && <VoteCard round={round} words={words} sent={null} counted={counted} />}
        </>
      )}
    </>
  );
}
