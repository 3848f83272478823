/** A page that was quiet asks again within this time; readers do not all ask at the same moment. */
export const SOON_MS = 1500;
/** While changes keep coming, no page asks more often than this. */
export const LONGEST_MS = 8000;

/**
 * How long a page waits, in ms, before it asks again what changed: soon after a quiet time, twice as long after each
 * change that follows. A thousand readers of a busy consultation then ask a steady little, not every second.
 * `now` and `chance` (0 to 1) come from outside; the wait is drawn between half of its turn and all of it.
 */
export function refreshPace(): (now: number, chance: number) => number {
  let turn = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  return (now, chance) => {
    const isQuiet = now - askedAt > 2 * LONGEST_MS;
    turn = isQuiet ? SOON_MS : Math.min(2 * turn, LONGEST_MS);
    const wait = isQuiet ? turn * chance : (turn * (1 + chance)) / 2;
    askedAt = now + wait;
    return wait;
  };
}
