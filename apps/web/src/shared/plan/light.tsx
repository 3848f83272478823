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
import { Chip } from '../design/chip.tsx';
import { useFormat } from '../i18n/format.ts';

/** Colour, icon and word say the same: never the colour alone. */
export const lightLooks: Record<Light, { icon: LucideIcon; colour: string }> = {
  done: { icon: CircleCheck, colour: 'var(--ok)' },
  unproven: { icon: CircleHelp, colour: 'var(--warn)' },
  'under-way': { icon: Play, colour: 'var(--mesa)' },
  ahead: { icon: CircleDashed, colour: 'var(--ink-3)' },
  soon: { icon: CalendarClock, colour: 'var(--warn)' },
  late: { icon: CircleAlert, colour: 'var(--bad)' },
};

/** `count` is how many milestones have it, where they are counted. */
export function LightChip({ light, count }: { light: Light; count?: number }) {
  const { t } = useTranslation('follow-up');
  const format = useFormat();
  const { icon, colour } = lightLooks[light];
  return (
    <Chip icon={icon} colour={colour}>
      {t(`light.${light}`)}
      {count !== undefined && <b> {format.number(count)}</b>}
    </Chip>
  );
}
