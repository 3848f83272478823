import type { Light } from '@ruta/contracts/follow-up/follow-up';
import {
  CalendarClock,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  type LucideIcon,
  Play,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';

/** Colour, icon and word say the same: never the colour alone. */
export const lightLooks: Record<Light, { icon: LucideIcon; colour: string }> = {
  done: { icon: CircleCheck, colour: 'var(--ok)' },
  unproven: { icon: CircleHelp, colour: 'var(--warn)' },
  'under-way': { icon: Play, colour: 'var(--mesa)' },
  ahead: { icon: CircleDashed, colour: 'var(--ink-3)' },
  soon: { icon: CalendarClock, colour: 'var(--warn)' },
  late: { icon: CircleAlert, colour: 'var(--bad)' },
};

export function LightChip({ light }: { light: Light }) {
  const { t } = useTranslation('follow-up');
  const { icon, colour } = lightLooks[light];
  return (
    <Chip icon={icon} colour={colour}>
      {t(`light.${light}`)}
    </Chip>
  );
}
