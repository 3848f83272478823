import type { PhaseKindName } from '@ruta/contracts/session/agenda';
import {
  CircleDot,
  Coffee,
  DoorOpen,
  Group,
  Lightbulb,
  MessagesSquare,
  PenLine,
  Presentation,
  Vote,
  type LucideIcon,
} from 'lucide-react';

/** How each kind of entry on an agenda is drawn, on every surface; its word is `kind.<name>` of the session catalogue. */
export const phaseLooks = {
  'check-in': { icon: DoorOpen, colour: 'var(--brand)' },
  slide: { icon: Presentation, colour: 'var(--brand)' },
  ideas: { icon: Lightbulb, colour: 'var(--jornada)' },
  grouping: { icon: Group, colour: 'var(--jornada)' },
  dots: { icon: CircleDot, colour: 'var(--jornada)' },
  ballot: { icon: Vote, colour: 'var(--mesa)' },
  discussion: { icon: MessagesSquare, colour: 'var(--seguimiento)' },
  drafting: { icon: PenLine, colour: 'var(--mesa)' },
  break: { icon: Coffee, colour: 'var(--retro)' },
} as const satisfies Record<PhaseKindName, { icon: LucideIcon; colour: string }>;
