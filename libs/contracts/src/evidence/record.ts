import { z } from 'zod';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** One decision of the public record. `payload` holds ids, hashes, dates and states, never names or free text. */
export const RecordEntry = z.object({
  seq: z.int().positive(),
  kind: z.string(),
  subjectId: z.uuid().nullable(),
  payload: z.record(z.string(), z.json()),
  at: Instant,
  previousHash: z.string().length(64),
  hash: z.string().length(64),
});
export type RecordEntry = z.infer<typeof RecordEntry>;

export const RecordPage = z.object({
  entityId: z.uuid(),
  items: z.array(RecordEntry),
  /** Ask again with `before` = this to get older entries; null at the start of the chain. */
  next: z.int().nullable(),
  total: z.int(),
});
export type RecordPage = z.infer<typeof RecordPage>;

export const RecordQuery = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  kind: plainText(60).optional(),
});
export type RecordQuery = z.infer<typeof RecordQuery>;
