import type { DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';
import { type ReadBlock, readLimits } from '@ruta/contracts/documents/read-text';
import { cleanText } from '@ruta/contracts/protocol/text';
import { unpack } from './unpack.ts';
import { countedLists, listIn, listsOf, rolesOf, type WordList, type WordRole } from './word-styles.ts';
import { attribute, type Element, elementsOf, isElement, xmlTree } from './xml-tree.ts';

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';

interface Ground {
  roles: ReadonlyMap<string, WordRole>;
  /** Of styles that make lists. */
  lists: ReadonlyMap<string, WordList | null>;
  counted: (list: string, depth: number) => boolean;
}

/** The file is no text of a text processor. */
export class NotADocument extends Error {}

/**
 * A DOCX (ECMA-376, WordprocessingML) as pieces of a page: its headings by style, paragraphs, lists and tables. What was
 * deleted under tracked changes is gone, what was inserted is there; pictures, fields' codes and contents are left out.
 * Nothing the file points to is ever opened.
 */
export function readDocx(bytes: Buffer): ReadBlock[] {
  const files = unpack(bytes, [BODY, STYLES, NUMBERING], readLimits.unpacked);
  const tree = (name: string): Element | null => {
    const file = files.get(name);
    return file ? (xmlTree(file.toString('utf8')).children.find(isElement) ?? null) : null;
  };
  const [body] = elementsOf(tree(BODY) ?? nothing, 'body');
  if (!body) throw new NotADocument();
  const styles = tree(STYLES);
  const ground = { roles: rolesOf(styles), lists: listsOf(styles), counted: countedLists(tree(NUMBERING)) };
  return withCaptions(flow(body, ground));
}

const nothing: Element = { name: '', attributes: new Map(), children: [] };

type Flowing = ReadBlock | { kind: 'caption'; text: string };

/** Containers that are as if they were not there. */
const transparent = new Set([
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
]);

function flow(parent: Element, ground: Ground): Flowing[] {
  return parent.children.filter(isElement).flatMap((child): Flowing[] => {
    if (child.name === 'p') return paragraphOf(child, ground);
    if (child.name === 'tbl') return [tableOf(child, ground)];
    if (child.name === 'sdt') return isContents(child) ? [] : flow(child, ground);
    return transparent.has(child.name) ? flow(child, ground) : [];
  });
}

const isContents = (sdt: Element): boolean => {
  const [properties] = elementsOf(sdt, 'sdtPr');
  const [gallery] = properties ? elementsOf(properties, 'docPartObj') : [];
  return gallery !== undefined;
};

function paragraphOf(element: Element, ground: Ground): Flowing[] {
  const [properties = nothing] = elementsOf(element, 'pPr');
  const [named] = elementsOf(properties, 'pStyle');
  const style = (named && attribute(named, 'val')) ?? '';
  const role = ground.roles.get(style) ?? null;
  const runs = merged(runsOf(element));
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  if (text === '' || role?.kind === 'contents') return [];
  if (role?.kind === 'caption') return [{ kind: 'caption', text }];
  if (role) return [{ kind: 'heading', level: role.kind === 'title' ? 0 : role.level, text }];
  const list = listIn(properties) ?? ground.lists.get(style) ?? null;
  return [{ kind: 'paragraph', paragraph: { ...placeOf(list, ground.counted), runs } }];
}

function placeOf(
  list: WordList | null,
  counted: Ground['counted'],
): Pick<DocumentParagraph, 'style' | 'level'> {
  if (list === null || list.id === '0') return { style: 'paragraph', level: 0 };
  const level = Math.min(7, Math.max(0, list.depth));
  return { style: counted(list.id, level) ? 'step' : 'bullet', level: level + 1 };
}

function runsOf(parent: Element): DocumentRun[] {
  return parent.children.filter(isElement).flatMap((child): DocumentRun[] => {
    if (child.name === 'r') return runOf(child);
    if (child.name === 'sdt') return elementsOf(child, 'sdtContent').flatMap(runsOf);
    return transparent.has(child.name) ? runsOf(child) : [];
  });
}

function runOf(run: Element): DocumentRun[] {
  const [properties = nothing] = elementsOf(run, 'rPr');
  const text = run.children.filter(isElement).map(wordsOf).join('');
  if (text === '' || isOn(properties, 'vanish')) return [];
  return [
    {
      text: cleanText(text),
      ...(isOn(properties, 'b') && { strong: true as const }),
      ...(isOn(properties, 'i') && { emphasis: true as const }),
    },
  ];
}

function wordsOf({ name, children }: Element): string {
  if (name === 't') return children.filter((child) => typeof child === 'string').join('');
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'tab') return ' ';
  return name === 'noBreakHyphen' ? '\u2011' : '';
}

