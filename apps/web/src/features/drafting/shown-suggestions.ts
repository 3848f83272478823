import type { Suggestion } from '@ruta/contracts/drafting/suggestion';
import { sectionOf } from '@ruta/domain/drafting/section-text';
import { splicesOf } from '@ruta/domain/drafting/splices';
import { findPlace } from '@ruta/domain/drafting/suggestion-place';
import { isClause } from '@ruta/domain/drafting/origin-stretches';
import { readSuggestions, tiedWords, wordsOf } from '@ruta/domain/drafting/suggestions';
import { placedIn } from '@ruta/domain/drafting/text-spot';
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
  if (suggestion.kind === 'origin')
    return suggestion.spot ? tiedWords(doc, suggestion) === null : !isClause(doc, suggestion.place);
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
  /** Stretches of the shown text that would be tied to an origin. */
  tied: { from: number; to: number }[];
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
    if (suggestion.place !== place || (copied && mine)) return [];
    const { id, by: author } = suggestion;
    const shape = { id, author, comes: '', gone: '', cuts: [], own: null, tied: [] };
    if (suggestion.kind === 'origin') {
      const tied = suggestion.spot ? (placedIn(section, suggestion.spot)?.cuts ?? []) : [];
      return tied.length > 0 ? [{ ...shape, at: tied[0]?.from ?? 0, tied }] : [];
    }
    const placed = suggestion.kind === 'text' ? placedIn(section, suggestion.spot) : null;
    if (!placed || suggestion.kind !== 'text') return [];
    return [{ ...shape, at: placed.at, comes: suggestion.text, cuts: placed.cuts }];
  });
  if (!copied) return marks;
  const me = suggestions.find(({ mine }) => mine)?.suggestion.by ?? '';
  let moved = 0;
  for (const { from, to, insert } of splicesOf(sectionOf(here.shared).text, section.text)) {
    const at = from + moved;
    const gone = sectionOf(here.shared).text.slice(from, to);
    const own = { from: at, to: at + insert.length };
    marks.push({ id: `own ${at}`, author: me, at, comes: '', gone, cuts: [], own, tied: [] });
    moved += insert.length - (to - from);
  }
  return marks;
}
