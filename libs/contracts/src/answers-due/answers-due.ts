import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { DeclarationSignatureId, SeatId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';

/**
 * What can wait for an answer. `deferred`: it was put off to a day that has come. `question` and `contrary` are said of
 * a plan that is carried out, `objection` of what is up for signature, `adhesion` of a declaration.
 */
export const AnswerKind = z.enum([
  'contribution',
  'comment',
  'deferred',
  'question',
  'contrary',
  'recommendation',
  'objection',
  'adhesion',
]);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** An institution by its name; empty: the coordination. */
export const Answerer = z.string().max(400);
export type Answerer = z.infer<typeof Answerer>;

/** Where it is answered. */
export const AnswerPlace = z.discriminatedUnion('at', [
  z.object({ at: z.literal('contribution'), number: z.int() }),
  z.object({ at: z.literal('comment'), key: CommitmentKey, number: z.int() }),
  z.object({ at: z.literal('remark'), key: CommitmentKey, number: z.int() }),
  z.object({ at: z.literal('recommendation'), plan: z.int(), number: z.int() }),
  z.object({ at: z.literal('commitment-signature'), key: CommitmentKey, seatId: SeatId }),
  z.object({ at: z.literal('plan-signature'), plan: z.int(), seatId: SeatId }),
  z.object({ at: z.literal('adhesion'), signatureId: DeclarationSignatureId }),
]);
export type AnswerPlace = z.infer<typeof AnswerPlace>;

export const AnswerDue = z.object({
  id: z.uuid(),
  kind: AnswerKind,
  /** Its first words; null once they were erased. */
  words: z.string().nullable(),
  /** The theme, the commitment, the plan or the declaration it is about. */
  about: z.string().nullable(),
  /** Whoever is named owes it; nobody named: the coordination. */
  owedBy: z.array(Answerer),
  since: Instant,
  /** Null where no day is set for it. */
  dueOn: Day.nullable(),
  place: AnswerPlace,
});
export type AnswerDue = z.infer<typeof AnswerDue>;

export const AnswerCount = z.object({
  count: z.int(),
  /** Of them, those whose day has passed. */
  late: z.int(),
  oldest: Instant,
});
export type AnswerCount = z.infer<typeof AnswerCount>;

export const AnswersDueQuery = z.object({
  kind: AnswerKind.optional(),
  by: Answerer.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type AnswersDueQuery = z.infer<typeof AnswersDueQuery>;

/** Oldest first. `total` is of what was asked for; the sums are of all there is. */
export const AnswersDuePage = z.object({
  today: Day,
  items: z.array(AnswerDue),
  next: z.string().nullable(),
  total: z.int(),
  kinds: z.array(AnswerCount.extend({ kind: AnswerKind })),
  answerers: z.array(AnswerCount.extend({ by: Answerer, mine: z.boolean() })),
});
export type AnswersDuePage = z.infer<typeof AnswersDuePage>;
