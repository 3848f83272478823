import type { Amendment, MotionView } from '@ruta/contracts/formal/motion';
import type { MotionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';
import { mergedAuthor, mergedEach, type Merge } from '../session/merged.ts';
import type { Part } from '../session/parts/part.ts';
import type { SessionState } from '../session/state.ts';
import { decideMotion } from './decide-motion.ts';
import { votesOf } from './motion-outcome.ts';
import { rollOf } from './quorum.ts';

/** What the body is asked to resolve. Motions are public from the moment they are brought in. */
export const motions: Part<'motions'> = {
  asks: {
    'motion.propose': 'seat',
    'motion.charge': 'seat',
    'motion.second': 'seat',
    'motion.withdraw': 'seat',
    'motion.amend': 'seat',
    'motion.settle': 'seat',
    'motion.put': 'control',
    'motion.dissent': 'seat',
  },
  recorded: ['motion.put', 'motion.decided', 'motion.withdrawn'],
  decide: decideMotion,
  evolve,
  merge: (elements, merge) => mergedEach(elements, (motion) => mergeMotion(motion, merge)),
  show: (motion) => motion,
  own: () => null,
  touched: () => [],
  mentioned: ({ author, amendments, dissents }) => [
    author,
    ...amendments.map((one) => one.author),
    ...dissents.map((one) => one.author),
  ],
};

function mergeMotion(motion: MotionView, merge: Merge): MotionView {
  const { author } = mergedAuthor(motion, merge);
  const amendments = mergedEach(motion.amendments, (one) => mergedAuthor(one, merge));
  const dissents = mergedEach(motion.dissents, (one) => mergedAuthor(one, merge));
  const same = author === motion.author && amendments === motion.amendments && dissents === motion.dissents;
  return same ? motion : { ...motion, author, amendments: [...amendments], dissents: [...dissents] };
}

function evolve(
  elements: readonly MotionView[],
  event: SessionEvent,
  at: Instant,
  before: SessionState,
): readonly MotionView[] {
  switch (event.type) {
    case 'motion.proposed':
      return [...elements, proposed(event, elements.length + 1, at)];
    case 'motion.charged':
      return put(elements, event.motionId, () => ({ charge: event.charge }));
    case 'motion.seconded':
      return put(elements, event.motionId, ({ seconders }) => {
        const others = seconders.filter((id) => id !== event.seatId);
        return { seconders: event.on ? [...others, event.seatId] : others };
      });
    case 'motion.withdrawn':
      return put(elements, event.motionId, () => ({ state: 'withdrawn' }));
    case 'motion.amended': {
      const { amendmentId: id, author, seatId, words } = event;
      const amendment: Amendment = { id, author, seatId, text: words?.text ?? null, state: 'open' };
      return put(elements, event.motionId, ({ amendments }) => ({ amendments: [...amendments, amendment] }));
    }
    case 'motion.settled':
      return put(elements, event.motionId, (motion) => settled(motion, event));
    case 'motion.put':
      return put(elements, event.motionId, () => ({
        state: 'voting',
        roundId: event.roundId,
        rule: event.rule,
      }));
    case 'motion.decided':
      return put(elements, event.motionId, (motion) => decided(motion, event, before));
    case 'motion.dissented': {
      const { seatId, author, choice, words } = event;
      const dissent = { seatId, author, choice, text: words?.text ?? null };
      return put(elements, event.motionId, ({ dissents }) => ({
        dissents: [...dissents.filter((one) => one.seatId !== seatId), dissent],
      }));
    }
    default:
      return elements;
  }
}

const proposed = (
  { motionId: id, itemId, author, seatId, charge, words }: Extract<SessionEvent, { type: 'motion.proposed' }>,
  number: number,
  at: Instant,
): MotionView => ({
  id,
  itemId,
  number,
  author,
  seatId,
  text: words?.text ?? null,
  charge,
  at,
  seconders: [],
  amendments: [],
  state: 'open',
  roundId: null,
  rule: null,
  lapsed: 0,
  unheard: 0,
  votes: null,
  resolution: null,
  dissents: [],
});

/** What is taken in becomes the text; the amendment keeps its words, so that one sees whose they are. */
function settled(
  { amendments, text }: MotionView,
  { amendmentId, as }: Extract<SessionEvent, { type: 'motion.settled' }>,
): Partial<MotionView> {
  const taken = amendments.find(({ id }) => id === amendmentId);
  return {
    amendments: amendments.map((one) => (one.id === amendmentId ? { ...one, state: as } : one)),
    text: as === 'taken' && taken ? taken.text : text,
  };
}

function decided(
  motion: MotionView,
  { roundId, outcome, resolution }: Extract<SessionEvent, { type: 'motion.decided' }>,
  before: SessionState,
): Partial<MotionView> {
  if (outcome === 'no-quorum') return { state: 'open', lapsed: motion.lapsed + 1 };
  if (outcome === 'sector-missing') return { state: 'open', unheard: motion.unheard + 1 };
  const round = before.rounds.find(({ id }) => id === roundId);
  const roll = rollOf(before);
  const votes = round?.result && roll ? votesOf(round.spec, round.result, roll) : null;
  return { state: outcome, resolution, votes };
}

const put = (
  elements: readonly MotionView[],
  id: MotionId,
  change: (motion: MotionView) => Partial<MotionView>,
): readonly MotionView[] =>
  elements.map((motion) => (motion.id === id ? { ...motion, ...change(motion) } : motion));
