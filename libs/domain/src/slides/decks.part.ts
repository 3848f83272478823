import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { DeckView } from '@ruta/contracts/slides/command';
import type { Decision } from '../session/decision.ts';
import type { Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';

/** How far the presentations of a session have been turned. */
export const decks: Part<'decks'> = {
  asks: { 'deck.show': 'control' },
  decide: decideDeck,
  evolve: evolveDecks,
  merge: (elements) => elements,
  show: (deck) => deck,
  own: () => null,
  touched: () => [],
};

function decideDeck({ run, parts }: SessionState, { itemId, index }: PartCommand<'decks'>): Decision {
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'slide') return refuse('session.item-unknown');
  if (run.current !== itemId) return refuse('session.wrong-phase');
  if (index >= (item.content.slides ?? []).length) return refuse('slides.unknown');
  const shown = parts.decks.find(({ id }) => id === itemId)?.index ?? 0;
  return shown === index ? [] : [{ type: 'deck.shown', itemId, index }];
}

/** A presentation that lost slides while it runs stands at the last that is left. */
function evolveDecks(elements: readonly DeckView[], event: SessionEvent): readonly DeckView[] {
  switch (event.type) {
    case 'deck.shown': {
      const shown = { id: event.itemId, index: event.index };
      const others = elements.filter(({ id }) => id !== event.itemId);
      return [...others, shown];
    }
    case 'agenda.edited': {
      const { id, content } = event.item;
      const last = content.kind === 'slide' ? Math.max(0, (content.slides?.length ?? 0) - 1) : 0;
      const deck = elements.find((element) => element.id === id);
      if (!deck || deck.index <= last) return elements;
      return elements.map((element) => (element.id === id ? { id, index: last } : element));
    }
    default:
      return elements;
  }
}
