import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import type { GivenAnswer } from '@ruta/contracts/survey/reply';
import { answersQuestion } from '@ruta/domain/survey/answers';

export type Value = GivenAnswer['value'];
/** Answers by question, as they are written. */
export type Paper = Readonly<Record<string, Value>>;

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined ||
  (typeof value !== 'number' && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '');

/** What of a paper is sent: answers to these questions alone, without those left empty. */
export const answersOf = (questions: readonly AskedQuestion[], paper: Paper): GivenAnswer[] =>
  questions.flatMap(({ id }) => {
    const value = paper[id];
    return value === undefined || isEmpty(value)
      ? []
      : [{ questionId: id, value: typeof value === 'string' ? value.trim() : value }];
  });

/** The questions that keep a paper from being sent: required and empty, or with an answer that no longer fits. */
export const unanswered = (questions: readonly AskedQuestion[], paper: Paper): AskedQuestion[] =>
  questions.filter((question) => {
    const value = paper[question.id];
    if (value === undefined || isEmpty(value)) return question.required;
    return !answersQuestion(question, value);
  });
