import type { AnswerKind } from '@ruta/contracts/answers-due/answers-due';
import {
  CalendarClock,
  CircleX,
  FileSignature,
  Lightbulb,
  type LucideIcon,
  MessageCircleQuestion,
  MessageCircleReply,
  MessagesSquare,
  TriangleAlert,
} from 'lucide-react';

/** How each kind of thing that waits for an answer looks. */
export const answerLooks: Record<AnswerKind, { icon: LucideIcon; colour: string }> = {
  contribution: { icon: MessageCircleReply, colour: 'var(--consulta)' },
  comment: { icon: MessagesSquare, colour: 'var(--retro)' },
  deferred: { icon: CalendarClock, colour: 'var(--warn)' },
  question: { icon: MessageCircleQuestion, colour: 'var(--mesa)' },
  contrary: { icon: TriangleAlert, colour: 'var(--bad)' },
  recommendation: { icon: Lightbulb, colour: 'var(--brand)' },
  objection: { icon: CircleX, colour: 'var(--bad)' },
  adhesion: { icon: FileSignature, colour: 'var(--stl)' },
};
