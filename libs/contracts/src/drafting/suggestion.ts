import { z } from 'zod';
import { Instant } from '../protocol/instant.ts';
import { OpId } from '../protocol/ids.ts';
import { RowId } from './commitment-form.ts';
import { DeskAuthor } from './desk-role.ts';
import { OriginRef } from './origin.ts';

/** How much may wait for a decision at one desk. Lengths in UTF-16 units. */
export const suggestionLimits = {
  text: 4000,
  ofOne: 150,
  all: 500,
  cuts: 600,
  context: 24,
  origins: 12,
} as const;

/** `author.word`: whose it is can be told from the id, so that nobody takes the place of another's. */
export const SuggestionId = z.string().regex(/^[a-z0-9]{8}\.[A-Za-z0-9_-]{6,16}$/);
export type SuggestionId = z.infer<typeof SuggestionId>;

const clock = z.int().nonnegative();
/** One character of the document, or one block of it, as Yjs numbers them: client and clock. */
export const CharId = z.tuple([clock, clock]);
export type CharId = z.infer<typeof CharId>;
/** Client, clock and length. */
export const CharRange = z.tuple([clock, clock, z.int().positive()]);
export type CharRange = z.infer<typeof CharRange>;

/** A place in a text that stays where it is while others write: by what stands there, and in words in case that goes. */
export const TextSpot = z.object({
  /** What stands before it; `null` at the beginning. */
  after: CharId.nullable(),
  /** What would go. */
  cut: z.array(CharRange).max(suggestionLimits.cuts),
  /** The words that would go, and a few around them. */
  words: z.string().max(12_000),
  before: z.string().max(suggestionLimits.context),
  behind: z.string().max(suggestionLimits.context),
});
export type TextSpot = z.infer<typeof TextSpot>;

/** Where a suggestion belongs: `summary`, `title`, `milestones.k3f9.end`, `milestones.k3f9`, `aims`, `kind`. */
export const SuggestionPlace = z
  .string()
  .max(80)
  .regex(/^[a-zA-Z]+(\.[A-Za-z0-9_-]{1,24}(\.[a-zA-Z]{1,24})?)?$/);

const CellValue = z.union([z.string().max(600), z.number(), z.null()]);
const shared = { id: SuggestionId, by: DeskAuthor, at: Instant, place: SuggestionPlace };

/**
 * A change of the text that waits for a decision. It stands beside the text, in the same document: what is suggested is
 * never content. `text` cuts words and puts others in their place, `origin` ties one to the words of its spot or, without
 * one, to the clause that its place names; the rest set or clear one value.
 */
export const Suggestion = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.literal('text'),
    spot: TextSpot,
    text: z.string(),
    /** What the words that come would come from. */
    origins: z.array(OriginRef).min(1).max(suggestionLimits.origins).optional(),
  }),
  z.object({ ...shared, kind: z.literal('value'), value: CellValue }),
  z.object({
    ...shared,
    kind: z.literal('member'),
    value: z.object({ member: z.string().min(1).max(120), on: z.boolean() }),
  }),
  z.object({
    ...shared,
    kind: z.literal('row'),
    value: z.object({ id: RowId, cells: z.record(z.string().max(24), CellValue) }),
  }),
  z.object({ ...shared, kind: z.literal('row-out') }),
  z.object({ ...shared, kind: z.literal('origin'), spot: TextSpot.nullable(), value: OriginRef }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestionVerdict = z.enum(['accepted', 'rejected']);
export type SuggestionVerdict = z.infer<typeof SuggestionVerdict>;

export const DecideSuggestion = z.object({ opId: OpId, verdict: SuggestionVerdict });
export type DecideSuggestion = z.infer<typeof DecideSuggestion>;

/** A decision as it is kept: whose suggestion it was, what it said, who decided and when. */
export const SuggestionDecision = z.object({
  suggestion: SuggestionId,
  kind: z.enum(['text', 'value', 'member', 'row', 'row-out', 'origin']),
  place: SuggestionPlace,
  /** What was to go and what was to come; empty once they were erased. */
  words: z.string(),
  text: z.string(),
  verdict: SuggestionVerdict,
  author: z.string().nullable(),
  suggestedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant,
});
export type SuggestionDecision = z.infer<typeof SuggestionDecision>;
export const SuggestionDecisions = z.object({ items: z.array(SuggestionDecision) });
export type SuggestionDecisions = z.infer<typeof SuggestionDecisions>;
