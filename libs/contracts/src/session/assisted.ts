import { z } from 'zod';
import {
  AgendaItemId,
  ChallengeId,
  QuestionId,
  ReplyId,
  RoundId,
  SessionId,
  SurveyQuestionId,
} from '../protocol/ids.ts';
import { ParticipantCard } from './participant.ts';

/** Asks for the assisted seats one may enter for. */
export const OpenAssistedDesk = z.object({ sessionId: SessionId });
export type OpenAssistedDesk = z.infer<typeof OpenAssistedDesk>;

/**
 * How far somebody on an assisted seat has come, for whoever enters for them: what was done, and no word or mark of it,
 * so that a second helper reads nothing that the room does not. `place` is that in the queue, as in one's own view.
 */
export const AssistedStanding = z.object({
  place: z.int().nullable(),
  /** The rounds in which a paper of theirs was taken. */
  voted: z.array(RoundId),
  /** Ideas that count, by board. */
  ideas: z.array(z.object({ board: AgendaItemId, count: z.int() })),
  asked: z.array(QuestionId),
  upvoted: z.array(QuestionId),
  /** Under which id a check-in was answered: a new answer takes the place of the old. */
  replies: z.array(z.object({ itemId: AgendaItemId, id: ReplyId })),
  answered: z.array(SurveyQuestionId),
  /** Challenges they would work on. */
  followed: z.array(ChallengeId),
});
export type AssistedStanding = z.infer<typeof AssistedStanding>;

/** Whoever leads gets all assisted seats; whoever reports for a table, those at it; anybody else none. */
export const AssistedDesk = z.object({
  seats: z.array(z.object({ card: ParticipantCard, standing: AssistedStanding })),
});
export type AssistedDesk = z.infer<typeof AssistedDesk>;
