import { Suggestion, type SuggestionId } from '@ruta/contracts/drafting/suggestion';
import * as Y from 'yjs';
import { SUGGESTIONS } from '../commitment/document.ts';
import { rowOf } from '../commitment/write-commitment.ts';
import { deleteFromProse, insertIntoProse } from './edit-prose.ts';
import { originKey } from '../commitment/known-origins.ts';
import { tieInClause, tieInProse } from './origin-stretches.ts';
import { rangesBetween, sectionOf, type SectionText, type Stretch } from './section-text.ts';
import { findPlace, type Place } from './suggestion-place.ts';
import { type Placed, placedIn, spotOf } from './text-spot.ts';

export const suggestionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(SUGGESTIONS);

/** What waits for a decision, the oldest first. What is none, whatever a client put there, is left out. */
export function readSuggestions(doc: Y.Doc): Suggestion[] {
  const entries = suggestionsOf(doc);
  return [...entries.keys()]
    .flatMap((id) => readSuggestion(doc, id) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export function readSuggestion(doc: Y.Doc, id: string): Suggestion | null {
  const entry = suggestionsOf(doc).get(id);
  if (!(entry instanceof Y.Map) || !id.startsWith(`${String(entry.get('by'))}.`)) return null;
  const text: unknown = entry.get('text');
  const read = Suggestion.safeParse({
    id,
    by: entry.get('by'),
    at: entry.get('at'),
    kind: entry.get('kind'),
    place: entry.get('place'),
    spot: entry.get('spot'),
    value: entry.get('value'),
    text: text instanceof Y.Text ? text.toJSON() : undefined,
    origins: entry.get('origins'),
  });
  return read.data ?? null;
}

/**
 * Makes a suggestion content of a document. False where it cannot be any more: its place is gone, or a row that is to go
 * has gone. The suggestion itself stays where it is.
 */
export function applySuggestion(doc: Y.Doc, suggestion: Suggestion): boolean {
  if (suggestion.kind === 'origin') return doc.transact(() => applyOrigin(doc, suggestion));
  const place = findPlace(doc, suggestion.place);
  return place !== null && doc.transact(() => apply(doc, place, suggestion));
}

type OriginSuggestion = Extract<Suggestion, { kind: 'origin' }>;

/** Where the words stand now that a suggested origin would be tied to; `null` where they are gone. */
export function tiedWords(doc: Y.Doc, { place, spot }: OriginSuggestion): Stretch[] | null {
  const found = spot === null ? null : findPlace(doc, place);
  if (!spot || found?.what !== 'text') return null;
  const cuts = placedIn(sectionOf(found.shared), spot)?.cuts ?? [];
  return cuts.length > 0 ? cuts : null;
}

function applyOrigin(doc: Y.Doc, suggestion: OriginSuggestion): boolean {
  const { place, spot, value } = suggestion;
  if (spot === null) return tieInClause(doc, place, value);
  const found = findPlace(doc, place);
  const words = tiedWords(doc, suggestion);
  return words !== null && found?.what === 'text' && tieInProse(found.shared, words, [value]);
}

function apply(doc: Y.Doc, place: Place, suggestion: Exclude<Suggestion, OriginSuggestion>): boolean {
  switch (suggestion.kind) {
    case 'text':
      return place.what === 'text' && applyText(doc, place.shared, suggestion);
    case 'value':
      return setValue(place, suggestion.value);
    case 'member': {
      const { member, on } = suggestion.value;
      if (place.what !== 'set') return false;
      if (on) place.set.set(member, true);
      else place.set.delete(member);
      return true;
    }
    case 'row': {
      const { id, cells } = suggestion.value;
      if (place.what !== 'rows' || hasRow(place.list, id)) return false;
      place.list.push([rowOf(place.name, { ...cells, id })]);
      return true;
    }
    case 'row-out':
      if (place.what !== 'row') return false;
      place.list.delete(place.index);
      return true;
  }
}

const hasRow = (list: Y.Array<unknown>, id: string): boolean =>
  list.toArray().some((row) => row instanceof Y.Map && row.get('id') === id);

function setValue(place: Place, value: string | number | null): boolean {
  if (place.what === 'choice' && typeof value === 'string') place.map.set(place.name, value);
  else if (place.what !== 'cell') return false;
  else if (value === null) place.row.delete(place.cell);
  else place.row.set(place.cell, value);
  return true;
}

type TextSuggestion = Extract<Suggestion, { kind: 'text' }>;

function applyText(doc: Y.Doc, shared: Y.Text | Y.XmlFragment, suggestion: TextSuggestion): boolean {
  const { spot, text: words } = suggestion;
  const section = sectionOf(shared);
  const placed = placedIn(section, spot);
  if (!placed) return false;
  if (shared instanceof Y.Text) {
    for (const { from, to } of placed.cuts.toReversed()) shared.delete(from, to - from);
    if (words) shared.insert(placed.at, words.replace(/\s*\n\s*/g, ' '));
    return true;
  }
  const [inner, gone] = words ? besideCut(section.text, placed) : [placed.at, placed.cuts];
  const others = placesOfOthers(doc, section, suggestion);
  if (words) insertIntoProse(shared, inner, words);
  const moved = ({ from, to }: Stretch) =>
    from >= inner ? { from: from + words.length, to: to + words.length } : { from, to };
  deleteFromProse(shared, gone.map(moved));
  if (suggestion.origins)
    tieInProse(shared, [{ from: placed.at, to: placed.at + words.length }], suggestion.origins);
  for (const [id, place] of others)
    putAgain(doc, id, sectionOf(shared), shifted(place, placed, words.length));
  return true;
}

/** Splitting and joining paragraphs makes characters anew: other suggestions of the section are then placed again. */
function placesOfOthers(
  doc: Y.Doc,
  section: SectionText,
  { id, place, spot, text }: TextSuggestion,
): [string, Placed][] {
  if (!/[\n\u2028]/.test(text + spot.words)) return [];
  return readSuggestions(doc).flatMap((other): [string, Placed][] => {
    if (other.kind !== 'text' && other.kind !== 'origin') return [];
    if (other.spot === null || other.place !== place || other.id === id) return [];
    const placed = placedIn(section, other.spot);
    return placed ? [[other.id, placed]] : [];
  });
}

function shifted({ at, cuts }: Placed, { at: from, cuts: gone }: Placed, came: number): Placed {
  const shift = (place: number) =>
    gone.reduce((now, cut) => now - Math.max(0, Math.min(place, cut.to) - cut.from), place) +
    (place > from ? came : 0);
  const kept = cuts.map((cut) => ({ from: shift(cut.from), to: shift(cut.to) }));
  return { at: shift(at), cuts: kept.filter((cut) => cut.from < cut.to) };
}

function putAgain(doc: Y.Doc, id: string, section: SectionText, { at, cuts }: Placed): void {
  const entry = suggestionsOf(doc).get(id);
  if (!(entry instanceof Y.Map)) return;
  const spot = spotOf(section, { from: at, to: cuts.at(-1)?.to ?? at });
  entry.set('spot', { ...spot, cut: cuts.flatMap(({ from, to }) => rangesBetween(section, from, to)) });
}

/** What comes in the place of something takes its look: it is put between its first two characters, before both go. */
function besideCut(text: string, { at, cuts }: Placed): [number, Stretch[]] {
  const first = cuts[0];
  const pair = text.slice(at, at + 2);
  if (!first || first.to - at < 2 || /[\n\u2028]/.test(pair) || /^[\ud800-\udbff]/.test(pair))
    return [at, cuts];
  return [at + 1, [{ from: at, to: at + 1 }, { from: at + 1, to: first.to }, ...cuts.slice(1)]];
}

/** Makes it content or not, and takes it from what waits. False where it cannot be made content any more. */
export function decideSuggestion(doc: Y.Doc, id: SuggestionId, verdict: 'accepted' | 'rejected'): boolean {
  const suggestion = readSuggestion(doc, id);
  if (!suggestion) return false;
  return doc.transact(() => {
    if (verdict === 'accepted' && !applySuggestion(doc, suggestion)) return false;
    suggestionsOf(doc).delete(id);
    return true;
  });
}

/** What it says in words, for whoever decides or looks back: what goes, and what comes. */
export function wordsOf(doc: Y.Doc, suggestion: Suggestion): { words: string; text: string } {
  switch (suggestion.kind) {
    case 'text':
      return { words: suggestion.spot.words, text: suggestion.text };
    case 'value': {
      const place = findPlace(doc, suggestion.place);
      const now: unknown =
        place?.what === 'cell'
          ? place.row.get(place.cell)
          : place?.what === 'choice'
            ? place.map.get(place.name)
            : '';
      return { words: plain(now), text: plain(suggestion.value) };
    }
    case 'member': {
      const { member, on } = suggestion.value;
      return on ? { words: '', text: member } : { words: member, text: '' };
    }
    case 'row':
      return {
        words: '',
        text: Object.values(suggestion.value.cells)
          .map(plain)
          .filter((cell) => cell !== '')
          .join(' · '),
      };
    case 'row-out':
      return { words: rowWords(doc, suggestion.place), text: '' };
    case 'origin':
      return { words: '', text: originKey(suggestion.value) };
  }
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function rowWords(doc: Y.Doc, at: string): string {
  const place = findPlace(doc, at);
  const row = place?.what === 'row' ? place.list.get(place.index) : null;
  if (!(row instanceof Y.Map)) return '';
  return [...row.entries()]
    .filter(([cell]) => cell !== 'id')
    .map(([, value]) => (value instanceof Y.Text ? value.toJSON() : plain(value)))
    .filter((words) => words !== '')
    .join(' · ');
}
