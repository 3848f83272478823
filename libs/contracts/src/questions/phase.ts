import { z } from 'zod';
import { plainText } from '../protocol/text.ts';

/**
 * People ask, and vote for what others asked. `order` is how every surface lists them; `anonymous` questions never
 * show who asked; `perPerson` limits how many one may ask.
 */
export const QuestionsPhase = z.object({
  kind: z.literal('questions'),
  question: plainText(300, 1),
  anonymous: z.boolean(),
  perPerson: z.int().min(1).max(50).nullable(),
  order: z.enum(['votes', 'newest']),
});
