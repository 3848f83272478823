import type { Suggestion, SuggestionId, TextSpot } from '@ruta/contracts/drafting/suggestion';
import * as Y from 'yjs';
import { originKey } from '../commitment/known-origins.ts';
import { cellsOf, choices, lines, proses, type RowsName, rowsNames, sets } from '../commitment/document.ts';
import { sectionOf } from './section-text.ts';
import { type Splice, splicesOf } from './splices.ts';
import { findPlace } from './suggestion-place.ts';
import { suggestedOrigins, originsOfInsertion } from './suggested-origins.ts';
import { readSuggestions, suggestionsOf, tiedWords } from './suggestions.ts';
import { placedIn, spotOf } from './text-spot.ts';

type Content<Each> = Each extends unknown ? Omit<Each, 'id' | 'by' | 'at'> : never;
type Wanted = Content<Suggestion>;

/** In whose name, when, and under which new ids suggestions are written. */
export interface Suggester {
  author: string;
  now: () => number;
  newId: () => SuggestionId;
}

/**
 * Writes what a changed copy says differently into `doc` as one person's suggestions; what it says as `doc` does, is
 * none. Suggestions of that person that the copy shows (`shown`) are changed or withdrawn with it, others stay.
 * Style and lists are no suggestions, nor is that an origin is untied. `copy` holds everything `doc` does.
 */
export function suggestDifferences(
  doc: Y.Doc,
  copy: Y.Doc,
  suggester: Suggester,
  shown: ReadonlySet<string>,
  origin?: unknown,
): Set<SuggestionId> {
  const mine = readSuggestions(doc).filter(({ id, by }) => by === suggester.author && shown.has(id));
  const kept = new Set<SuggestionId>();
  const wanted = differencesBetween(doc, copy);
  doc.transact(() => {
    for (const each of wanted) {
      const before = mine.find((known) => !kept.has(known.id) && isSame(doc, known, each));
      kept.add(before ? changed(doc, before, each) : written(doc, suggester, each));
    }
    for (const { id } of mine) if (!kept.has(id)) suggestionsOf(doc).delete(id);
  }, origin);
  return kept;
}

function differencesBetween(doc: Y.Doc, copy: Y.Doc): Wanted[] {
  return [
    ...[...lines, ...proses].flatMap((place) => textDifferences(doc, copy, place)),
    ...choices.flatMap((place) => {
      const value: unknown = copy.getMap('choices').get(place);
      const differs = typeof value === 'string' && doc.getMap('choices').get(place) !== value;
      return differs ? [{ kind: 'value' as const, place, value }] : [];
    }),
    ...sets.flatMap((place) => memberDifferences(doc, copy, place)),
    ...rowsNames.flatMap((name) => rowDifferences(doc, copy, name)),
    ...suggestedOrigins(doc, copy).map((each) => ({ kind: 'origin' as const, ...each })),
  ];
}

function textDifferences(doc: Y.Doc, copy: Y.Doc, place: string): Wanted[] {
  const here = findPlace(doc, place);
  const there = findPlace(copy, place);
  if (here?.what !== 'text' || there?.what !== 'text') return [];
  const section = sectionOf(here.shared);
  const copied = sectionOf(there.shared);
  const splices = splicesOf(section.text, copied.text);
  const origins = originsOfInsertion(section, copied, splices);
  return splices.map((splice: Splice) => ({
    kind: 'text' as const,
    place,
    spot: spotOf(section, splice),
    text: splice.insert,
    ...origins(splice),
  }));
}

