import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import { type AskedQuestion, wordsLength } from '@ruta/contracts/survey/questionnaire';
import type { GivenAnswer } from '@ruta/contracts/survey/reply';
import { fits } from './survey.ts';

export const asksWords = ({ form }: Pick<AskedQuestion, 'form'>): boolean =>
  form === 'short' || form === 'long';

/** Y3: does a value answer a question of this form? */
export function answersQuestion(question: AskedQuestion, value: GivenAnswer['value']): boolean {
  switch (question.form) {
    case 'choice':
    case 'scale':
      return typeof value === 'number' && fits(question, value, null);
    case 'several':
      return isPick(value, question.options.length) && value.length <= (question.most ?? Infinity);
    case 'ranking':
      return isPick(value, question.themes.length);
    case 'short':
    case 'long':
      return typeof value === 'string' && value.length <= wordsLength[question.form];
  }
}

/** Some of `count` things by their places, none twice. */
const isPick = (value: GivenAnswer['value'], count: number): value is number[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((place) => place < count);

/** Y3: why a paper cannot be taken, if so; `questionId` says which question it is about. */
export function wrongPaper(
  questions: readonly AskedQuestion[],
  answers: readonly GivenAnswer[],
): { refusal: Refusal } | null {
  const given = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  if (given.size < answers.length) return refuse('survey.invalid-answer');
  const asked = new Set(questions.map(({ id }) => id));
  if (answers.some(({ questionId }) => !asked.has(questionId))) return refuse('survey.invalid-answer');
  const wrong = questions.find((question) => {
    const value = given.get(question.id);
    return value === undefined ? question.required : !answersQuestion(question, value);
  });
  return wrong ? refuse('survey.invalid-answer', { questionId: wrong.id }) : null;
}
