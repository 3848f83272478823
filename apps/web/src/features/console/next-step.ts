import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Presence } from '@ruta/contracts/session/participant';
import type { SessionView } from '@ruta/contracts/session/view';
import { deckOf } from '../../shared/session/slides/deck.ts';
import { breakoutOf } from '../../shared/session/tables/breakouts.ts';
import { currentItem, lastRoundOf, nextItem } from '../../shared/session/reading.ts';

/** What the large button does now: inside a voting its next move, otherwise the next entry. */
export type NextStep =
  | { step: 'start' }
  | { step: 'open-round'; item: AgendaItem }
  | { step: 'close-round'; round: RoundView }
  | { step: 'release-round'; round: RoundView }
  | { step: 'open-tables' }
  | { step: 'close-tables'; handed: number; tables: number }
  | { step: 'slide'; item: AgendaItem; index: number; count: number }
  | { step: 'next'; item: AgendaItem }
  | { step: 'finish' }
  | { step: 'none' };

export function nextStep(view: SessionView): NextStep {
  const { run } = view;
  if (run.status === 'scheduled') return run.items.length > 0 ? { step: 'start' } : { step: 'none' };
  if (run.status === 'finished') return { step: 'none' };
  const item = currentItem(run);
  if (item && isVoted(item)) {
    const round = lastRoundOf(view, item);
    if (!round) return { step: 'open-round', item };
    if (round.status === 'open') return { step: 'close-round', round };
    if (round.spec.visibility === 'on-release' && !round.released) return { step: 'release-round', round };
  }
  const tables = item?.kind === 'breakout' ? tablesStep(view, item) : null;
  if (tables) return tables;
  const deck = item && deckOf(view, item);
  if (item && deck && deck.index < deck.slides.length - 1)
    return { step: 'slide', item, index: deck.index + 1, count: deck.slides.length };
  const next = nextItem(run);
  return next ? { step: 'next', item: next } : { step: 'finish' };
}

function tablesStep(view: SessionView, item: AgendaItem): NextStep | null {
  const breakout = breakoutOf(view, item);
  if (breakout?.status === 'seating') return { step: 'open-tables' };
  if (breakout?.status !== 'open') return null;
  const open = breakout.tables.filter(({ closed }) => !closed);
  return { step: 'close-tables', handed: open.filter(({ handed }) => handed).length, tables: open.length };
}

/** The way back: first through the slides of a presentation, then to the entry before. */
export function backStep(view: SessionView): SessionCommand {
  const item = currentItem(view.run);
  const deck = item && deckOf(view, item);
  return item && deck && deck.index > 0
    ? { type: 'deck.show', itemId: item.id, index: deck.index - 1 }
    : { type: 'run.back' };
}

const isVoted = ({ kind }: AgendaItem): boolean => kind === 'ballot' || kind === 'dots' || kind === 'prize';

export interface Readiness {
  ready: number;
  all: number;
  /** Below the share from which one moves on without being asked. */
  few: boolean;
  /** How many more it takes. */
  missing: number;
}

const enough = 0.7;

/** Where being ready means something: writing, grouping, drafting, and a vote, where the papers say it. */
export function readiness(
  view: SessionView,
  presence: Presence,
  tallies: ReadonlyMap<RoundId, TallyTick>,
): Readiness | null {
  const item = currentItem(view.run);
  if (!item) return null;
  if (isVoted(item)) {
    const round = lastRoundOf(view, item);
    const tick = round?.status === 'open' ? tallies.get(round.id) : undefined;
    return tick ? counted(tick.papers, tick.eligible) : null;
  }
  if (item.kind !== 'ideas' && item.kind !== 'grouping' && item.kind !== 'drafting') return null;
  return counted(view.ready, presence.connected);
}

const counted = (ready: number, all: number): Readiness | null => {
  if (all === 0) return null;
  const needed = Math.ceil(all * enough);
  return { ready: Math.min(ready, all), all, few: ready < needed, missing: Math.max(0, needed - ready) };
};
