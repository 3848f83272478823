import type { SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import { canonicalJson } from '../evidence/canonical-json.ts';

/** What a question says to who answers it; whether it must be answered may change without making it another one. */
const said = ({ required: _required, ...question }: AskedQuestion): string => canonicalJson(question);

/**
 * Y2: the questions of the next version. What somebody has answered stays as it was: a question that was changed is
 * a new one, under a new id, and is counted by itself; one that is the same goes on being counted.
 */
export function nextQuestions(
  frozen: readonly AskedQuestion[],
  wanted: readonly AskedQuestion[],
  newId: () => SurveyQuestionId,
): AskedQuestion[] {
  return wanted.map((question) => {
    const before = frozen.find(({ id }) => id === question.id);
    return before && said(before) !== said(question) ? { ...question, id: newId() } : question;
  });
}
