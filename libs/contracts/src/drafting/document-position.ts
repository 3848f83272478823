import { z } from 'zod';
import { plainText } from '../protocol/text.ts';

const StructId = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() });

/** A Yjs relative position as JSON. */
export const DocumentPosition = z.object({
  type: StructId.nullish(),
  tname: plainText(40).nullish(),
  item: StructId.nullish(),
  assoc: z.int().min(-1).max(0).optional(),
});
export type DocumentPosition = z.infer<typeof DocumentPosition>;
