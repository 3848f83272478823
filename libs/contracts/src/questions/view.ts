import { z } from 'zod';
import { AgendaItemId, ParticipantId, QuestionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';

/**
 * A question as the room sees it. `author` only where the phase shows names; `text` is null after an erasure. `hidden`
 * is set for the console only: for others a hidden question is gone.
 */
export const QuestionView = z.object({
  id: QuestionId,
  itemId: AgendaItemId,
  text: z.string().nullable(),
  author: ParticipantId.nullable(),
  at: Instant,
  votes: z.int(),
  pinned: z.boolean(),
  /** `text` is null where it was answered aloud. */
  answer: z.object({ text: z.string().nullable(), written: z.boolean(), at: Instant }).nullable(),
  hidden: z.object({ reason: z.string().nullable(), at: Instant }).nullable(),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** One's own question, in the private view. `reason` is given where it was hidden. */
export const OwnQuestion = z.object({
  id: QuestionId,
  itemId: AgendaItemId,
  text: z.string().nullable(),
  state: z.enum(['kept', 'hidden', 'withdrawn']),
  reason: z.string().nullable(),
  at: Instant,
});
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** `upvoted` are the questions that one's vote stands for. */
export const OwnQuestions = z.object({ asked: z.array(OwnQuestion), upvoted: z.array(QuestionId) });
export type OwnQuestions = z.infer<typeof OwnQuestions>;
