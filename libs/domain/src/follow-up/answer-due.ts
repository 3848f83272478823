import type { Day, Instant } from '@ruta/contracts/protocol/instant';
import { addDays, dayIn } from '../calendar/day.ts';

/** A remark is owed an answer within this many days. */
export const ANSWER_DAYS = 20;

const DAY_MS = 86_400_000;

export const answerDueOn = (at: Instant, timeZone: string): Day => addDays(dayIn(at, timeZone), ANSWER_DAYS);

export const isOverdue = (dueOn: Day, today: Day): boolean => dueOn < today;

/** Whole days that have passed between a remark and its answer. */
export const daysUntilAnswer = (asked: Instant, answered: Instant): number =>
  Math.max(0, Math.floor((answered - asked) / DAY_MS));
