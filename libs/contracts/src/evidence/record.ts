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
  /** Entries in the whole chain, or of those asked for. */
  total: z.int(),
});
export type RecordPage = z.infer<typeof RecordPage>;

/** What decisions are about, with the first words of the kinds that belong there. */
export const recordSubjects = {
  secretariat: ['body', 'sector', 'seat', 'resolution'],
  route: ['plan', 'route', 'phase', 'outreach', 'awareness'],
  consultation: [
    'contribution',
    'contributions',
    'answers',
    'theme',
    'themes',
    'problem',
    'problems',
    'focus-group',
    'places',
    'keyword-rules',
    'paper-batch',
    'survey',
  ],
  sessions: ['session', 'ballot', 'minutes'],
  commitments: ['commitment', 'declaration', 'feedback', 'remark', 'sign-off'],
  entity: ['entity', 'role', 'archive', 'report'],
} as const;
export const RecordSubject = z.enum(
  Object.keys(recordSubjects) as [keyof typeof recordSubjects, ...(keyof typeof recordSubjects)[]],
);
export type RecordSubject = z.infer<typeof RecordSubject>;

export const RecordQuery = z.object({
  about: RecordSubject.optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  kind: plainText(60).optional(),
});
export type RecordQuery = z.infer<typeof RecordQuery>;
