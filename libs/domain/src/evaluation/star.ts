import type { Star } from '@ruta/contracts/evaluation/ratings';
import type { Evaluation } from '@ruta/contracts/plan/progress';

export type Rated = Pick<Evaluation, 'verifiable' | 'relevant' | 'potential' | 'completion'>;

/**
 * EV6: starred is what is verifiable, relevant, ambitious (of substantial potential) and credibly completed
 * (substantially or wholly), by the independent evaluation and by nothing else.
 */
export function starOf(independent: Rated | null): Star {
  const criteria: Star['criteria'] = [
    { criterion: 'verifiable', met: independent?.verifiable ?? null },
    { criterion: 'relevant', met: independent?.relevant ?? null },
    { criterion: 'ambitious', met: independent?.potential ? independent.potential === 'substantial' : null },
    { criterion: 'completed', met: independent ? isCompleted(independent.completion) : null },
  ];
  return { starred: criteria.every(({ met }) => met === true), criteria };
}

const isCompleted = (completion: Rated['completion']): boolean =>
  completion === 'substantial' || completion === 'complete';
