import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { Decision } from '../session/decision.ts';
import type { Giver } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { type Question, questionIn } from './question.ts';

/** Of one phase. */
export const MOST_QUESTIONS = 500;

type Command = PartCommand<'questions'>;
type OnQuestion = Exclude<Command, { type: 'question.ask' | 'question.pin' }>;

export function decideQuestions(state: SessionState, command: Command, { id: me }: Giver): Decision {
  if (command.type === 'question.ask') return ask(state, command, me);
  if (command.type === 'question.pin') return pin(state, command);
  const question = questionIn(state.parts.questions, command.questionId);
  if (!question || question.state === 'withdrawn') return refuse('questions.unknown');
  return decideOne(question, command, me);
}

/** A question that comes after the phase, from a phone that had no network, stands with the others. */
function ask(
  { run, parts }: SessionState,
  { itemId, questionId, text }: Extract<Command, { type: 'question.ask' }>,
  author: ParticipantId,
): Decision {
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'questions') return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (questionIn(parts.questions, questionId)) return refuse('questions.exists');
  const here = parts.questions.filter((question) => question.itemId === itemId);
  if (here.length >= MOST_QUESTIONS) return refuse('questions.full', { most: MOST_QUESTIONS });
  const { perPerson, anonymous } = item.content;
  const own = here.filter((question) => question.author === author && question.state !== 'withdrawn');
  if (perPerson !== null && own.length >= perPerson) return refuse('questions.too-many', { most: perPerson });
  return [{ type: 'question.asked', itemId, questionId, author, named: !anonymous, words: { text } }];
}

function pin(
  { parts }: SessionState,
  { itemId, questionId }: Extract<Command, { type: 'question.pin' }>,
): Decision {
  const now = parts.questions.find((question) => question.itemId === itemId && question.pinned);
  if ((now?.id ?? null) === questionId) return [];
  if (questionId !== null) {
    const question = questionIn(parts.questions, questionId);
    if (question?.itemId !== itemId || question.state !== 'kept') return refuse('questions.unknown');
    if (question.answer) return refuse('questions.answered');
  }
  return [{ type: 'question.pinned', itemId, questionId }];
}

function decideOne(question: Question, command: OnQuestion, me: ParticipantId): Decision {
  const { id: questionId } = question;
  switch (command.type) {
    case 'question.withdraw':
      if (question.author !== me) return refuse('questions.not-yours');
      if (question.answer) return refuse('questions.answered');
      return [{ type: 'question.withdrawn', questionId }];
    case 'question.vote': {
      if (question.state !== 'kept') return refuse('questions.unknown');
      if (question.author === me) return refuse('questions.own');
      const stands = question.votes.includes(me);
      return stands === command.up ? [] : [{ type: 'question.voted', questionId, voter: me, up: command.up }];
    }
    case 'question.answer':
      return answer(question, command.text);
    case 'question.reopen':
      return question.answer ? [{ type: 'question.reopened', questionId }] : [];
    case 'question.hide':
      if (question.state === 'hidden') return [];
      return [{ type: 'question.hidden', questionId, words: { text: command.reason } }];
    case 'question.restore':
      return question.state === 'hidden' ? [{ type: 'question.restored', questionId }] : [];
  }
}

function answer({ id: questionId, state, answer: given }: Question, text: string | null): Decision {
  if (state !== 'kept') return refuse('questions.unknown');
  const written = text !== null;
  if (given && given.written === written && given.text === text) return [];
  return [{ type: 'question.answered', questionId, written, words: text === null ? null : { text } }];
}
