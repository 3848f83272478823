import type { Potential } from '@ruta/contracts/evaluation/ratings';
import type { Activity, Completion, OpenedGovernment } from '@ruta/contracts/plan/progress';
import { useTranslation } from 'react-i18next';

export type ScaleName = 'activity' | 'completion' | 'potential' | 'opened';

/** What a step of a scale is called; of the catalogue `plan`. */
export function useScaleWords() {
  const { t } = useTranslation('plan');
  return {
    step: (scale: ScaleName, step: string): string => {
      if (scale === 'activity') return t(`activity.${step as Activity}`);
      if (scale === 'completion') return t(`completion.${step as Completion}`);
      return scale === 'potential'
        ? t(`potential.${step as Potential}`)
        : t(`opened.${step as OpenedGovernment}`);
    },
  };
}
