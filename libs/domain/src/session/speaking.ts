import type { AgendaItemId, ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Stance } from '@ruta/contracts/session/stance';
import type { FloorRequest, Spoken } from '@ruta/contracts/session/view';
import type { Turn } from './state.ts';

/** How long each person has spoken in each entry of the agenda, by who began first. */
export function spokenIn(turns: readonly Turn[]): Spoken[] {
  const sums = new Map<string, Spoken>();
  for (const { participantId, itemId, ms } of turns) {
    const key = `${participantId} ${itemId}`;
    const before = sums.get(key) ?? { participantId, itemId, ms: 0, turns: 0 };
    sums.set(key, { ...before, ms: before.ms + ms, turns: before.turns + 1 });
  }
  return [...sums.values()];
}

export interface Share {
  key: string;
  ms: number;
  turns: number;
  /** Of all that was spoken, from 0 to 1. */
  share: number;
}

/** Speaking time by whatever people have in common (their sector, where they sit), the longest first. */
export function sharesBy(spoken: readonly Spoken[], keyOf: (id: ParticipantId) => string): Share[] {
  const sums = new Map<string, { ms: number; turns: number }>();
  for (const { participantId, ms, turns } of spoken) {
    const key = keyOf(participantId);
    const before = sums.get(key) ?? { ms: 0, turns: 0 };
    sums.set(key, { ms: before.ms + ms, turns: before.turns + turns });
  }
  const all = [...sums.values()].reduce((sum, { ms }) => sum + ms, 0);
  return [...sums]
    .map(([key, { ms, turns }]) => ({ key, ms, turns, share: all === 0 ? 0 : ms / all }))
    .toSorted((one, other) => other.ms - one.ms || (one.key < other.key ? -1 : 1));
}

interface Balance {
  spoken: readonly Spoken[];
  /** The entry that is talked about; what was said before it counts where this does not tell people apart. */
  itemId: AgendaItemId | null;
  sectorOf: (id: ParticipantId) => string;
  /** What the last turn was for. */
  last: Stance | null;
}

/**
 * Whom to call next so that all are heard: whose sector has spoken least, then who themselves have, here and then in
 * the session; then whoever does not say the same as the last; then who asked first. Only a suggestion.
 */
export function suggestedOrder(queue: readonly FloorRequest[], balance: Balance): FloorRequest[] {
  const { sectorOf, last } = balance;
  const here = balance.spoken.filter(({ itemId }) => itemId === balance.itemId);
  const time = (spoken: readonly Spoken[], of: (id: ParticipantId) => boolean) =>
    spoken.reduce((sum, { participantId, ms }) => (of(participantId) ? sum + ms : sum), 0);
  const weigh = (request: FloorRequest): number[] => {
    const sector = sectorOf(request.participantId);
    const sameSector = (id: ParticipantId) => sectorOf(id) === sector;
    const samePerson = (id: ParticipantId) => id === request.participantId;
    return [
      time(here, sameSector),
      time(here, samePerson),
      time(balance.spoken, samePerson),
      request.stance !== null && request.stance === last ? 1 : 0,
      request.at,
    ];
  };
  return queue
    .map((request) => ({ request, weights: weigh(request) }))
    .toSorted((one, other) => compared(one.weights, other.weights))
    .map(({ request }) => request);
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((weight, index) => weight !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
