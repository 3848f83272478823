import type { RollSeat, RollView, Sitting } from '@ruta/contracts/formal/roll';
import type { ParticipantId, SeatId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { Decision } from '../session/decision.ts';
import { mergedEach, type Merge } from '../session/merged.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import type { Circumstances, SessionState } from '../session/state.ts';
import { quorumOf, seatOf } from './quorum.ts';

type Command = PartCommand<'rolls'>;

/** Who of the body is here. Everybody sees it: a roll is called aloud. */
export const rolls: Part<'rolls'> = {
  asks: {
    'roll.sit': 'seat',
    'roll.leave': 'seat',
    'roll.seat': 'leader',
    'roll.clear': 'leader',
    'roll.second-call': 'control',
  },
  recorded: ['roll.opened', 'roll.second-called'],
  decide,
  evolve,
  merge: (elements, merge) => mergedEach(elements, (roll) => mergeRoll(roll, merge)),
  show: (roll) => roll,
  own: () => null,
  touched: () => [],
  mentioned: ({ seats }) =>
    seats.flatMap(({ sitting, attended }) => [
      sitting?.participantId ?? null,
      attended?.participantId ?? null,
    ]),
};

function decide(state: SessionState, command: Command, { id: me }: Giver, when: Circumstances): Decision {
  const { itemId } = command;
  const roll = state.parts.rolls.find(({ id }) => id === itemId);
  if (!roll) return refuse('formal.no-roll');
  switch (command.type) {
    case 'roll.sit': {
      const held = when.seatHeld(me);
      if (held === null || held === 'assisted') return refuse('formal.not-holder');
      const seat = roll.seats.find(({ id }) => id === held.seatId);
      if (!seat) return refuse('formal.not-holder');
      if (seat.sitting?.participantId === me) return [];
      if (seat.sitting) return refuse('formal.seat-occupied', { by: seat.sitting.capacity });
      return [{ type: 'roll.sat', itemId, seatId: seat.id, participantId: me, capacity: held.capacity }];
    }
    case 'roll.leave': {
      const seatId = seatOf(roll, me);
      return seatId === null ? [] : [{ type: 'roll.left', itemId, seatId, participantId: me }];
    }
    case 'roll.seat':
      return seat(roll, command, when);
    case 'roll.clear': {
      const sitting = roll.seats.find(({ id }) => id === command.seatId)?.sitting;
      if (!sitting) return [];
      return [{ type: 'roll.left', itemId, seatId: command.seatId, participantId: sitting.participantId }];
    }
    case 'roll.second-call':
      if (roll.call === 2) return [];
      if (quorumOf(roll).met) return refuse('formal.has-quorum');
      if (roll.secondCallAt === null) return refuse('formal.no-second-call');
      if (when.now < roll.secondCallAt) return refuse('formal.too-early', { at: roll.secondCallAt });
      return [{ type: 'roll.second-called', itemId }];
  }
}

/** V2, V3: a holder in the own seat, or somebody without a phone; whoever else sits there gives it up first. */
function seat(
  roll: RollView,
  { itemId, seatId, participantId, capacity }: Extract<Command, { type: 'roll.seat' }>,
  when: Circumstances,
): Decision {
  const wanted = roll.seats.find(({ id }) => id === seatId);
  if (!wanted) return refuse('resource.not-found');
  const held = when.seatHeld(participantId);
  const fits = held === 'assisted' || (held?.seatId === seatId && held.capacity === capacity);
  if (!fits) return refuse('formal.not-holder');
  const { sitting } = wanted;
  if (sitting?.participantId === participantId && sitting.capacity === capacity) return [];
  const left = (from: SeatId, who: ParticipantId): SessionEvent => ({
    type: 'roll.left',
    itemId,
    seatId: from,
    participantId: who,
  });
  const elsewhere = seatOf(roll, participantId);
  return [
    ...(sitting ? [left(seatId, sitting.participantId)] : []),
    ...(elsewhere !== null && elsewhere !== seatId ? [left(elsewhere, participantId)] : []),
    { type: 'roll.sat', itemId, seatId, participantId, capacity },
  ];
}

function evolve(elements: readonly RollView[], event: SessionEvent, at: Instant): readonly RollView[] {
  switch (event.type) {
    case 'roll.opened': {
      const { seats, ...body } = event.body;
      const opened: RollView = {
        ...body,
        id: event.itemId,
        call: 1,
        changes: [],
        seats: seats.map((one) => ({ ...one, sitting: null, attended: null })),
      };
      return [...elements, opened];
    }
    case 'roll.sat': {
      const sitting: Sitting = { participantId: event.participantId, capacity: event.capacity };
      return changed(elements, at, event.itemId, (roll) => ({
        seats: roll.seats.map((one) =>
          one.id === event.seatId ? { ...one, sitting, attended: sitting } : one,
        ),
      }));
    }
    case 'roll.left':
      return changed(elements, at, event.itemId, (roll) => ({
        seats: withoutAt(roll.seats, event.participantId),
      }));
    case 'roll.second-called':
      return changed(elements, at, event.itemId, () => ({ call: 2 }));
    case 'participant.removed':
      return elements.some((roll) => seatOf(roll, event.participantId) !== null)
        ? elements.map((roll) =>
            withChange(roll, { ...roll, seats: withoutAt(roll.seats, event.participantId) }, at),
          )
        : elements;
    default:
      return elements;
  }
}

/** Nobody sits in two seats: where both of one person's sat, the one that stays keeps its place. */
function mergeRoll(roll: RollView, { from, into }: Merge): RollView {
  const named = ({ sitting, attended }: RollSeat): boolean =>
    sitting?.participantId === from || attended?.participantId === from;
  if (!roll.seats.some(named)) return roll;
  const sits = seatOf(roll, into) !== null;
  const renamed = (who: Sitting | null): Sitting | null =>
    who?.participantId === from ? { ...who, participantId: into } : who;
  const seats = roll.seats.map((one) =>
    named(one)
      ? {
          ...one,
          sitting: sits && one.sitting?.participantId === from ? null : renamed(one.sitting),
          attended: renamed(one.attended),
        }
      : one,
  );
  return { ...roll, seats };
}

const withoutAt = (seats: readonly RollSeat[], who: ParticipantId): RollSeat[] =>
  seats.map((one) => (one.sitting?.participantId === who ? { ...one, sitting: null } : one));

const changed = (
  elements: readonly RollView[],
  at: Instant,
  id: string,
  change: (roll: RollView) => Partial<RollView>,
): readonly RollView[] =>
  elements.map((roll) => (roll.id === id ? withChange(roll, { ...roll, ...change(roll) }, at) : roll));

/** Notes the moments at which quorum came and went. */
function withChange(before: RollView, after: RollView, at: Instant): RollView {
  const { met, present } = quorumOf(after);
  if (met === quorumOf(before).met) return after;
  return { ...after, changes: [...after.changes, { at, present, met, call: after.call }] };
}
