import { CharRange, suggestionLimits, type TextSpot } from '@ruta/contracts/drafting/suggestion';
import { clip } from '../commitment/text.ts';
import {
  charAt,
  placeAfter,
  rangesBetween,
  type SectionText,
  type Stretch,
  stretchesOf,
} from './section-text.ts';
import type { Splice } from './splices.ts';

/** Where a suggestion on text stands now; `null` when nothing is left of where it belongs. */
export interface Placed {
  /** Where its words come. */
  at: number;
  /** What would go. */
  cuts: Stretch[];
}

export function placedIn(section: SectionText, spot: TextSpot): Placed | null {
  const cuts = stretchesOf(section, spot.cut);
  const first = cuts[0];
  if (first) return { at: first.from, cuts };
  if (spot.cut.length > 0) return byWords(section.text, spot);
  if (spot.after === null) return { at: 0, cuts: [] };
  const place = placeAfter(section, spot.after);
  if (place?.alive) return { at: place.at, cuts: [] };
  return byWords(section.text, spot) ?? (place && { at: place.at, cuts: [] });
}

/** Once its characters are gone, as when a paragraph was split: where the same words stand, if that is only one place. */
function byWords(text: string, { before, words, behind }: TextSpot): Placed | null {
  const places = [
    onlyPlace(text, before + words + behind, before.length),
    onlyPlace(text, before + words, before.length),
    onlyPlace(text, words + behind, 0),
  ].filter((place) => place !== null);
  const from = places[0];
  if (from === undefined || places.some((place) => place !== from)) return null;
  return { at: from, cuts: words ? [{ from, to: from + words.length }] : [] };
}

/** Where in a text something long enough to be told from other words stands once and no more. */
function onlyPlace(text: string, wanted: string, offset: number): number | null {
  const at = text.indexOf(wanted);
  return wanted.length < 8 || at === -1 || text.includes(wanted, at + 1) ? null : at + offset;
}

/** The place of a change, kept so that it is found again while others write around it. */
export function spotOf(section: SectionText, { from, to }: Pick<Splice, 'from' | 'to'>): TextSpot {
  const { context } = suggestionLimits;
  return {
    after: from === 0 ? null : charAt(section, from - 1),
    cut: CharRange.array()
      .parse(rangesBetween(section, from, to))
      .slice(0, suggestionLimits.cuts),
    words: section.text.slice(from, to),
    before: section.text.slice(Math.max(0, from - context), from).replace(/^[\udc00-\udfff]/, ''),
    behind: clip(section.text.slice(to), context),
  };
}
