import type { Stance } from '@ruta/contracts/session/stance';
import { CircleHelp, ThumbsDown, ThumbsUp, type LucideIcon } from 'lucide-react';

/** How each stance is drawn; its words are `stance.<name>` of the live catalogue. */
export const stanceLooks: Record<Stance, LucideIcon> = {
  pro: ThumbsUp,
  contra: ThumbsDown,
  question: CircleHelp,
};
