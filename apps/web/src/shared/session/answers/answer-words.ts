import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import type { SurveyResult } from '@ruta/contracts/survey/view';
import { useTranslation } from 'react-i18next';
import type { ValueBar } from './value-bars.tsx';

const steps = [1, 2, 3, 4, 5] as const;

/** The five steps of a mood in words, from the lowest up. */
export function useMoodWords(): readonly string[] {
  const { t } = useTranslation('live');
  return steps.map((step) => t(`mood.${step}`));
}

/** What a closed survey says of a question, as bars; null where it has none. */
export function barsOf(question: SurveyQuestion, { counts }: SurveyResult): ValueBar[] | null {
  if (!counts || question.form === 'text') return null;
  if (question.form === 'choice')
    return question.options.map((label, index) => ({ label, count: counts[index] ?? 0 }));
  return steps.map((step) => ({ label: scaleLabel(question, step), count: counts[step - 1] ?? 0 }));
}

/** The ends of a scale have words, what is between them numbers. */
export function scaleLabel(question: { low: string; high: string }, step: number): string {
  if (step === 1) return `1 · ${question.low}`;
  return step === 5 ? `5 · ${question.high}` : String(step);
}

/** The mean of answers from 1 to 5, with one decimal; null without any. */
export function meanOf(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / all;
}
