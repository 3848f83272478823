import type { OriginRef } from '@ruta/contracts/drafting/origin';
import { type TextSpot, suggestionLimits } from '@ruta/contracts/drafting/suggestion';
import type * as Y from 'yjs';
import { proses } from '../commitment/document.ts';
import { originKey } from '../commitment/known-origins.ts';
import { linkOf } from '../commitment/read-commitment.ts';
import { isClause, outside, tiedIn } from './origin-stretches.ts';
import { proseText, type SectionText, type Stretch } from './section-text.ts';
import { type Splice, splicesOf } from './splices.ts';
import { spotOf } from './text-spot.ts';

/** An origin that a copy ties to something that the document has too. */
interface SuggestedOrigin {
  place: string;
  spot: TextSpot | null;
  value: OriginRef;
}

/** T69: what a copy says comes from somewhere, and the document does not. */
export const suggestedOrigins = (doc: Y.Doc, copy: Y.Doc): SuggestedOrigin[] => [
  ...proses.flatMap((place) => tiedWordsIn(doc, copy, place)),
  ...tiedClauses(doc, copy),
];

function tiedClauses(doc: Y.Doc, copy: Y.Doc): SuggestedOrigin[] {
  const links = doc.getMap('links');
  return [...copy.getMap('links').keys()].flatMap((key): SuggestedOrigin[] => {
    const link = links.has(key) ? null : linkOf(key);
    if (!link || !isClause(doc, link.clause)) return [];
    return [{ place: link.clause, spot: null, value: { kind: link.kind, ref: link.ref } }];
  });
}

function tiedWordsIn(doc: Y.Doc, copy: Y.Doc, place: (typeof proses)[number]): SuggestedOrigin[] {
  const there = proseText(copy.getXmlFragment(place));
  const tied = tiedIn(there);
  if (tied.length === 0) return [];
  const here = proseText(doc.getXmlFragment(place));
  const before = new Map(tiedIn(here).map(({ origin, stretches }) => [originKey(origin), stretches]));
  const kept = keptStretches(here.text, splicesOf(here.text, there.text));
  return tied.flatMap(({ origin: { kind, ref }, stretches }) => {
    const back = joined(stretches.flatMap((each) => inDocument(kept, each)));
    return outside(back, before.get(originKey({ kind, ref })) ?? [])
      .filter(({ from, to }) => here.text.slice(from, to).trim() !== '')
      .map((words) => ({ place, spot: spotOf(here, words), value: { kind, ref } }));
  });
}

interface Kept extends Stretch {
  /** How much further on the same words stand in the copy. */
  moved: number;
}

/** What both texts have, by its places in the first. */
function keptStretches({ length }: string, splices: readonly Splice[]): Kept[] {
  const kept: Kept[] = [];
  let [at, moved] = [0, 0];
  for (const { from, to, insert } of splices) {
    kept.push({ from: at, to: from, moved });
    moved += insert.length - (to - from);
    at = to;
  }
  return [...kept, { from: at, to: length, moved }];
}

const inDocument = (kept: readonly Kept[], { from, to }: Stretch): Stretch[] =>
  kept.flatMap((each) => {
    const start = Math.max(each.from, from - each.moved);
    const end = Math.min(each.to, to - each.moved);
    return start < end ? [{ from: start, to: end }] : [];
  });

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const each of stretches) {
    const last = whole.at(-1);
    if (last && each.from <= last.to) last.to = Math.max(last.to, each.to);
    else whole.push({ ...each });
  }
  return whole;
}

/** What all words that a copy puts somewhere come from, beyond what they take from the words they stand in. */
export function originsOfInsertion(
  here: SectionText,
  there: SectionText,
  splices: readonly Splice[],
): (splice: Splice) => { origins?: OriginRef[] } {
  const tied = tiedIn(there);
  if (tied.length === 0) return () => ({});
  const before = new Map(tiedIn(here).map(({ origin, stretches }) => [originKey(origin), stretches]));
  return (splice) => {
    const earlier = splices.slice(0, splices.indexOf(splice));
    const from = earlier.reduce(
      (at, { from: a, to: b, insert }) => at + insert.length - (b - a),
      splice.from,
    );
    const words = { from, to: from + splice.insert.length };
    const origins = tied
      .filter(({ stretches }) => covers(there.text, stretches, words))
      .filter(({ origin }) => !(before.get(originKey(origin)) ?? []).some((each) => lends(each, splice)))
      .map(({ origin: { kind, ref } }) => ({ kind, ref }))
      .slice(0, suggestionLimits.origins);
    return origins.length > 0 ? { origins } : {};
  };
}

/** Blanks and ends of paragraphs come from nowhere. */
const covers = (text: string, stretches: readonly Stretch[], words: Stretch): boolean => {
  const said = ({ from, to }: Stretch) => text.slice(from, to).trim() !== '';
  return said(words) && !outside([words], stretches).some(said);
};

/** Words within a stretch, or in the place of some of it, come from where it does. */
const lends = (stretch: Stretch, { from, to }: Splice): boolean =>
  to > from ? stretch.from <= from && from < stretch.to : stretch.from < from && from < stretch.to;
