import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import type { SurveyResult, SurveyView } from '@ruta/contracts/survey/view';
import type { Audience } from '@ruta/contracts/session/view';
import { countsOf, type Survey, type SurveyAnswer } from './survey.ts';

/** Sums only, and only once nobody can be added to them: two sums one answer apart would tell that answer. */
export function viewSurvey(survey: Survey, audience: Audience): SurveyView {
  const { id, questions, answers, closed, atLeast } = survey;
  return {
    id,
    respondents: new Set(answers.map(({ author }) => author)).size,
    closed,
    results: closed
      ? questions.map((question) =>
          resultOf(
            question,
            answers.filter(({ questionId }) => questionId === question.id),
            atLeast,
            audience,
          ),
        )
      : null,
  };
}

function resultOf(
  question: SurveyQuestion,
  given: readonly SurveyAnswer[],
  atLeast: number,
  audience: Audience,
): SurveyResult {
  const result = { questionId: question.id, answers: given.length };
  if (given.length < atLeast) return { ...result, counts: null, texts: null };
  if (question.form === 'text') return { ...result, counts: null, texts: textsOf(given, audience) };
  const counts = countsOf(
    question,
    given.map(({ value }) => value),
  );
  return { ...result, counts, texts: null };
}

const textsOf = (given: readonly SurveyAnswer[], audience: Audience): SurveyResult['texts'] =>
  given
    .filter(({ hidden }) => audience === 'console' || hidden === null)
    .map(({ id, text, hidden }) => ({ id, text, hidden }))
    .toSorted((one, other) => (sortedBy(one) < sortedBy(other) ? -1 : 1));

const sortedBy = ({ id, text }: { id: string; text: string | null }): string =>
  `${text?.toLowerCase() ?? ''} ${id}`;
