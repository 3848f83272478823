import type { QuestionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Question } from './question.ts';

export function evolveQuestions(
  questions: readonly Question[],
  event: SessionEvent,
  at: Instant,
): readonly Question[] {
  switch (event.type) {
    case 'question.asked':
      return [...questions, asked(event, at)];
    case 'question.withdrawn':
      return changed(questions, event.questionId, { state: 'withdrawn', pinned: false, decidedAt: at });
    case 'question.voted':
      return voted(questions, event);
    case 'question.pinned':
      return pinned(questions, event);
    case 'question.answered': {
      const answer = { text: event.words?.text ?? null, written: event.written, at };
      return changed(questions, event.questionId, { answer, pinned: false });
    }
    case 'question.reopened':
      return changed(questions, event.questionId, { answer: null });
    case 'question.hidden': {
      const reason = event.words?.text ?? null;
      return changed(questions, event.questionId, { state: 'hidden', pinned: false, reason, decidedAt: at });
    }
    case 'question.restored':
      return changed(questions, event.questionId, { state: 'kept', reason: null, decidedAt: null });
    default:
      return questions;
  }
}

const asked = (event: Extract<SessionEvent, { type: 'question.asked' }>, at: Instant): Question => ({
  id: event.questionId,
  itemId: event.itemId,
  author: event.author,
  named: event.named,
  text: event.words?.text ?? null,
  at,
  state: 'kept',
  reason: null,
  decidedAt: null,
  votes: [],
  pinned: false,
  answer: null,
});

const changed = (
  questions: readonly Question[],
  id: QuestionId,
  change: Partial<Question>,
): readonly Question[] =>
  questions.map((question) => (question.id === id ? { ...question, ...change } : question));

const voted = (
  questions: readonly Question[],
  { questionId, voter, up }: Extract<SessionEvent, { type: 'question.voted' }>,
): readonly Question[] =>
  questions.map((question) => {
    if (question.id !== questionId) return question;
    const others = question.votes.filter((id) => id !== voter);
    return { ...question, votes: up ? [...others, voter] : others };
  });

/** At most one per phase. */
const pinned = (
  questions: readonly Question[],
  { itemId, questionId }: Extract<SessionEvent, { type: 'question.pinned' }>,
): readonly Question[] =>
  questions.map((question) => {
    const pin = question.id === questionId;
    return question.itemId !== itemId || question.pinned === pin ? question : { ...question, pinned: pin };
  });
