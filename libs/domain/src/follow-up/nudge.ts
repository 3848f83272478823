import type { Day } from '@ruta/contracts/protocol/instant';
import { addDays, daysBetween } from '../calendar/day.ts';

/** Days before its end that a milestone is reminded of. */
export const MILESTONE_NOTICE = 14;
/** Days before it is due that an answer is reminded of. */
export const ANSWER_NOTICE = 5;
/** While something is late it is reminded of again after so many days. */
export const AGAIN_AFTER = 30;

/** A reminder that is due; `day` tells one from the next, so that each goes out once. */
export interface Nudge {
  when: 'before' | 'late';
  day: Day;
}

/** U13, U14: whether today asks for a reminder of something due on a day; null where it does not, or it is done. */
export function nudgeOf(dueOn: Day | null, notice: number, done: boolean, today: Day): Nudge | null {
  if (dueOn === null || done) return null;
  if (today <= dueOn) return today >= addDays(dueOn, -notice) ? { when: 'before', day: dueOn } : null;
  const passed = daysBetween(addDays(dueOn, 1), today);
  return { when: 'late', day: addDays(dueOn, 1 + Math.floor(passed / AGAIN_AFTER) * AGAIN_AFTER) };
}
