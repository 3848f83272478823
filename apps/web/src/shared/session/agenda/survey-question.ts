import { SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import { randomId } from '../../live/op-id.ts';

export const newSurveyQuestionId = (): SurveyQuestionId => SurveyQuestionId.parse(randomId());

/** A question of this form with nothing but its text yet. */
export function formed(
  form: SurveyQuestion['form'],
  text: string,
  id = newSurveyQuestionId(),
): SurveyQuestion {
  if (form === 'scale') return { id, form, text, low: '', high: '' };
  return form === 'choice' ? { id, form, text, options: ['', ''] } : { id, form, text };
}
