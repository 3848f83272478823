import type { OwnQuestions, QuestionView } from '@ruta/contracts/questions/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Audience } from '@ruta/contracts/session/view';
import { mergedAuthor, mergedEach, mergedIds, type Merge } from '../session/merged.ts';
import type { Part } from '../session/parts/part.ts';
import { decideQuestions } from './decide-questions.ts';
import { evolveQuestions } from './evolve-questions.ts';
import { type Question, questionIn } from './question.ts';

/** What people ask in the phases of kind `questions`, and what became of it. */
export const questions: Part<'questions'> = {
  asks: {
    'question.ask': 'seat',
    'question.withdraw': 'seat',
    'question.vote': 'seat',
    'question.pin': 'leader',
    'question.answer': 'leader',
    'question.reopen': 'leader',
    'question.hide': 'leader',
    'question.restore': 'leader',
  },
  afterEnd: ['question.hide', 'question.restore'],
  calm: ['question.asked', 'question.voted'],
  recorded: ['question.hidden', 'question.restored'],
  decide: decideQuestions,
  evolve: evolveQuestions,
  merge: (elements, merge) => mergedEach(elements, (question) => mergeQuestion(question, merge)),
  show: showQuestion,
  own: ownQuestions,
  touched: (event, elements) => {
    if (event.type === 'question.voted') return [event.voter];
    if (!isOnQuestion(event) || event.questionId === null) return [];
    return [questionIn(elements, event.questionId)?.author];
  },
  mentioned: ({ author }) => [author],
  hidden: ({ id, state, reason, decidedAt, at }) =>
    state === 'hidden' ? { id, reason, at: decidedAt ?? at } : null,
};

/** A vote of both counts once, and none counts for a question of one's own. */
function mergeQuestion(question: Question, merge: Merge): Question {
  const { author } = mergedAuthor(question, merge);
  const votes = mergedIds(question.votes, merge);
  const counted = votes.includes(author) ? votes.filter((id) => id !== author) : votes;
  return author === question.author && counted === question.votes
    ? question
    : { ...question, author, votes: counted };
}

const isOnQuestion = (event: SessionEvent): event is Extract<SessionEvent, { type: `question.${string}` }> =>
  event.type.startsWith('question.');

function showQuestion(question: Question, audience: Audience): QuestionView | null {
  const { id, itemId, text, at, state, pinned, answer } = question;
  if (state === 'withdrawn' || (state === 'hidden' && audience !== 'console')) return null;
  return {
    id,
    itemId,
    text,
    author: question.named ? question.author : null,
    at,
    votes: question.votes.length,
    pinned,
    answer,
    hidden: state === 'hidden' ? { reason: question.reason, at: question.decidedAt ?? at } : null,
  };
}

function ownQuestions(elements: readonly Question[], me: ParticipantId): OwnQuestions {
  return {
    asked: elements
      .filter(({ author }) => author === me)
      .map(({ id, itemId, text, state, reason, at }) => ({ id, itemId, text, state, reason, at })),
    upvoted: elements.filter(({ votes }) => votes.includes(me)).map(({ id }) => id),
  };
}
