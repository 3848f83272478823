import { z } from 'zod';
import { EvidenceType } from '../follow-up/evidence-file.ts';
import { OpId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** What the archive holds. A new kind is a line here, its rows in `api/archive/archive-kinds.ts`, and its words. */
export const ArchiveKind = z.enum([
  'plan',
  'declaration',
  'minutes',
  'session-report',
  'formal-minutes',
  'resolution',
  'installation',
  'agreement',
  'internal-evaluation',
  'independent-evaluation',
  'report',
  'evidence',
  'document',
]);
export type ArchiveKind = z.infer<typeof ArchiveKind>;

export const ArchiveItemId = z.string().regex(/^[0-9a-f-]{36}(\.\d{1,6})?$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const ArchiveItem = z.object({
  kind: ArchiveKind,
  /** Unique within its kind. */
  id: ArchiveItemId,
  title: z.string(),
  /** Its words around what was looked for, in pieces; those that were looked for are `found`. */
  excerpt: z.array(z.object({ text: z.string(), found: z.boolean() })),
  day: Day,
  plan: z.int().nullable(),
  hash: hash.nullable(),
  /** Below the entity's address, where there is a page of it. */
  page: z.string().nullable(),
  /** Below the entity's address in the interface, where there is a file of it. */
  file: z.string().nullable(),
  /** The last day it has to be kept; `null` for ever. */
  keptUntil: Day.nullable(),
  /** Why and when it was taken out of the archive; its entry stays. */
  disposed: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type ArchiveItem = z.infer<typeof ArchiveItem>;

const count = z.int().nonnegative();

/** Answer of `GET /api/entities/:entity/archive`. The counts are of everything that was looked for, before filters. */
export const ArchivePage = z.object({
  items: z.array(ArchiveItem),
  next: z.int().nullable(),
  total: count,
  kinds: z.array(z.object({ kind: ArchiveKind, count })),
  years: z.array(z.object({ year: z.int(), count })),
  plans: z.array(z.object({ plan: z.int(), count })),
});
export type ArchivePage = z.infer<typeof ArchivePage>;

export const ArchiveQuery = z.object({
  /** As people type it: several words, "exact words", -without. */
  q: plainText(200, 1).optional(),
  kind: ArchiveKind.optional(),
  year: z.coerce.number().int().min(1900).max(9999).optional(),
  plan: z.coerce.number().int().positive().optional(),
  /** How many to pass over. */
  after: z.coerce.number().int().nonnegative().max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ArchiveQuery = z.output<typeof ArchiveQuery>;

/** How long a class of documents is kept, and what says so. `years` is `null` for ever. */
export const RetentionClass = z.object({
  name: plainText(120, 3),
  years: z.int().min(1).max(100).nullable(),
  basis: plainText(600, 10),
  kinds: z.array(ArchiveKind).min(1),
});
export type RetentionClass = z.infer<typeof RetentionClass>;

const everyKindOnce = (classes: readonly RetentionClass[]): boolean => {
  const named = classes.flatMap(({ kinds }) => kinds);
  return named.length === ArchiveKind.options.length && new Set(named).size === named.length;
};
const RetentionClasses = z.array(RetentionClass).min(1).max(20).refine(everyKindOnce);

/** `version` 0 is what every entity begins with. */
export const RetentionCatalogue = z.object({
  version: z.int().nonnegative(),
  since: Instant.nullable(),
  classes: RetentionClasses,
});
export type RetentionCatalogue = z.infer<typeof RetentionCatalogue>;

/** `expected` is the version that was changed. */
export const SetRetention = z.object({ expected: z.int().nonnegative(), classes: RetentionClasses });
export type SetRetention = z.infer<typeof SetRetention>;

/** What has been kept as long as it must; `mayDispose` where it can be taken out here. */
export const DueItems = z.object({
  items: z.array(ArchiveItem.omit({ excerpt: true }).extend({ mayDispose: z.boolean() })),
});
export type DueItems = z.infer<typeof DueItems>;

/** Keeps it on until a day, or takes its bytes out of the archive. Both are decisions with a reason. */
export const DecideRetention = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('keep'), opId: OpId, until: Day, reason: plainText(600, 10) }),
  z.object({ decision: z.literal('dispose'), opId: OpId, reason: plainText(600, 10) }),
]);
export type DecideRetention = z.infer<typeof DecideRetention>;

/** Query of `POST …/archive/documents`; the body is the file itself. */
export const AddDocument = z.object({
  opId: OpId,
  title: plainText(160, 3),
  description: plainText(600).default(''),
  day: Day,
  plan: z.coerce.number().int().positive().optional(),
  name: plainText(200, 1),
});
export type AddDocument = z.output<typeof AddDocument>;

export const AddedDocument = z.object({ id: z.uuid(), hash, type: EvidenceType, bytes: z.int() });
export type AddedDocument = z.infer<typeof AddedDocument>;
