import { z } from 'zod';
import { CommitmentId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';
import { CommitmentKey } from './commitment-form.ts';
import { ClauseId, OriginKind, OriginRef } from './origin.ts';

/**
 * Whether an origin is known in its entity and may be shown. What is hidden, withdrawn, erased or not yet public is
 * withheld; what is nowhere, or another entity's, is unknown.
 */
export const OriginStanding = z.enum(['shown', 'withheld', 'unknown']);
export type OriginStanding = z.infer<typeof OriginStanding>;

/** An origin with what can be shown of it. Withheld or erased ones keep their place and lose their words. */
export const Source = OriginRef.extend({
  standing: OriginStanding,
  /** Folio of a contribution, number of a comment, question of a ballot. */
  label: z.string(),
  excerpt: z.string(),
  theme: z.string().nullable(),
  /** How many supported it or voted; `null` where nothing is counted. */
  weight: z.int().nullable(),
});
export type Source = z.infer<typeof Source>;

/** What can be quoted into a commitment. */
export const SourceList = z.object({
  items: z.array(Source),
  next: z.string().nullable(),
  totals: z.record(OriginKind, z.int()),
});
export type SourceList = z.infer<typeof SourceList>;
export const SourceQuery = z.object({
  kind: OriginKind.default('contribution'),
  q: plainText(120).optional(),
  /** Every theme instead of the commitment's own. */
  everywhere: z.stringbool().default(false),
  after: plainText(80).optional(),
});
export type SourceQuery = z.infer<typeof SourceQuery>;

export const ClauseOrigins = z.object({
  clause: ClauseId,
  /** The words that the origin is tied to, shortened. */
  words: z.string(),
  sources: z.array(Source),
});
export type ClauseOrigins = z.infer<typeof ClauseOrigins>;
export const VersionOrigins = z.object({ version: z.int().positive(), clauses: z.array(ClauseOrigins) });
export type VersionOrigins = z.infer<typeof VersionOrigins>;

/** Where a contribution, idea, ballot or comment ended up. */
export const CitingClause = z.object({
  commitmentId: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  version: z.int().positive(),
  clause: ClauseId,
  words: z.string(),
  /** The version is the approved one, so the clause is part of the plan. */
  inPlan: z.boolean(),
});
export type CitingClause = z.infer<typeof CitingClause>;
export const CitingClauses = z.object({ items: z.array(CitingClause) });
export type CitingClauses = z.infer<typeof CitingClauses>;

/** Origins to be shown, `contribution:0199…` and so on, for the marks of a live text. */
export const MOST_ORIGINS_ASKED = 400;
export const ResolveOrigins = z.object({ origins: z.array(OriginRef).max(MOST_ORIGINS_ASKED) });
export type ResolveOrigins = z.infer<typeof ResolveOrigins>;
export const ResolvedOrigins = z.object({ items: z.array(Source) });
export type ResolvedOrigins = z.infer<typeof ResolvedOrigins>;
