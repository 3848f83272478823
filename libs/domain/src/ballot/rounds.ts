import type { BallotOption, BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import { ballotOf } from '../session/phases/phases.ts';
import { itemOf } from '../session/run.ts';
import type { Circumstances, SessionActor, SessionState } from '../session/state.ts';
import { lacksQuorum } from '../formal/quorum.ts';
import { type BatchCommand, decideBatch, evolveBatches } from './batches.ts';
import { methodFits } from './methods/methods.ts';
import { resultIsPublic } from './visibility.ts';

export type RoundCommand = Extract<SessionCommand, { type: `round.${string}` }>;

/** A session keeps at most so many rounds. */
export const MOST_ROUNDS = 200;

export const roundIn = (rounds: readonly RoundView[], id: RoundId): RoundView | undefined =>
  rounds.find((round) => round.id === id);

export function decideRound(
  state: SessionState,
  command: RoundCommand,
  actor: SessionActor,
  when: Circumstances,
): Decision {
  if (command.type === 'round.open') return open(state, command, when);
  const round = roundIn(state.rounds, command.roundId);
  if (!round) return refuse('ballot.unknown');
  switch (command.type) {
    case 'round.amend':
      if (isOfMotion(state, round)) return refuse('ballot.options-frozen');
      if (round.status === 'closed') return refuse('ballot.closed');
      if (when.papers(round.id) > 0 || round.batches.length > 0) return refuse('ballot.options-frozen');
      if (!isSound(state, command.spec)) return refuse('ballot.invalid-options');
      return [{ type: 'round.amended', roundId: round.id, spec: command.spec }];
    case 'round.extend':
      return extend(round, command.seconds, when.now);
    case 'round.close':
      return close(round, actor, when);
    case 'round.release':
      if (round.status === 'open') return refuse('ballot.not-closed');
      return round.released ? [] : [{ type: 'round.released', roundId: round.id }];
    case 'round.reason-hide':
      if (!resultIsPublic(round)) return refuse('ballot.not-closed');
      if (round.hiddenReasons.includes(command.code)) return [];
      return [
        {
          type: 'round.reason-hidden',
          roundId: round.id,
          code: command.code,
          words: { text: command.reason },
        },
      ];
    case 'round.reason-show':
      if (!round.hiddenReasons.includes(command.code)) return [];
      return [{ type: 'round.reason-shown', roundId: round.id, code: command.code }];
    default:
      if (isOfMotion(state, round)) return refuse('formal.named-only');
      return actor.kind === 'clock' ? [] : decideBatch(round, command satisfies BatchCommand, actor.id);
  }
}

/** Seats vote on a motion by name and one by one: nothing of it comes in a batch, and its words stay. */
const isOfMotion = ({ parts }: SessionState, { id }: RoundView): boolean =>
  parts.motions.some(({ roundId }) => roundId === id);

function open(
  state: SessionState,
  command: Extract<RoundCommand, { type: 'round.open' }>,
  when: Circumstances,
): Decision {
  const { roundId, itemId, subject, seconds } = command;
  const item = itemOf(state.run, itemId);
  if (!item) return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (roundIn(state.rounds, roundId)) return refuse('ballot.exists');
  const earlier = state.rounds.filter((round) => round.itemId === itemId);
  if (earlier.some(({ status }) => status === 'open')) return refuse('ballot.round-open');
  if (state.rounds.length >= MOST_ROUNDS) return refuse('resource.conflict', { most: MOST_ROUNDS });
  const spec = command.spec ?? ballotOf(state, item, when);
  if (!spec) return refuse('session.wrong-phase');
  if (!isSound(state, spec)) return refuse('ballot.invalid-options');
  if (spec.electorate === 'members' && lacksQuorum(state)) return refuse('formal.no-quorum');
  if (subject && !when.isFrozen(subject)) return refuse('ballot.subject-unknown');
  const closesAt = seconds === null ? null : when.now + seconds * 1000;
  return [{ type: 'round.opened', roundId, itemId, number: earlier.length + 1, spec, subject, closesAt }];
}

/** A deadline that has passed has passed: it binds although nobody has closed yet. */
function extend(round: RoundView, seconds: number, now: Instant): Decision {
  if (round.status === 'closed') return refuse('ballot.closed');
  if (round.closesAt !== null && round.closesAt <= now) return refuse('ballot.deadline-past');
  return [{ type: 'round.extended', roundId: round.id, closesAt: (round.closesAt ?? now) + seconds * 1000 }];
}

function close(round: RoundView, actor: SessionActor, when: Circumstances): Decision {
  if (round.status === 'closed') return [];
  const due = round.closesAt !== null && round.closesAt <= when.now;
  if (actor.kind === 'clock' && !due) return [];
  return [{ type: 'round.closed', roundId: round.id, ...when.count(round.id) }];
}

/** Options are distinct, each has words or stands for something shown, and a valid paper is possible. */
function isSound(state: SessionState, spec: BallotSpec): boolean {
  const distinct = new Set(spec.options.map(({ id }) => id)).size === spec.options.length;
  return (
    distinct &&
    methodFits(spec.method, spec.options.length) &&
    spec.options.every((option) => hasWords(state, option))
  );
}

function hasWords(state: SessionState, { label, idea, group, team = null }: BallotOption): boolean {
  const standsFor = Number(idea !== null) + Number(group !== null) + Number(team !== null);
  if (label !== null) return standsFor === 0;
  if (standsFor !== 1) return false;
  if (team !== null) return state.parts.teams.some(({ id, state: is }) => id === team && is === 'kept');
  return state.boards.some(
    (board) =>
      board.revealed &&
      (board.ideas.some(({ id, state: is }) => id === idea && is === 'kept') ||
        board.groups.some(({ id, dissolved }) => id === group && !dissolved)),
  );
}

export function evolveRounds(
  rounds: readonly RoundView[],
  event: SessionEvent,
  at: Instant,
): readonly RoundView[] {
  switch (event.type) {
    case 'round.opened': {
      const { roundId: id, itemId, number, spec, subject, closesAt } = event;
      const opened = { id, itemId, number, spec, subject, closesAt, status: 'open' as const, openedAt: at };
      return [
        ...rounds,
        {
          ...opened,
          closedAt: null,
          released: false,
          root: null,
          result: null,
          batches: [],
          hiddenReasons: [],
        },
      ];
    }
    case 'round.amended':
      return withRound(rounds, event.roundId, { spec: event.spec });
    case 'round.extended':
      return withRound(rounds, event.roundId, { closesAt: event.closesAt });
    case 'round.closed': {
      const { root, result } = event;
      return withRound(rounds, event.roundId, { status: 'closed', closedAt: at, root, result });
    }
    case 'round.released':
      return withRound(rounds, event.roundId, { released: true });
    case 'round.batch-entered':
    case 'round.batch-corrected':
    case 'round.batch-confirmed':
    case 'round.batch-withdrawn':
      return rounds.map((round) =>
        round.id === event.roundId ? { ...round, batches: evolveBatches(round, event, at) } : round,
      );
    case 'round.reason-hidden':
    case 'round.reason-shown':
      return rounds.map((round) =>
        round.id === event.roundId ? { ...round, hiddenReasons: hiddenAfter(round, event) } : round,
      );
    default:
      return rounds;
  }
}

const hiddenAfter = (
  { hiddenReasons }: RoundView,
  { type, code }: Extract<SessionEvent, { type: `round.reason-${string}` }>,
): string[] =>
  type === 'round.reason-hidden' ? [...hiddenReasons, code] : hiddenReasons.filter((other) => other !== code);

const withRound = (rounds: readonly RoundView[], id: RoundId, change: Partial<RoundView>): RoundView[] =>
  rounds.map((round) => (round.id === id ? { ...round, ...change } : round));
