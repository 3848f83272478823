import type { SessionCommand } from '@ruta/contracts/session/command';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionView } from '@ruta/contracts/session/view';
import { deckOf } from '../../shared/session/slides/deck.ts';
import { currentItem, nextItem } from '../../shared/session/reading.ts';
import { phaseStep, type PhaseStep, type StepGround } from './phase-steps.ts';

/** What the large button does now: inside a phase its next move, otherwise the next entry. */
export type NextStep =
  PhaseStep | { step: 'start' } | { step: 'next'; item: AgendaItem } | { step: 'finish' } | { step: 'none' };

export function nextStep(view: SessionView, ground: StepGround): NextStep {
  const { run } = view;
  if (run.status === 'scheduled') return run.items.length > 0 ? { step: 'start' } : { step: 'none' };
  if (run.status === 'finished') return { step: 'none' };
  const item = currentItem(run);
  const inside = item && phaseStep(view, item, ground);
  if (inside) return inside;
  const next = nextItem(run);
  return next ? { step: 'next', item: next } : { step: 'finish' };
}

/** The way back: first through the slides of a presentation, then to the entry before. */
export function backStep(view: SessionView): SessionCommand {
  const item = currentItem(view.run);
  const deck = item && deckOf(view, item);
  return item && deck && deck.index > 0
    ? { type: 'deck.show', itemId: item.id, index: deck.index - 1 }
    : { type: 'run.back' };
}
