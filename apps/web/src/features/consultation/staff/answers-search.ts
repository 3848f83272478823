import { z } from 'zod';

/** One contribution to answer, by its public number; without it, all that wait. */
export const AnswersSearch = z.object({ number: z.int().positive().optional().catch(undefined) });
export type AnswersSearch = z.infer<typeof AnswersSearch>;
