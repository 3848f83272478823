import { isInBoards, mergeBoards } from '../board/merge-boards.ts';
import { mergedId, mergedIds, type Merge } from './merged.ts';
import { mergeParts } from './parts/parts.ts';
import type { FloorState, LeaseState, SessionState } from './state.ts';

/** One person has one seat: what both did counts once, and nothing that either did is lost where it may stand twice. */
export function mergeSeats(state: SessionState, merge: Merge): SessionState {
  return {
    ...state,
    lease: mergeLease(state.lease, merge),
    floor: mergeFloor(state.floor, merge),
    ready: mergedIds(state.ready, merge),
    readyBefore: mergedIds(state.readyBefore, merge),
    removed: mergedIds(state.removed, merge),
    unnamed: mergedIds(state.unnamed, merge),
    boards: isInBoards(state.boards, merge) ? mergeBoards(state.boards, merge) : state.boards,
    rounds: mergeRounds(state.rounds, merge),
    parts: mergeParts(state.parts, merge),
  };
}

function mergeLease(lease: LeaseState, merge: Merge): LeaseState {
  const holder = lease.holder && mergedId(lease.holder, merge);
  const asking = mergedIds(lease.asking, merge).filter((id) => id !== holder);
  return holder === lease.holder &&
    asking.length === lease.asking.length &&
    !lease.asking.includes(merge.from)
    ? lease
    : { ...lease, holder, asking };
}

/** Who waits twice keeps the earlier place; who speaks does not wait. */
function mergeFloor(floor: FloorState, merge: Merge): FloorState {
  const { from } = merge;
  const { speaking, queue, turns } = floor;
  const concerned =
    speaking?.participantId === from ||
    [...queue, ...turns].some(({ participantId }) => participantId === from);
  const speaker = speaking && mergedId(speaking.participantId, merge);
  if (!concerned) return floor;
  const seen = new Set(speaker ? [speaker] : []);
  return {
    speaking: speaking && speaker && { ...speaking, participantId: speaker },
    queue: queue.flatMap((request) => {
      const participantId = mergedId(request.participantId, merge);
      if (seen.has(participantId)) return [];
      seen.add(participantId);
      return [{ ...request, participantId }];
    }),
    turns: turns.map((turn) => ({ ...turn, participantId: mergedId(turn.participantId, merge) })),
  };
}

/** Who entered and confirmed batches. Papers are no events: their seats are merged where they are kept. */
const mergeRounds = (rounds: SessionState['rounds'], merge: Merge): SessionState['rounds'] =>
  rounds.some(({ batches }) => batches.some(({ history }) => history.some(({ by }) => by === merge.from)))
    ? rounds.map((round) => ({
        ...round,
        batches: round.batches.map((batch) => ({
          ...batch,
          history: batch.history.map((mark) => ({ ...mark, by: mark.by && mergedId(mark.by, merge) })),
        })),
      }))
    : rounds;
