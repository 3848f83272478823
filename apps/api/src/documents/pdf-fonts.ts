import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const found = createRequire(import.meta.url);

/** The faces of a printed document: what is said aloud, what is read, and what is compared letter by letter. */
export const faces = {
  display: ['bricolage-grotesque', '700-normal'],
  text: ['atkinson-hyperlegible-next', '400-normal'],
  strong: ['atkinson-hyperlegible-next', '700-normal'],
  emphasis: ['atkinson-hyperlegible-next', '400-italic'],
  'strong-emphasis': ['atkinson-hyperlegible-next', '700-italic'],
  mono: ['atkinson-hyperlegible-mono', '400-normal'],
} as const;
export type Face = keyof typeof faces;

/** Each face comes in two files: `latin`, and `latin-ext` for the letters of more languages (ā, ł, ş). */
const parts = ['latin', 'latin-ext'] as const;
type Part = (typeof parts)[number];

const files = new Map<string, Buffer>();

export const fontName = (face: Face, part: Part): string => `${face} ${part}`;

/** The file of a face, read once. */
export function fontFile(face: Face, part: Part): Buffer {
  const [family, cut] = faces[face];
  const path = `@fontsource/${family}/files/${family}-${part}-${cut}.woff`;
  const known = files.get(path) ?? readFileSync(found.resolve(path));
  files.set(path, known);
  return known;
}

const covered = new Map<string, ReadonlySet<number>>();

/** The characters that a file has a drawing for. */
function drawnBy(face: Face, part: Part): ReadonlySet<number> {
  const name = fontName(face, part);
  const known = covered.get(name);
  if (known) return known;
  const font = create(fontFile(face, part));
  const set = new Set('characterSet' in font ? font.characterSet : []);
  covered.set(name, set);
  return set;
}

/** Signs that people type and few faces have, as plainer ones. */
const plainer: Record<string, string> = {
  ...{ '→': '>', '←': '<', '✓': '*', '≥': '>=', '≤': '<=', '−': '-', '⁻': '-', '‑': '-', '№': 'No.' },
  ...{ '\t': ' ', '\u2007': ' ', '\u202f': ' ' },
  // Letters of this country's languages: the glottal stop, and vowels between those of Spanish.
  ...{ ꞌ: '’', Ꞌ: '’', ʼ: '’', ʔ: '’', ɨ: 'i', ʉ: 'u', ə: 'e', ɛ: 'e', ɔ: 'o', ŋ: 'n' },
};

/** What shows where nothing could be drawn: once for a word of a script that no face has, or for an emoji. */
const UNDRAWN = '[?]';

/** Says how letters join or where a word may break, and draws nothing. */
const invisible = /^[\p{Cf}\p{Cc}\p{Variation_Selector}]$/u;

/** A letter with a mark that nobody drew loses the mark; what has no drawing at all (an emoji) leaves a sign, not a hole. */
function substitutes(character: string): string[] {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  const nothing = bare === '' || invisible.test(character);
  return [character, plainer[character] ?? bare, nothing ? '' : UNDRAWN];
}

/** A text as stretches that one file of the face can draw each. */
export function drawable(face: Face, text: string): { text: string; part: Part }[] {
  const stretches: { text: string; part: Part }[] = [];
  const draws = (part: Part, tried: string) =>
    [...tried].every(
      (character) => character === '\n' || drawnBy(face, part).has(character.codePointAt(0) ?? 0),
    );
  let before = '';
  for (const character of text.normalize('NFC')) {
    const [itself, ...others] = substitutes(character) as [string, ...string[]];
    const tried = invisible.test(character) && character !== '\n' ? others : [itself, ...others];
    const drawn = tried.find((each) => each !== '' && parts.some((part) => draws(part, each))) ?? '';
    if (drawn === '' || (drawn === UNDRAWN && before === UNDRAWN)) continue;
    before = drawn;
    const part = parts.find((each) => draws(each, drawn)) ?? 'latin';
    const last = stretches.at(-1);
    if (last?.part === part) last.text += drawn;
    else stretches.push({ text: drawn, part });
  }
  return stretches;
}
