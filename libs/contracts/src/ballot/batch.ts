import { z } from 'zod';
import { OptionId, ParticipantId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { Choice } from './ballot.ts';

export const BatchId = z.uuid().brand<'BatchId'>();
export type BatchId = z.infer<typeof BatchId>;

export const BatchKind = z.enum(['hands', 'papers']);
export type BatchKind = z.infer<typeof BatchKind>;

/** Raised hands for an option; `level` where the method asks for one (a score, a step of 1 to n, a stance of 0 to 3). */
export const HandMark = z.object({
  option: OptionId,
  level: z.int().min(0).max(10).nullable(),
  hands: z.int().min(1).max(100_000),
});
export type HandMark = z.infer<typeof HandMark>;

export const MOST_PAPERS = 200;

/** What was counted or read off: hands of so many people, or papers one by one in the order of their numbers. */
export const BatchContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hands'),
    people: z.int().min(1).max(100_000),
    marks: z.array(HandMark).max(1200),
  }),
  z.object({ kind: z.literal('papers'), papers: z.array(Choice).min(1).max(MOST_PAPERS) }),
]);
export type BatchContent = z.infer<typeof BatchContent>;

export const BatchLabel = plainText(80, 1);

/** What was done with a batch, by whom and when. */
export const BatchStep = z.object({
  did: z.enum(['entered', 'corrected', 'confirmed', 'withdrawn']),
  by: ParticipantId,
  at: Instant,
});
export type BatchStep = z.infer<typeof BatchStep>;

/**
 * Votes of one ballot that came another way. `revision` rises with every correction, so that nobody confirms what they
 * did not read; only what is `confirmed` is counted.
 */
export const Batch = z.object({
  id: BatchId,
  number: z.int().min(1),
  label: z.string(),
  content: BatchContent,
  revision: z.int().min(1),
  state: z.enum(['entered', 'confirmed', 'withdrawn']),
  history: z.array(BatchStep),
});
export type Batch = z.infer<typeof Batch>;
