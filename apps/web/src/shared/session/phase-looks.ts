import type { PhaseKindName } from '@ruta/contracts/session/agenda';
import {
  CircleDot,
  ClipboardCheck,
  Coffee,
  DoorOpen,
  Group,
  Lightbulb,
  MessageCircleQuestion,
  MessagesSquare,
  Network,
  PenLine,
  Presentation,
  Vote,
  type LucideIcon,
} from 'lucide-react';

/** How each kind of entry on an agenda is drawn, on every surface; its word is `kind.<name>` of the session catalogue. The wall is always dark: `onStage`. */
export const phaseLooks = {
  'check-in': { icon: DoorOpen, colour: 'var(--brand)', onStage: '#9db4ff' },
  slide: { icon: Presentation, colour: 'var(--brand)', onStage: '#9db4ff' },
  ideas: { icon: Lightbulb, colour: 'var(--jornada)', onStage: '#ffb45c' },
  grouping: { icon: Group, colour: 'var(--jornada)', onStage: '#ffb45c' },
  dots: { icon: CircleDot, colour: 'var(--jornada)', onStage: '#ffb45c' },
  ballot: { icon: Vote, colour: 'var(--mesa)', onStage: '#9db4ff' },
  discussion: { icon: MessagesSquare, colour: 'var(--seguimiento)', onStage: '#66d3e2' },
  drafting: { icon: PenLine, colour: 'var(--mesa)', onStage: '#9db4ff' },
  tree: { icon: Network, colour: 'var(--mesa)', onStage: '#9db4ff' },
  survey: { icon: ClipboardCheck, colour: 'var(--retro)', onStage: '#6fd39b' },
  questions: { icon: MessageCircleQuestion, colour: 'var(--seguimiento)', onStage: '#66d3e2' },
  break: { icon: Coffee, colour: 'var(--retro)', onStage: '#6fd39b' },
} as const satisfies Record<PhaseKindName, { icon: LucideIcon; colour: string; onStage: string }>;
