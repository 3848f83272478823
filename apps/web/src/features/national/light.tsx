import type { Light } from '@ruta/domain/national/counters';
import { CircleCheck, CircleDashed, CircleDot, Circle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import styles from './national.module.css';

/** Colour, icon and word say the same: never the colour alone. */
export const lightLooks: Record<Light, { icon: LucideIcon; colour: string }> = {
  3: { icon: CircleCheck, colour: 'var(--ok)' },
  2: { icon: CircleDot, colour: 'var(--warn)' },
  1: { icon: CircleDashed, colour: 'var(--mesa)' },
  0: { icon: Circle, colour: 'var(--ink-3)' },
};
export const lights: readonly Light[] = [3, 2, 1, 0];

export function LightChip({ light }: { light: Light }) {
  const { t } = useTranslation('national');
  const { icon, colour } = lightLooks[light];
  return (
    <Chip icon={icon} colour={colour}>
      <span className={styles.light}>{t(`light.${light}`)}</span>
    </Chip>
  );
}
