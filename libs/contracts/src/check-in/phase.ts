import { z } from 'zod';
import { plainText } from '../protocol/text.ts';

/** One question to arrive with: a few words, or a mood from 1 to 5; seen as they come, or all at once. */
export const CheckInQuestion = z.object({
  question: plainText(300, 1),
  form: z.enum(['text', 'mood']),
  shown: z.enum(['as-they-come', 'on-reveal']),
  anonymous: z.boolean(),
});
export type CheckInQuestion = z.infer<typeof CheckInQuestion>;

/** A welcome; `ask` is lacking in sessions that were planned before there was a question. */
export const CheckInPhase = z.object({
  kind: z.literal('check-in'),
  text: plainText(2000),
  ask: CheckInQuestion.nullable().optional(),
});
