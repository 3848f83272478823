import { Answerer, AnswerKind } from '@ruta/contracts/answers-due/answers-due';
import { z } from 'zod';

/** What the list is narrowed down by, as it stands in the address. What does not fit is left out. */
export const AnswersDueSearch = z.object({
  kind: AnswerKind.optional().catch(undefined),
  by: Answerer.optional().catch(undefined),
});
export type AnswersDueSearch = z.infer<typeof AnswersDueSearch>;
