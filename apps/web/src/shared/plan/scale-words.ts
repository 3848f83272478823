import { useTranslation } from 'react-i18next';

export type ScaleName = 'activity' | 'completion' | 'potential' | 'opened';

const prefixes = {
  activity: 'activity.',
  completion: 'completion.',
  potential: 'potential.',
  opened: 'opened.',
} as const;

/** What a step of a scale is called; of the catalogue `plan`. */
export function useScaleWords() {
  const { t } = useTranslation('plan');
  return {
    step: (scale: ScaleName, step: string): string => t(`${prefixes[scale]}${step}` as 'activity.done'),
  };
}
