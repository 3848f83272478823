import { z } from 'zod';
import { CommitmentId, ContributionId, OpId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** What became of a contribution. */
export const Outcome = z.enum([
  'taken-up',
  'partly',
  'not-taken-up',
  'out-of-scope',
  'duplicate',
  'deferred',
]);
export type Outcome = z.infer<typeof Outcome>;

export const AnswerId = z.uuid().brand<'AnswerId'>();
export type AnswerId = z.infer<typeof AnswerId>;

export const AnswerView = z.object({
  id: AnswerId,
  outcome: Outcome,
  text: z.string(),
  /** Who answers for it: an officer's name (`null` once erased) and post. */
  byName: z.string().nullable(),
  byPost: z.string(),
  at: Instant,
  /** Of `deferred`: the day by which it is taken up again. */
  deferredUntil: Day.nullable(),
  /** Of `duplicate`: the one that speaks for both. */
  twin: z.object({ id: ContributionId, number: z.int().nullable() }).nullable(),
  /** The commitment that takes it up, where the answer names one. */
  commitment: z.object({ id: CommitmentId, key: z.string(), title: z.string() }).nullable(),
  /** How many contributions were given this same text. */
  sharedWith: z.int(),
});
export type AnswerView = z.infer<typeof AnswerView>;

/** One text for one or many contributions; each gets a row of its own. An answer given again replaces the last one, which is kept. */
export const GiveAnswers = z
  .object({
    opId: OpId,
    contributionIds: z.array(ContributionId).min(1).max(500),
    outcome: Outcome,
    text: plainText(4000, 20),
    byPost: plainText(160).default(''),
    deferredUntil: Day.nullable().default(null),
    /** Public number of the twin. */
    twinNumber: z.int().positive().nullable().default(null),
    commitmentId: CommitmentId.nullable().default(null),
  })
  .refine((given) => (given.outcome === 'deferred') === (given.deferredUntil !== null), {
    path: ['deferredUntil'],
  })
  .refine((given) => (given.outcome === 'duplicate') === (given.twinNumber !== null), {
    path: ['twinNumber'],
  });
export type GiveAnswers = z.infer<typeof GiveAnswers>;

export const AnswersGiven = z.object({ answered: z.int(), stillWaiting: z.int() });
export type AnswersGiven = z.infer<typeof AnswersGiven>;

/** What keeps a plan from approval: the admitted contributions without an answer. */
export const UnansweredCount = z.object({ waiting: z.int(), admitted: z.int() });
export type UnansweredCount = z.infer<typeof UnansweredCount>;
