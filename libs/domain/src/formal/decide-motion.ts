import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Charge, MotionView } from '@ruta/contracts/formal/motion';
import type { RollView } from '@ruta/contracts/formal/roll';
import type { OptionId, ResolutionId, SeatId } from '@ruta/contracts/protocol/ids';
import { isRefused, refuse } from '@ruta/contracts/protocol/refusal';
import type { PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { Decision } from '../session/decision.ts';
import type { Giver } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { Circumstances, SessionState } from '../session/state.ts';
import { outcomeOf, votesOf } from './motion-outcome.ts';
import { quorumOf, rollOf, seatOf } from './quorum.ts';

type Command = PartCommand<'motions'>;
type Content = Extract<PhaseContent, { kind: 'motions' }>;

/** Of one session. */
export const MOST_MOTIONS = 60;
/** Of one motion. */
export const MOST_AMENDMENTS = 20;

export function decideMotion(
  state: SessionState,
  command: Command,
  me: Giver,
  when: Circumstances,
): Decision {
  const seat = seatOf(rollOf(state), me.id);
  if (command.type === 'motion.propose') return propose(state, command, me, seat);
  const motion = state.parts.motions.find(({ id }) => id === command.motionId);
  if (!motion) return refuse('formal.motion-unknown');
  if (command.type === 'motion.dissent') return dissent(motion, command, me, seat);
  if (motion.state !== 'open') return refuse('formal.motion-settled', { state: motion.state });
  const mine = motion.author === me.id || (seat !== null && motion.seatId === seat);
  switch (command.type) {
    case 'motion.charge':
      if (!mine && !me.leads) return refuse('formal.not-yours');
      if (!isKnown(command.charge, rollOf(state))) return refuse('formal.charge-unknown');
      return same(motion.charge, command.charge)
        ? []
        : [{ type: 'motion.charged', motionId: motion.id, charge: command.charge }];
    case 'motion.withdraw':
      if (!mine && !me.leads) return refuse('formal.not-yours');
      return [{ type: 'motion.withdrawn', motionId: motion.id }];
    case 'motion.second':
      if (seat === null) return refuse('formal.not-sitting');
      if (mine) return refuse('formal.own-motion');
      if (motion.seconders.includes(seat) === command.on) return [];
      return [{ type: 'motion.seconded', motionId: motion.id, seatId: seat, on: command.on }];
    case 'motion.amend':
      return amend(motion, command, me, seat);
    case 'motion.settle':
      return settle(motion, command, me, seat);
    case 'motion.put':
      return putToVote(state, motion, command, when);
  }
}

function propose(
  state: SessionState,
  { itemId, motionId, text, charge }: Extract<Command, { type: 'motion.propose' }>,
  { id: author, leads }: Giver,
  seatId: SeatId | null,
): Decision {
  const item = itemOf(state.run, itemId);
  if (item?.content?.kind !== 'motions') return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (seatId === null && !leads) return refuse('formal.not-sitting');
  if (!isKnown(charge, rollOf(state))) return refuse('formal.charge-unknown');
  if (state.parts.motions.some(({ id }) => id === motionId)) return refuse('resource.conflict');
  if (state.parts.motions.length >= MOST_MOTIONS) return refuse('formal.full', { most: MOST_MOTIONS });
  return [{ type: 'motion.proposed', itemId, motionId, author, seatId, charge, words: { text } }];
}

/** V10, V18: whoever answers for it sits in the body, and a route is one of those that wait for its approval. */
const isKnown = ({ seatId, subject }: Charge, roll: RollView | undefined): boolean =>
  (seatId === null || (roll?.seats ?? []).some(({ id }) => id === seatId)) &&
  (subject === null || (roll?.routes ?? []).some(({ id }) => id === subject.routeId));

function amend(
  motion: MotionView,
  { amendmentId, text }: Extract<Command, { type: 'motion.amend' }>,
  { id: author, leads }: Giver,
  seatId: SeatId | null,
): Decision {
  if (seatId === null && !leads) return refuse('formal.not-sitting');
  if (motion.amendments.some(({ id }) => id === amendmentId)) return refuse('resource.conflict');
  if (motion.amendments.length >= MOST_AMENDMENTS) return refuse('formal.full', { most: MOST_AMENDMENTS });
  if (text === motion.text) return refuse('formal.same-text');
  return [{ type: 'motion.amended', motionId: motion.id, amendmentId, author, seatId, words: { text } }];
}

/** V12: taken in or turned down by the seat that proposed, or by the chair where the chair did; withdrawn by its own. */
function settle(
  motion: MotionView,
  { amendmentId, as }: Extract<Command, { type: 'motion.settle' }>,
  { id: me, leads }: Giver,
  seat: SeatId | null,
): Decision {
  const amendment = motion.amendments.find(({ id }) => id === amendmentId);
  if (!amendment) return refuse('formal.motion-unknown');
  if (amendment.state !== 'open') return [];
  const owner = as === 'withdrawn' ? amendment : motion;
  const owns = owner.author === me || (seat !== null && owner.seatId === seat);
  if (!owns && !(leads && owner.seatId === null)) return refuse('formal.not-yours');
  return [{ type: 'motion.settled', motionId: motion.id, amendmentId, as }];
}

/** V13, V14. */
function putToVote(
  state: SessionState,
  motion: MotionView,
  { roundId, rule, seconds }: Extract<Command, { type: 'motion.put' }>,
  when: Circumstances,
): Decision {
  const content = itemOf(state.run, motion.itemId)?.content;
  const roll = rollOf(state);
  if (content?.kind !== 'motions') return refuse('session.item-unknown');
  if (!roll) return refuse('formal.no-roll');
  const { met, present, needed } = quorumOf(roll);
  if (!met) return refuse('formal.no-quorum', { present, needed });
  if (content.seconded && motion.seconders.length === 0) return refuse('formal.not-seconded');
  if (motion.amendments.some((one) => one.state === 'open')) return refuse('formal.amendment-open');
  if (state.rounds.some(({ id }) => id === roundId)) return refuse('ballot.exists');
  const earlier = state.rounds.filter(({ itemId }) => itemId === motion.itemId);
  if (earlier.some(({ status }) => status === 'open')) return refuse('ballot.round-open');
  return [
    { type: 'motion.put', motionId: motion.id, roundId, rule: rule ?? content.rule ?? roll.rule },
    {
      type: 'round.opened',
      roundId,
      itemId: motion.itemId,
      number: earlier.length + 1,
      spec: namedVote(content, when),
      subject: null,
      closesAt: seconds === null ? null : when.now + seconds * 1000,
    },
  ];
}

/** By name, of the members: who voted what is seen after the close. */
const namedVote = ({ question, labels }: Content, { newId }: Circumstances): BallotSpec => ({
  question,
  method: { method: 'single' },
  options: (['for', 'against', 'abstain'] as const).map((stance) => ({
    id: newId() as OptionId,
    label: labels[stance],
    stance,
    idea: null,
    group: null,
  })),
  disclosure: 'named',
  visibility: 'after-close',
  electorate: 'members',
  blank: false,
  paperCheck: 'two',
});

/** V17: of a seat that voted against or abstained, by whoever sits there. */
function dissent(
  motion: MotionView,
  { text }: Extract<Command, { type: 'motion.dissent' }>,
  { id: author }: Giver,
  seat: SeatId | null,
): Decision {
  const vote = motion.votes?.seats.find(({ seatId }) => seatId === seat);
  if (!vote) return refuse('formal.not-voted');
  if (vote.choice === 'for') return refuse('formal.not-dissenting');
  const known = motion.dissents.find(({ seatId }) => seatId === seat);
  if (known?.text === text) return [];
  const { seatId, choice } = vote;
  return [{ type: 'motion.dissented', motionId: motion.id, author, seatId, choice, words: { text } }];
}

/** V15: with the close of its vote a motion is decided, whoever or whatever closed it. */
export function withOutcome(state: SessionState, decision: Decision, when: Circumstances): Decision {
  if (isRefused(decision)) return decision;
  return decision.flatMap((event): SessionEvent[] => {
    if (event.type !== 'round.closed') return [event];
    const motion = state.parts.motions.find((one) => one.roundId === event.roundId && one.state === 'voting');
    const round = state.rounds.find(({ id }) => id === event.roundId);
    const roll = rollOf(state);
    if (!motion?.rule || !round || !roll) return [event];
    const outcome = outcomeOf(motion.rule, votesOf(round.spec, event.result, roll), roll);
    const next = when.formal?.nextNumber ?? null;
    const resolution = outcome === 'adopted' && next ? { ...next, id: when.newId() as ResolutionId } : null;
    return [
      event,
      { type: 'motion.decided', motionId: motion.id, roundId: event.roundId, outcome, resolution },
    ];
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
