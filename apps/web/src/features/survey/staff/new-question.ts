import { SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { AskedQuestion, QuestionForm } from '@ruta/contracts/survey/questionnaire';
import { randomId } from '../../../shared/live/op-id.ts';

type Kept = Pick<AskedQuestion, 'id' | 'text' | 'hint' | 'required'>;

const blank = (): Kept => ({ id: SurveyQuestionId.parse(randomId()), text: '', hint: '', required: false });

/** A question of this form with nothing in it but what `kept` brings along. */
export function newQuestion(form: QuestionForm, { id, text, hint, required }: Kept = blank()): AskedQuestion {
  const kept = { id, text, hint, required };
  switch (form) {
    case 'choice':
      return { ...kept, form, options: ['', ''] };
    case 'several':
      return { ...kept, form, options: ['', ''], most: null };
    case 'scale':
      return { ...kept, form, low: '', high: '' };
    case 'ranking':
      return { ...kept, form, themes: [] };
    case 'short':
    case 'long':
      return { ...kept, form };
  }
}
