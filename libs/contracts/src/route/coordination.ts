import { z } from 'zod';
import { AnswerKind } from '../answers-due/answers-due.ts';
import { PhaseId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { PhaseKind } from './phase.ts';

/** One thing the coordination owes, with how many and since when. */
export const DueItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-body') }),
  z.object({ kind: z.literal('no-route') }),
  z.object({ kind: z.literal('route-to-announce'), startsOn: Day.nullable(), latestDay: Day.nullable() }),
  z.object({
    kind: z.enum(['phase-to-open', 'phase-to-close', 'phase-to-synthesise', 'phase-to-answer']),
    phaseId: PhaseId,
    phaseKind: PhaseKind,
    title: z.string(),
    day: Day,
  }),
  z.object({
    kind: z.enum(['moderation', 'survey-words', 'appeals', 'without-theme']),
    count: z.int(),
    oldestDay: Day,
  }),
  z.object({
    kind: z.literal('answers'),
    of: AnswerKind,
    count: z.int(),
    /** Of them, those whose day has passed. */
    late: z.int(),
    oldestDay: Day,
  }),
  z.object({ kind: z.literal('duties'), count: z.int() }),
]);
export type DueItem = z.infer<typeof DueItem>;

export const Coordination = z.object({ today: Day, due: z.array(DueItem) });
export type Coordination = z.infer<typeof Coordination>;
