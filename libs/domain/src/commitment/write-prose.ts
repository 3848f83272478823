import type { Paragraph, Prose, Run } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import * as Y from 'yjs';
import { contentHash } from '../evidence/canonical-json.ts';
import { ORIGIN_MARK } from './document.ts';

interface List {
  style: Paragraph['style'];
  items: { paragraph: Paragraph; lists: List[] }[];
}

/** Appends paragraphs and nested lists as TipTap's nodes. */
export function writeProse(fragment: Y.XmlFragment, prose: Prose): void {
  const elements = proseElements(prose);
  if (elements.length > 0) fragment.push(elements);
}

/** Paragraphs and nested lists as TipTap's nodes, not in any document yet. */
export const proseElements = (prose: Prose): Y.XmlElement[] =>
  blocksOf(prose).map((block) => ('items' in block ? listElement(block) : paragraphElement(block)));

function blocksOf(prose: Prose): (Paragraph | List)[] {
  const blocks: (Paragraph | List)[] = [];
  let open: List[] = [];
  for (const paragraph of prose) {
    if (paragraph.style === 'paragraph' || paragraph.level === 0) {
      blocks.push(paragraph);
      open = [];
    } else {
      open = placeItem(paragraph, open, blocks);
    }
  }
  return blocks;
}

/** Appends an item at its level and returns the lists that are open, from the outermost to its own. */
function placeItem(paragraph: Paragraph, open: List[], blocks: (Paragraph | List)[]): List[] {
  const kept = open.slice(0, paragraph.level);
  if (kept.length === paragraph.level && kept.at(-1)?.style !== paragraph.style) kept.pop();
  const item = { paragraph, lists: [] };
  const list = kept.length === paragraph.level ? kept.at(-1) : undefined;
  if (list) {
    list.items.push(item);
    return kept;
  }
  const fresh: List = { style: paragraph.style, items: [item] };
  (kept.at(-1)?.items.at(-1)?.lists ?? blocks).push(fresh);
  return [...kept, fresh];
}

function listElement(list: List): Y.XmlElement {
  const element = new Y.XmlElement(list.style === 'bullet' ? 'bulletList' : 'orderedList');
  element.insert(
    0,
    list.items.map(({ paragraph, lists }) => {
      const item = new Y.XmlElement('listItem');
      item.insert(0, [paragraphElement(paragraph), ...lists.map(listElement)]);
      return item;
    }),
  );
  return element;
}

function paragraphElement(paragraph: Paragraph): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(
    0,
    linesOf(paragraph).flatMap((line, index) => {
      const broken: (Y.XmlElement | Y.XmlText)[] = index > 0 ? [new Y.XmlElement('hardBreak')] : [];
      if (line.length === 0) return broken;
      const text = new Y.XmlText();
      text.applyDelta(line.map((run) => ({ insert: run.text, attributes: marksOf(run) })));
      return [...broken, text];
    }),
  );
  return element;
}

function linesOf(paragraph: Paragraph): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of paragraph.runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

function marksOf(run: Run): Record<string, unknown> {
  const marks: Record<string, unknown> = {};
  if (run.strong) marks['bold'] = {};
  if (run.emphasis) marks['italic'] = {};
  for (const origin of run.origins ?? []) marks[originMark(origin)] = origin;
  return marks;
}

/** The name of the text attribute that carries an origin: one of its own for each, so that several fit on one stretch. */
export const originMark = (origin: OriginRef): string => `${ORIGIN_MARK}--${contentHash(origin).slice(0, 8)}`;
