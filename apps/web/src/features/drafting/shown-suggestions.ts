import type { Suggestion } from '@ruta/contracts/drafting/suggestion';
import { sectionOf } from '@ruta/domain/drafting/section-text';
import { splicesOf } from '@ruta/domain/drafting/splices';
import { findPlace } from '@ruta/domain/drafting/suggestion-place';
import { placedIn, readSuggestions, wordsOf } from '@ruta/domain/drafting/suggestions';
import type * as Y from 'yjs';

/** A suggestion with what it says in words. */
export interface ShownSuggestion {
  suggestion: Suggestion;
  words: string;
  text: string;
  mine: boolean;
  /** Nothing is left of where it belongs: it cannot be made content any more. */
  displaced: boolean;
}

export const shownSuggestions = (doc: Y.Doc, me: string | null): ShownSuggestion[] =>
  readSuggestions(doc).map((suggestion) => ({
    suggestion,
    ...wordsOf(doc, suggestion),
    mine: suggestion.by === me,
    displaced: isDisplaced(doc, suggestion),
  }));

function isDisplaced(doc: Y.Doc, suggestion: Suggestion): boolean {
  const place = findPlace(doc, suggestion.place);
  if (!place) return true;
  if (suggestion.kind !== 'text') return false;
  return place.what !== 'text' || placedIn(sectionOf(place.shared), suggestion.spot) === null;
}

/** A stretch of a section's plain text that is suggested: words that would come at a place, stretches that would go. */
export interface Proposal {
  id: string;
  author: string;
  at: number;
  /** Words that are not in the shown text. */
  comes: string;
  /** Words that were in the text and are not shown any more: of one's own suggestion. */
  gone: string;
  /** Stretches of the shown text, as going. */
  cuts: { from: number; to: number }[];
  /** The stretch of the shown text that is one's own suggestion. */
  own: { from: number; to: number } | null;
}

/** What to mark in one section as it is shown: in `shown`, the document itself or one's copy of it. */
export function proposalsIn(
  doc: Y.Doc,
  shown: Y.Doc,
  place: string,
  suggestions: readonly ShownSuggestion[],
): Proposal[] {
  const [here, there] = [findPlace(doc, place), findPlace(shown, place)];
  if (here?.what !== 'text' || there?.what !== 'text') return [];
  const section = sectionOf(there.shared);
  const copied = doc !== shown;
  const marks = suggestions.flatMap(({ suggestion, mine }): Proposal[] => {
    if (suggestion.kind !== 'text' || suggestion.place !== place || (copied && mine)) return [];
    const placed = placedIn(section, suggestion.spot);
    if (!placed) return [];
    const { id, by: author, text: comes } = suggestion;
    return [{ id, author, at: placed.at, comes, gone: '', cuts: placed.cuts, own: null }];
  });
  if (!copied) return marks;
  const me = suggestions.find(({ mine }) => mine)?.suggestion.by ?? '';
  let moved = 0;
  for (const { from, to, insert } of splicesOf(sectionOf(here.shared).text, section.text)) {
    const at = from + moved;
    const gone = sectionOf(here.shared).text.slice(from, to);
    const own = { from: at, to: at + insert.length };
    marks.push({ id: `own ${at}`, author: me, at, comes: '', gone, cuts: [], own });
    moved += insert.length - (to - from);
  }
  return marks;
}