function memberDifferences(doc: Y.Doc, copy: Y.Doc, place: string): Wanted[] {
  const [before, after] = [doc.getMap(place), copy.getMap(place)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((member) => {
    const on = after.get(member) === true;
    return (before.get(member) === true) === on
      ? []
      : [{ kind: 'member' as const, place, value: { member, on } }];
  });
}

type Row = Y.Map<unknown>;

function rowDifferences(doc: Y.Doc, copy: Y.Doc, name: RowsName): Wanted[] {
  const [before, after] = [rowsById(doc, name), rowsById(copy, name)];
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [
    ...[...after].flatMap(([id, row]): Wanted[] => {
      const known = before.get(id);
      if (known) return cellDifferences(doc, copy, name, id, known, row);
      return [{ kind: 'row', place: name, value: { id, cells: cellValues(name, row) } }];
    }),
    ...gone.map((id): Wanted => ({ kind: 'row-out', place: `${name}.${id}` })),
  ];
}

function rowsById(doc: Y.Doc, name: RowsName): Map<string, Row> {
  const rows = doc.getArray<unknown>(name).toArray();
  return new Map(
    rows.flatMap((row): [string, Row][] => (row instanceof Y.Map ? [[String(row.get('id')), row]] : [])),
  );
}

function cellDifferences(
  doc: Y.Doc,
  copy: Y.Doc,
  name: RowsName,
  id: string,
  before: Row,
  after: Row,
): Wanted[] {
  return Object.keys(cellsOf(name)).flatMap((cell): Wanted[] => {
    const place = `${name}.${id}.${cell}`;
    const value = valueOf(after, cell);
    if (before.get(cell) instanceof Y.Text) return textDifferences(doc, copy, place);
    return valueOf(before, cell) === value ? [] : [{ kind: 'value', place, value }];
  });
}

const cellValues = (name: RowsName, row: Row): Record<string, string | number | null> =>
  Object.fromEntries(Object.keys(cellsOf(name)).map((cell) => [cell, valueOf(row, cell)]));

function valueOf(row: Row, cell: string): string | number | null {
  const value: unknown = row.get(cell);
  if (value instanceof Y.Text) return value.toJSON();
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** Whether a suggestion goes on in what is wanted now: the same field, or a change that touches it. */
function isSame(doc: Y.Doc, known: Suggestion, wanted: Wanted): boolean {
  if (known.kind !== wanted.kind || known.place !== wanted.place) return false;
  if (known.kind === 'member' && wanted.kind === 'member') return known.value.member === wanted.value.member;
  if (known.kind === 'row' && wanted.kind === 'row') return known.value.id === wanted.value.id;
  if (known.kind === 'origin' && wanted.kind === 'origin') return isSameTie(doc, known, wanted);
  if (known.kind !== 'text' || wanted.kind !== 'text') return true;
  const here = findPlace(doc, known.place);
  if (here?.what !== 'text') return false;
  const section = sectionOf(here.shared);
  const [before, after] = [placedIn(section, known.spot), placedIn(section, wanted.spot)];
  if (!before || !after) return false;
  const end = ({ at, cuts }: typeof before) => cuts.at(-1)?.to ?? at;
  return before.at <= end(after) && after.at <= end(before);
}

type Tie = Extract<Suggestion, { kind: 'origin' }>;

/** The same origin, of the same clause or of words that touch. */
function isSameTie(doc: Y.Doc, known: Tie, wanted: Content<Tie>): boolean {
  if (originKey(known.value) !== originKey(wanted.value)) return false;
  if (known.spot === null || wanted.spot === null) return known.spot === wanted.spot;
  const before = tiedWords(doc, known);
  const after = tiedWords(doc, { ...known, spot: wanted.spot });
  return (before ?? []).some((one) => after?.some(({ from, to }) => one.from < to && from < one.to));
}

function written(doc: Y.Doc, { author, now, newId }: Suggester, wanted: Wanted): SuggestionId {
  const id = newId();
  const entry = new Y.Map<unknown>();
  entry.set('by', author);
  entry.set('at', now());
  entry.set('kind', wanted.kind);
  entry.set('place', wanted.place);
  if (wanted.kind === 'text') {
    entry.set('spot', wanted.spot);
    entry.set('text', new Y.Text(wanted.text));
    if (wanted.origins) entry.set('origins', wanted.origins);
  } else if ('value' in wanted) entry.set('value', wanted.value);
  if (wanted.kind === 'origin') entry.set('spot', wanted.spot);
  suggestionsOf(doc).set(id, entry);
  return id;
}

function changed(doc: Y.Doc, before: Suggestion, wanted: Wanted): SuggestionId {
  const entry = suggestionsOf(doc).get(before.id);
  if (!(entry instanceof Y.Map)) return before.id;
  if (before.kind === 'text' && wanted.kind === 'text') {
    if (!equal(essence(before.spot), essence(wanted.spot))) entry.set('spot', wanted.spot);
    const text: unknown = entry.get('text');
    if (text instanceof Y.Text) splice(text, wanted.text);
    if (wanted.origins && !equal(before.origins, wanted.origins)) entry.set('origins', wanted.origins);
    if (!wanted.origins && before.origins) entry.delete('origins');
  } else if (before.kind === 'origin' && wanted.kind === 'origin') {
    if (!equal(before.spot && essence(before.spot), wanted.spot && essence(wanted.spot)))
      entry.set('spot', wanted.spot);
  } else if ('value' in before && 'value' in wanted && !equal(before.value, wanted.value)) {
    entry.set('value', wanted.value);
  }
  return before.id;
}

/** What others write around it is no change of a suggestion's own. */
const essence = ({ after, cut }: TextSpot): unknown => [after, cut];
const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function splice(text: Y.Text, wanted: string): void {
  for (const { from, to, insert } of splicesOf(text.toJSON(), wanted).toReversed()) {
    if (to > from) text.delete(from, to - from);
    if (insert) text.insert(from, insert);
  }
}
