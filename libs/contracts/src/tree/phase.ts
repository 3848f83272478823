import { z } from 'zod';
import { plainText } from '../protocol/text.ts';
import { AgendaItemId } from '../protocol/ids.ts';

/** A central problem, its causes and its effects. `board` is whose groups it may begin with. */
export const TreePhase = z.object({
  kind: z.literal('tree'),
  question: plainText(300, 1),
  by: z.enum(['everyone', 'facilitator']),
  board: AgendaItemId.nullable(),
});