const isOn = (properties: Element, name: string): boolean => {
  const [sign] = elementsOf(properties, name);
  return sign !== undefined && !['0', 'false', 'off'].includes(attribute(sign, 'val') ?? 'true');
};

function merged(runs: readonly DocumentRun[]): DocumentRun[] {
  const result: DocumentRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.strong === run.strong && last.emphasis === run.emphasis) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

/** Every cell in its column: one over several columns leaves those empty, one over several rows is in each. */
function tableOf(table: Element, ground: Ground): ReadBlock {
  const rows: string[][] = [];
  for (const row of within(table, 'tr').filter((each) => !isDeleted(each))) {
    const above = rows.at(-1) ?? [];
    const texts: string[] = skipped(row);
    for (const cell of within(row, 'tc')) {
      const [properties = nothing] = elementsOf(cell, 'tcPr');
      const text = isContinued(properties) ? (above[texts.length] ?? '') : cellOf(cell, ground);
      texts.push(text, ...blanks(numberIn(properties, 'gridSpan') - 1));
    }
    rows.push(texts);
  }
  return { kind: 'table', caption: '', rows: rows.filter((row) => row.some((text) => text !== '')) };
}

/** Rows of a table or cells of a row, also those that a program has wrapped into something of its own. */
const within = (parent: Element, name: string): Element[] =>
  parent.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'sdt' || transparent.has(child.name) ? within(child, name) : [];
  });

/** Taken out under tracked changes. */
const isDeleted = (row: Element): boolean =>
  elementsOf(row, 'trPr').some((properties) => elementsOf(properties, 'del').length > 0);

/** Columns that a row begins after. */
const skipped = (row: Element): string[] =>
  elementsOf(row, 'trPr').flatMap((properties) => blanks(numberIn(properties, 'gridBefore')));

const MOST_COLUMNS = 64;
const blanks = (count: number): string[] =>
  Array.from({ length: Math.min(MOST_COLUMNS, Math.max(0, count)) }, () => '');

function numberIn(properties: Element, name: string): number {
  const [sign] = elementsOf(properties, name);
  return Number(sign && attribute(sign, 'val')) || 0;
}

const isContinued = (properties: Element): boolean => {
  const [merge] = elementsOf(properties, 'vMerge');
  return merge !== undefined && (attribute(merge, 'val') ?? 'continue') === 'continue';
};

/** A cell's paragraphs, one a line, entries of lists with their sign; a table in a cell as its cells' words. */
function cellOf(cell: Element, ground: Ground): string {
  let step = 0;
  const lines = flow(cell, ground).map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join(' ')).join('\n');
    if (block.kind !== 'paragraph') return block.text;
    const { style, runs } = block.paragraph;
    step = style === 'step' ? step + 1 : 0;
    const sign = style === 'step' ? `${step}. ` : style === 'bullet' ? '• ' : '';
    return sign + runs.map(({ text }) => text).join('');
  });
  return lines.join('\n').trim();
}

/** A caption belongs to the table that follows it; elsewhere it is a sentence. */
function withCaptions(flowing: readonly Flowing[]): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  flowing.forEach((block, at) => {
    const before = flowing[at - 1];
    if (block.kind === 'caption') {
      if (flowing[at + 1]?.kind !== 'table')
        blocks.push({
          kind: 'paragraph',
          paragraph: { style: 'paragraph', level: 0, runs: [{ text: block.text }] },
        });
    } else if (block.kind === 'table')
      blocks.push({ ...block, caption: before?.kind === 'caption' ? before.text : '' });
    else blocks.push(block);
  });
  return blocks;
}
