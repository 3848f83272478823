import type { PhaseKind } from '@ruta/contracts/route/phase';
import {
  CalendarDays,
  ClipboardList,
  Flag,
  Megaphone,
  MessageSquareText,
  MessagesSquare,
  MessageCircleHeart,
  Stamp,
  Trophy,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';

/** How each kind of phase is drawn, everywhere the same: colour, icon, and the word `kind.<name>` in the catalogue. */
export const kindLooks = {
  awareness: { colour: 'var(--awareness)', icon: Megaphone },
  survey: { colour: 'var(--encuesta)', icon: ClipboardList },
  consultation: { colour: 'var(--consulta)', icon: MessageSquareText },
  'focus-group': { colour: 'var(--grupo)', icon: MessageCircleHeart },
  'open-session': { colour: 'var(--jornada)', icon: CalendarDays },
  'working-table': { colour: 'var(--mesa)', icon: UsersRound },
  feedback: { colour: 'var(--retro)', icon: MessagesSquare },
  approval: { colour: 'var(--stl)', icon: Stamp },
  'follow-up': { colour: 'var(--seguimiento)', icon: Flag },
  hackathon: { colour: 'var(--hackathon)', icon: Trophy },
} as const satisfies Record<PhaseKind, { colour: string; icon: LucideIcon }>;

export type Kind = PhaseKind;
