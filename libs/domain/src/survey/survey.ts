import type {
  AgendaItemId,
  ParticipantId,
  SurveyAnswerId,
  SurveyQuestionId,
} from '@ruta/contracts/protocol/ids';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';

export interface SurveyAnswer {
  id: SurveyAnswerId;
  questionId: SurveyQuestionId;
  author: ParticipantId;
  value: number | null;
  text: string | null;
  hidden: { reason: string | null } | null;
}

/** The answers of one agenda entry, under its id. The questions are kept as they were when the first answer came. */
export interface Survey {
  id: AgendaItemId;
  questions: readonly SurveyQuestion[];
  atLeast: number;
  answers: readonly SurveyAnswer[];
  closed: boolean;
}

type Answerable = { form: 'scale' } | { form: 'text' } | { form: 'choice'; options: readonly string[] };

/** Does a value answer a question of this form? */
export function fits(question: Answerable, value: number | null, text: string | null): boolean {
  if (question.form === 'text') return text !== null && value === null;
  if (value === null || text !== null) return false;
  return question.form === 'scale' ? value >= 1 && value <= 5 : value < question.options.length;
}

type Counted = { form: 'scale' } | { form: 'choice'; options: readonly string[] };

/** How many gave which answer: of a scale 1 to 5, of a choice its options. */
export function countsOf(question: Counted, given: readonly (number | null)[]): number[] {
  const values = question.form === 'scale' ? [1, 2, 3, 4, 5] : question.options.map((_, index) => index);
  return values.map((value) => given.filter((one) => one === value).length);
}
