import type { AgendaItemId, SurveyAnswerId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { Decision } from '../session/decision.ts';
import { mergedEach, mergedOwn } from '../session/merged.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { fits, type Survey, type SurveyAnswer } from './survey.ts';
import { viewSurvey } from './view-survey.ts';

type Command = PartCommand<'surveys'>;

/** What people answer on leaving: seen in sums alone, when nobody answers any more. */
export const surveys: Part<'surveys'> = {
  asks: {
    'survey.answer': 'seat',
    'survey.close': 'control',
    'survey.hide': 'leader',
    'survey.restore': 'leader',
  },
  afterEnd: ['survey.hide', 'survey.restore'],
  calm: ['survey.answered'],
  recorded: ['survey.hidden', 'survey.restored'],
  decide,
  evolve,
  merge: (elements, merge) =>
    mergedEach(elements, (survey) => {
      const answers = mergedOwn(
        survey.answers,
        merge,
        ({ author }) => author,
        (answer, author) => ({ ...answer, author }),
        ({ questionId }) => questionId,
      );
      return answers === survey.answers ? survey : { ...survey, answers };
    }),
  show: viewSurvey,
  own: (elements, me) =>
    elements.flatMap(({ id: itemId, answers }) =>
      answers
        .filter(({ author }) => author === me)
        .map(({ questionId, value, text }) => ({ itemId, questionId, value, text })),
    ),
  touched: (event) => (event.type === 'survey.answered' ? [event.author] : []),
};

function decide({ run, parts }: SessionState, command: Command, { id: author }: Giver): Decision {
  const survey = parts.surveys.find(({ id }) => id === command.itemId);
  if (command.type === 'survey.close') {
    if (!survey) return refuse('survey.unknown');
    return survey.closed ? [] : [{ type: 'survey.closed', itemId: survey.id }];
  }
  if (command.type !== 'survey.answer') return moderate(survey, command);
  const { itemId, questionId, answerId, value, text } = command;
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'survey') return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (survey?.closed) return refuse('survey.closed');
  const question = item.content.questions.find(({ id }) => id === questionId);
  if (!question) return refuse('survey.unknown');
  if (!fits(question, value, text)) return refuse('survey.invalid-answer');
  const same = survey?.answers.find(({ id }) => id === answerId);
  if (same && (same.author !== author || same.questionId !== questionId)) return refuse('survey.exists');
  const mine = survey?.answers.find((one) => one.author === author && one.questionId === questionId);
  if (mine && mine.value === value && mine.text === text) return [];
  const words = text === null ? null : { text };
  return [{ type: 'survey.answered', itemId, questionId, answerId, author, value, words }];
}

function moderate(
  survey: Survey | undefined,
  command: Extract<Command, { type: 'survey.hide' | 'survey.restore' }>,
): Decision {
  const { itemId, answerId } = command;
  const answer = survey?.answers.find(({ id }) => id === answerId);
  if (!survey || !answer) return refuse('survey.unknown');
  if (!survey.closed) return refuse('survey.not-closed');
  if (command.type === 'survey.restore')
    return answer.hidden ? [{ type: 'survey.restored', itemId, answerId }] : [];
  return answer.hidden ? [] : [{ type: 'survey.hidden', itemId, answerId, words: { text: command.reason } }];
}

function evolve(
  elements: readonly Survey[],
  event: SessionEvent,
  _at: Instant,
  { run }: SessionState,
): readonly Survey[] {
  switch (event.type) {
    case 'survey.answered': {
      const content = itemOf(run, event.itemId)?.content;
      const known = elements.some(({ id }) => id === event.itemId);
      if (!known && content?.kind !== 'survey') return elements;
      const { questions = [], atLeast = 0 } = content?.kind === 'survey' ? content : {};
      const blank: Survey = { id: event.itemId, questions, atLeast, answers: [], closed: false };
      return changed(known ? elements : [...elements, blank], event.itemId, ({ answers }) => ({
        answers: answered(answers, event),
      }));
    }
    case 'survey.closed':
      return changed(elements, event.itemId, () => ({ closed: true }));
    case 'run.finished':
      return elements.every(({ closed }) => closed)
        ? elements
        : elements.map((survey) => ({ ...survey, closed: true }));
    case 'survey.hidden':
      return withHidden(elements, event.itemId, event.answerId, { reason: event.words?.text ?? null });
    case 'survey.restored':
      return withHidden(elements, event.itemId, event.answerId, null);
    default:
      return elements;
  }
}

const changed = (
  elements: readonly Survey[],
  id: AgendaItemId,
  change: (survey: Survey) => Partial<Survey>,
): readonly Survey[] =>
  elements.map((survey) => (survey.id === id ? { ...survey, ...change(survey) } : survey));

/** One answer per person and question: the last. */
function answered(
  answers: readonly SurveyAnswer[],
  event: Extract<SessionEvent, { type: 'survey.answered' }>,
): readonly SurveyAnswer[] {
  const { answerId: id, questionId, author, value } = event;
  const answer: SurveyAnswer = {
    id,
    questionId,
    author,
    value,
    text: event.words?.text ?? null,
    hidden: null,
  };
  return [...answers.filter((one) => one.author !== author || one.questionId !== questionId), answer];
}

const withHidden = (
  elements: readonly Survey[],
  itemId: AgendaItemId,
  answerId: SurveyAnswerId,
  hidden: SurveyAnswer['hidden'],
): readonly Survey[] =>
  changed(elements, itemId, ({ answers }) => ({
    answers: answers.map((answer) => (answer.id === answerId ? { ...answer, hidden } : answer)),
  }));
