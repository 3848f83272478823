import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionView } from '@ruta/contracts/session/view';
import type { Slide } from '@ruta/contracts/slides/slide';

export interface Deck {
  slides: readonly Slide[];
  index: number;
  /** The one that is shown. */
  slide: Slide;
}

/** The presentation of an entry and where it stands; null where it has no slides. */
export function deckOf(view: SessionView, item: AgendaItem): Deck | null {
  const slides = (item.content?.kind === 'slide' && item.content.slides) || [];
  const shown = view.parts.decks.find(({ id }) => id === item.id)?.index ?? 0;
  const index = Math.min(shown, slides.length - 1);
  const slide = slides[index];
  return slide ? { slides, index, slide } : null;
}

export const pictureAddress = (entity: string, hash: string): string =>
  `/api/entities/${entity}/files/${hash}`;
