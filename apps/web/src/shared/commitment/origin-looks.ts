import type { OriginKind } from '@ruta/contracts/drafting/origin';
import {
  FolderSearch,
  GitBranch,
  Layers,
  Lightbulb,
  MessageSquareText,
  MessagesSquare,
  UsersRound,
  Vote,
  type LucideIcon,
} from 'lucide-react';

/** How each kind of origin is drawn: in the colour of the phase it comes from. */
export const originLooks: Record<OriginKind, { icon: LucideIcon; colour: string }> = {
  contribution: { icon: MessageSquareText, colour: 'var(--consulta)' },
  project: { icon: FolderSearch, colour: 'var(--consulta)' },
  idea: { icon: Lightbulb, colour: 'var(--jornada)' },
  group: { icon: Layers, colour: 'var(--jornada)' },
  cause: { icon: GitBranch, colour: 'var(--jornada)' },
  ballot: { icon: Vote, colour: 'var(--mesa)' },
  comment: { icon: MessagesSquare, colour: 'var(--retro)' },
  session: { icon: UsersRound, colour: 'var(--mesa)' },
};
