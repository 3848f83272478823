import type { CharId, CharRange } from '@ruta/contracts/drafting/suggestion';
import * as Y from 'yjs';

/** Stands in a section's plain text for the end of a paragraph and for a line break within one. */
export const PARAGRAPH = '\n';
export const LINE_BREAK = '\u2028';

/** A run of characters that Yjs numbers in a row, and where it stands in the section's plain text. */
interface Piece {
  client: number;
  clock: number;
  length: number;
  at: number;
  /** The shared text it is in, from which index on; or the node that makes a break. */
  text: Y.Text | null;
  index: number;
  node: Y.XmlElement | null;
}

/** One paragraph, from where to where it goes in the plain text. */
export interface Block {
  element: Y.XmlElement;
  from: number;
  to: number;
}

/** A section of prose or a line as plain text, with every character's number and place. */
export interface SectionText {
  text: string;
  pieces: Piece[];
  /** What was deleted and where it stood; only within what is still there. */
  graves: Piece[];
  /** Empty for a line. */
  blocks: Block[];
}

export function lineText(line: Y.Text): SectionText {
  const section: SectionText = { text: '', pieces: [], graves: [], blocks: [] };
  addText(section, line);
  return section;
}

/** Paragraphs in the order of the page, whatever lists they stand in. */
export function proseText(fragment: Y.XmlFragment): SectionText {
  const section: SectionText = { text: '', pieces: [], graves: [], blocks: [] };
  for (const element of paragraphsOf(fragment)) {
    if (section.blocks.length > 0) addNode(section, element, PARAGRAPH);
    const from = section.text.length;
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlText) addText(section, child);
      else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak')
        addNode(section, child, LINE_BREAK);
    }
    section.blocks.push({ element, from, to: section.text.length });
  }
  return section;
}

export const sectionOf = (shared: Y.Text | Y.XmlFragment): SectionText =>
  shared instanceof Y.Text ? lineText(shared) : proseText(shared);

function paragraphsOf(node: Y.XmlFragment): Y.XmlElement[] {
  return node.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return child.nodeName === 'paragraph' ? [child] : paragraphsOf(child);
  });
}

function addText(section: SectionText, text: Y.Text): void {
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    const piece = { client, clock, length: item.length, at: section.text.length, text, index, node: null };
    if (item.deleted) section.graves.push(piece);
    else if (item.content instanceof Y.ContentString) {
      section.pieces.push(piece);
      section.text += item.content.str;
      index += item.length;
    }
  }
}

function addNode(section: SectionText, node: Y.XmlElement, as: string): void {
  const item = node._item;
  if (!item) return;
  const { client, clock } = item.id;
  section.pieces.push({ client, clock, length: 1, at: section.text.length, text: null, index: 0, node });
  section.text += as;
}

/** The number of the character at a place, if there is one. */
export function charAt({ pieces }: SectionText, at: number): CharId | null {
  const piece = pieces.find((each) => at >= each.at && at < each.at + each.length);
  return piece ? [piece.client, piece.clock + at - piece.at] : null;
}

/** The numbers of everything between two places. */
export function rangesBetween({ pieces }: SectionText, from: number, to: number): CharRange[] {
  const ranges: CharRange[] = [];
  for (const { client, clock, length, at } of pieces) {
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (start >= end) continue;
    const first = clock + start - at;
    const last = ranges.at(-1);
    if (last && last[0] === client && last[1] + last[2] === first) last[2] += end - start;
    else ranges.push([client, first, end - start]);
  }
  return ranges;
}

export interface Stretch {
  from: number;
  to: number;
}

/** Where what carries these numbers stands now: what of it is gone is left out. */
export function stretchesOf({ pieces }: SectionText, ranges: readonly CharRange[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { client, clock, length, at } of pieces) {
    for (const [whose, first, count] of ranges) {
      const start = Math.max(clock, first);
      const end = Math.min(clock + length, first + count);
      if (whose === client && start < end) stretches.push({ from: at + start - clock, to: at + end - clock });
    }
  }
  return joined(stretches.sort((a, b) => a.from - b.from));
}

function joined(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { from, to } of stretches) {
    const last = whole.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

/** The place behind a character, whether it is still there or not; `null` if nothing is left of where it stood. */
export function placeAfter(
  { pieces, graves }: SectionText,
  [client, clock]: CharId,
): { at: number; alive: boolean } | null {
  const holds = (piece: Piece) =>
    piece.client === client && piece.clock <= clock && clock < piece.clock + piece.length;
  const alive = pieces.find(holds);
  if (alive) return { at: alive.at + clock - alive.clock + 1, alive: true };
  const grave = graves.find(holds);
  return grave ? { at: grave.at, alive: false } : null;
}
