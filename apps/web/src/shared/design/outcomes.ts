import type { Outcome } from '@ruta/contracts/consultation/answer';
import {
  CircleCheckBig,
  CircleDashed,
  CircleMinus,
  CircleX,
  Clock,
  Copy,
  MoveRight,
  type LucideIcon,
} from 'lucide-react';
import { stripes } from './meter.tsx';

export type OutcomeOrWaiting = Outcome | 'waiting';

/** From what was taken up to what waits, the order of every bar and list. */
export const outcomeOrder = [
  'taken-up',
  'partly',
  'not-taken-up',
  'out-of-scope',
  'duplicate',
  'deferred',
  'waiting',
] as const satisfies readonly OutcomeOrWaiting[];

export const outcomeFills: Record<OutcomeOrWaiting, string> = {
  'taken-up': 'var(--retro)',
  partly: 'color-mix(in oklab, var(--retro) 45%, var(--surface))',
  'not-taken-up': 'var(--encuesta)',
  'out-of-scope': 'color-mix(in oklab, var(--encuesta) 42%, var(--surface))',
  duplicate: 'var(--ink-3)',
  deferred: 'color-mix(in oklab, var(--stl) 55%, var(--surface))',
  waiting: stripes,
};

/** Colour of the words and icon of an outcome. */
export const outcomeLooks: Record<OutcomeOrWaiting, { colour: string; icon: LucideIcon }> = {
  'taken-up': { colour: 'var(--ok)', icon: CircleCheckBig },
  partly: { colour: 'var(--ok)', icon: CircleDashed },
  'not-taken-up': { colour: 'var(--encuesta)', icon: CircleX },
  'out-of-scope': { colour: 'var(--encuesta)', icon: CircleMinus },
  duplicate: { colour: 'var(--ink-2)', icon: Copy },
  deferred: { colour: 'var(--stl)', icon: MoveRight },
  waiting: { colour: 'var(--warn)', icon: Clock },
};
