import type { AgendaItemId, ParticipantId, QuestionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { QuestionView } from '@ruta/contracts/questions/view';

/** `named` is what its author was promised when asking; `text` is null after an erasure. */
export interface Question {
  id: QuestionId;
  itemId: AgendaItemId;
  author: ParticipantId;
  named: boolean;
  text: string | null;
  at: Instant;
  state: 'kept' | 'hidden' | 'withdrawn';
  reason: string | null;
  decidedAt: Instant | null;
  votes: readonly ParticipantId[];
  pinned: boolean;
  answer: QuestionView['answer'];
}

export const questionIn = (questions: readonly Question[], id: QuestionId): Question | undefined =>
  questions.find((question) => question.id === id);
