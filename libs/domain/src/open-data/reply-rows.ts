import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import type { SurveyResult } from '@ruta/contracts/survey/view';
import type { MinutesFromState } from '../session/minutes.ts';
import { publishableCounts } from '../survey/suppression.ts';
import { atEachPlace, type Row, type RowsOf } from './finished-session.ts';

/** Nothing is published about fewer people than this; a phase may ask for more. */
const SESSION_CELL = 5;

/** One question of a check-in or a survey with all that was answered to it. */
interface Answered {
  itemId: AgendaItem['id'];
  questionId: string | null;
  asked: string;
  answered: number;
  minimum: number;
  /** By option, or null where it was answered in words. */
  labels: readonly string[] | null;
  counts: readonly number[];
  /** Null where words were erased. */
  texts: readonly (string | null)[];
}

/** How people arrived and left: sums and words about at least so many people (Y4, N4). */
export const replyRows: Readonly<Record<string, RowsOf>> = {
  'session-replies': atEachPlace((told) => answeredIn(told).flatMap(countRows)),
  'session-reply-words': atEachPlace((told) => answeredIn(told).flatMap(wordRows)),
};

const answeredIn = (told: MinutesFromState): Answered[] =>
  told.agenda.flatMap((item) => [...checkIn(told, item), ...survey(told, item)]);

function countRows({ itemId, questionId, asked, answered, minimum, labels, counts }: Answered): Row[] {
  if (!labels || answered === 0) return [];
  const published = answered < minimum ? null : publishableCounts(counts, minimum);
  return labels.map((label, at) => {
    const count = published?.[at] ?? null;
    return {
      item_id: itemId,
      question_id: questionId,
      question: asked,
      place: at + 1,
      label,
      count,
      withheld: count === null,
      answered: answered < minimum ? null : answered,
      minimum_cell: minimum,
    };
  });
}

function wordRows({ itemId, questionId, asked, answered, minimum, texts }: Answered): Row[] {
  if (answered < minimum) return [];
  return texts
    .filter((text) => text !== null)
    .toSorted((one, other) => one.localeCompare(other, 'es'))
    .map((text) => ({ item_id: itemId, question_id: questionId, question: asked, text }));
}

const MOODS = ['1', '2', '3', '4', '5'];

function checkIn({ parts }: MinutesFromState, { id, content }: AgendaItem): Answered[] {
  const ask = content?.kind === 'check-in' ? content.ask : null;
  if (!ask) return [];
  const shown = parts.replies.filter((reply) => reply.itemId === id && reply.shown);
  const inWords = ask.form === 'text';
  return [
    {
      itemId: id,
      questionId: null,
      asked: ask.question,
      answered: shown.length,
      minimum: SESSION_CELL,
      labels: inWords ? null : MOODS,
      counts: MOODS.map((_, at) => shown.filter(({ mood }) => mood === at + 1).length),
      texts: inWords ? shown.map(({ text }) => text) : [],
    },
  ];
}

function survey({ parts }: MinutesFromState, { id, content }: AgendaItem): Answered[] {
  if (content?.kind !== 'survey') return [];
  const results = parts.surveys.find((one) => one.id === id)?.results ?? [];
  const minimum = Math.max(SESSION_CELL, content.atLeast);
  return content.questions.flatMap((question) => {
    const result = results.find(({ questionId }) => questionId === question.id);
    return result ? [{ itemId: id, minimum, ...ofQuestion(question, result) }] : [];
  });
}

const ofQuestion = (question: SurveyQuestion, { answers, counts, texts }: SurveyResult) => ({
  questionId: question.id,
  asked: question.text,
  answered: answers,
  labels: labelsOf(question),
  counts: counts ?? [],
  texts: (texts ?? []).map(({ text }) => text),
});

function labelsOf(question: SurveyQuestion): readonly string[] | null {
  switch (question.form) {
    case 'choice':
      return question.options;
    case 'scale':
      return [`1 · ${question.low}`, '2', '3', '4', `5 · ${question.high}`];
    case 'text':
      return null;
  }
}
