import * as Y from 'yjs';
import { type Block, LINE_BREAK, PARAGRAPH, proseText, type Stretch } from './section-text.ts';

/** Takes stretches out of a section; a paragraph whose end goes joins the next one. */
export function deleteFromProse(fragment: Y.XmlFragment, stretches: readonly Stretch[]): void {
  for (const { from, to } of stretches.toReversed()) {
    for (const piece of proseText(fragment).pieces.toReversed()) {
      const start = Math.max(from, piece.at);
      const end = Math.min(to, piece.at + piece.length);
      if (start >= end) continue;
      if (piece.text) piece.text.delete(piece.index + start - piece.at, end - start);
      else if (piece.node?.nodeName === 'hardBreak') removeNode(piece.node);
      else if (piece.node) joinToPrevious(fragment, piece.node);
    }
  }
}

/** Puts words at a place of a section: `\n` begins a paragraph. They look like what they stand in. */
export function insertIntoProse(fragment: Y.XmlFragment, at: number, words: string): void {
  const lines = words.replaceAll(LINE_BREAK, PARAGRAPH).split(PARAGRAPH);
  if (proseText(fragment).blocks.length === 0) {
    fragment.push(lines.map((line) => aParagraph(line)));
    return;
  }
  const block = blockAt(proseText(fragment).blocks, at);
  if (!block) return;
  const first = lines[0] ?? '';
  insertInline(block.element, at - block.from, first);
  if (lines.length === 1) return;
  const tail = splitAt(block.element, at - block.from + first.length);
  let before = block.element;
  for (const line of lines.slice(1, -1)) {
    const next = aParagraph(line);
    putAfter(before, next);
    before = next;
  }
  putAfter(before, tail);
  insertInline(tail, 0, lines.at(-1) ?? '');
}

const blockAt = (blocks: readonly Block[], at: number): Block | undefined =>
  blocks.find(({ from, to }) => at >= from && at <= to) ?? blocks.at(-1);

function aParagraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (words) element.insert(0, [new Y.XmlText(words)]);
  return element;
}

type Marks = Record<string, unknown>;

function insertInline(paragraph: Y.XmlElement, offset: number, words: string): void {
  if (words === '') return;
  let at = 0;
  const children = paragraph.toArray();
  for (const [place, child] of children.entries()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    if (child instanceof Y.XmlText && offset <= at + length) {
      child.insert(offset - at, words, marksAt(child, offset - at));
      return;
    }
    if (!(child instanceof Y.XmlText) && offset <= at) {
      paragraph.insert(place, [new Y.XmlText(words)]);
      return;
    }
    at += length;
  }
  paragraph.insert(children.length, [new Y.XmlText(words)]);
}

/** Marks that lie on both sides of a place; at the end of a text its style, but not where its words come from. */
function marksAt(text: Y.XmlText, index: number): Marks {
  let at = 0;
  let left: Marks | null = null;
  let right: Marks | null = null;
  for (const { insert, attributes } of deltaOf(text)) {
    if (at < index) left = attributes;
    at += insert.length;
    if (at > index) {
      right = attributes;
      break;
    }
  }
  if (!left) return {};
  if (!right) return picked(left, (name) => name === 'bold' || name === 'italic');
  const across: Marks = right;
  return picked(left, (name, value) => JSON.stringify(across[name]) === JSON.stringify(value));
}

const picked = (marks: Marks, keep: (name: string, value: unknown) => boolean): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([name, value]) => keep(name, value)));

function deltaOf(text: Y.XmlText): { insert: string; attributes: Marks }[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Marks }[];
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ insert, attributes: attributes ?? {} }] : [],
  );
}

/** A paragraph with what stands behind a place; it is gone from where it stood. */
function splitAt(paragraph: Y.XmlElement, offset: number): Y.XmlElement {
  const tail = new Y.XmlElement('paragraph');
  const moved: (Y.XmlText | Y.XmlElement)[] = [];
  let at = 0;
  const children = paragraph.toArray();
  let kept = children.length;
  for (const [place, child] of children.entries()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    if (at >= offset) {
      kept = Math.min(kept, place);
      moved.push(copyOf(child));
    } else if (at + length > offset && child instanceof Y.XmlText) {
      moved.push(cutText(child, offset - at));
    }
    at += length;
  }
  if (kept < children.length) paragraph.delete(kept, children.length - kept);
  tail.insert(0, moved);
  return tail;
}

function cutText(text: Y.XmlText, from: number): Y.XmlText {
  const rest = new Y.XmlText();
  let at = 0;
  const delta = deltaOf(text).flatMap(({ insert, attributes }) => {
    const part = insert.slice(Math.max(0, from - at));
    at += insert.length;
    return part === '' ? [] : [{ insert: part, attributes }];
  });
  rest.applyDelta(delta);
  text.delete(from, text.length - from);
  return rest;
}

function copyOf(node: unknown): Y.XmlText | Y.XmlElement {
  if (node instanceof Y.XmlText) {
    const copy = new Y.XmlText();
    copy.applyDelta(deltaOf(node));
    return copy;
  }
  return new Y.XmlElement('hardBreak');
}

/** Behind a paragraph, in a list item of its own where that one is an item. */
function putAfter(before: Y.XmlElement, paragraph: Y.XmlElement): void {
  const { parent } = before;
  if (parent instanceof Y.XmlElement && parent.nodeName === 'listItem') {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraph]);
    insertBehind(parent, item);
  } else insertBehind(before, paragraph);
}

function insertBehind(sibling: Y.XmlElement, node: Y.XmlElement): void {
  const { parent } = sibling;
  if (parent instanceof Y.XmlFragment) parent.insert(indexOf(parent, sibling) + 1, [node]);
}

const indexOf = (parent: Y.XmlFragment, child: Y.XmlElement): number =>
  parent.toArray().findIndex((each) => each === child);

/** What a paragraph says goes on in the one before it. */
function joinToPrevious(fragment: Y.XmlFragment, paragraph: Y.XmlElement): void {
  const { blocks } = proseText(fragment);
  const place = blocks.findIndex(({ element }) => element === paragraph);
  const previous = blocks[place - 1]?.element;
  if (!previous) return;
  const children = paragraph.toArray();
  const last = previous.toArray().at(-1);
  const first = children[0];
  const merges = last instanceof Y.XmlText && first instanceof Y.XmlText;
  if (merges) last.applyDelta([{ retain: last.length }, ...deltaOf(first)]);
  const rest = (merges ? children.slice(1) : children).map(copyOf);
  if (rest.length > 0) previous.insert(previous.length, rest);
  removeParagraph(paragraph);
}

/** Empty items and lists go with it. An item that holds more than this paragraph keeps it, empty. */
function removeParagraph(paragraph: Y.XmlElement): void {
  const { parent } = paragraph;
  if (parent instanceof Y.XmlElement && parent.nodeName === 'listItem' && parent.length > 1) {
    if (paragraph.length > 0) paragraph.delete(0, paragraph.length);
    return;
  }
  let node = paragraph;
  for (let above = node.parent; above instanceof Y.XmlElement && above.length === 1; above = node.parent)
    node = above;
  removeNode(node);
}

function removeNode(node: Y.XmlElement): void {
  const { parent } = node;
  if (parent instanceof Y.XmlFragment) parent.delete(indexOf(parent, node), 1);
}
