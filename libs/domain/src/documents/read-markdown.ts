import type { DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import { drawnTable } from './drawn-table.ts';

const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const item = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
const separator = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const underline = /^ {0,3}(=+|-{2,})\s*$/;
const quotation = /^ {0,3}>\s?/;
/** What programs put around words: the sign of a box, a mark for contents, the names of a heading. */
const fence = /^\s*(?:`{3,}|~{3,}|:{3,}).*$/;
const contents = /^\s*\[{1,2}_?toc_?\]{1,2}\s*$/i;
const box = /^\[[ xX]\]\s+/;
const names = /\s*\{[#.][^{}]*\}\s*$/;
const rule = /^ {0,3}([-*_])\s*(?:\1\s*){2,}$/;

/**
 * A Markdown text as pieces of a page: headings, paragraphs, lists, tables with the bold line above them as caption.
 * `#` is the title (level 0). What is not known stays as words; addresses are never followed.
 */
export function readMarkdown(text: string): ReadBlock[] {
  const lines = titled(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => line.replace(quotation, ''));
  const blocks: ReadBlock[] = [];
  let open: string[] = [];
  let listed: { style: DocumentParagraph['style']; level: number } | null = null;
  /** Indents of the lists that are open, from the outermost on. */
  let indents: number[] = [];
  const close = () => {
    if (open.length > 0) {
      const paragraph: DocumentParagraph = {
        style: 'paragraph',
        level: 0,
        ...listed,
        runs: inline(joined(open)),
      };
      if (paragraph.runs.length > 0) blocks.push({ kind: 'paragraph', paragraph });
    }
    open = [];
    listed = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const goesOn = breaks(open.at(-1) ?? '');
    const [, signs, words] = heading.exec(line) ?? [];
    const [, indent, sign, said] = item.exec(line) ?? [];
    const [, under] = underline.exec(line) ?? [];
    const drawn = open.length === 1 && listed === null ? drawnTable(lines, at - 1) : null;
    if (under !== undefined && !goesOn && open.length === 1 && listed === null) {
      blocks.push(headingOf(under.startsWith('=') ? 1 : 2, open[0] ?? ''));
      open = [];
      indents = [];
    } else if (drawn) {
      open = [];
      blocks.push({
        kind: 'table',
        caption: captionOf(blocks),
        rows: drawn.rows.map((row) => row.map(plain)),
      });
      at = drawn.last;
    } else if (
      line.trim() === '' ||
      ((rule.test(line) || fence.test(line) || contents.test(line)) && !goesOn)
    )
      close();
    else if (goesOn) open.push(line.trimStart());
    else if (signs !== undefined) {
      close();
      indents = [];
      blocks.push(headingOf(signs.length, words ?? ''));
    } else if (line.includes('|') && separator.test(lines[at + 1] ?? '') && open.length === 0) {
      const rows = [cells(line)];
      for (at += 2; (lines[at] ?? '').includes('|'); at += 1) rows.push(cells(lines[at] ?? ''));
      at -= 1;
      blocks.push({ kind: 'table', caption: captionOf(blocks), rows });
    } else if (indent !== undefined && sign !== undefined) {
      close();
      indents = [...indents.filter((each) => each < indent.length), indent.length];
      listed = { style: /\d/.test(sign) ? 'step' : 'bullet', level: Math.min(8, indents.length) };
      open = [(said ?? '').replace(box, '')];
    } else {
      if (open.length === 0) indents = [];
      open.push(line.trimStart());
    }
  }
  close();
  return blocks;
}

const headingOf = (signs: number, words: string): ReadBlock => ({
  kind: 'heading',
  level: signs - 1,
  text: plain(words.replace(names, '').trim()),
});

/** The title that programs put before a text (`title:` between `---`, or Pandoc's `%`), as a heading, without the rest. */
function titled(text: string): string {
  const [whole, between] = /^---\n([^]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text) ?? [];
  if (whole !== undefined && between !== undefined && /^\w[\w-]*:/m.test(between)) {
    const [, title] = /^title:\s*["']?(.*?)["']?\s*$/m.exec(between) ?? [];
    const rest = text.slice(whole.length);
    return title && !/^# |\n# /.test(rest) ? `# ${title}\n\n${rest}` : rest;
  }
  const [lines, title] = /^%[ \t]*([^\n]*)\n(?:%[^\n]*\n)*/.exec(text) ?? [];
  return lines === undefined ? text : `# ${title}\n\n${text.slice(lines.length)}`;
}

/** A backslash or two blanks at the end of a line break it; other line ends are blanks. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line, at) => {
      if (at === lines.length - 1) return line;
      if (breaks(line)) return `${line.slice(0, -1)}\n`;
      return line.endsWith('  ') ? `${line.trimEnd()}\n` : `${line} `;
    })
    .join('');

const breaks = (line: string): boolean => /(?<!\\)(\\\\)*\\$/.test(line);

/** The bold line above a table is its caption. */
function captionOf(blocks: ReadBlock[]): string {
  const last = blocks.at(-1);
  const run = last?.kind === 'paragraph' && last.paragraph.runs.length === 1 ? last.paragraph.runs[0] : null;
  if (!run?.strong) return '';
  blocks.pop();
  return run.text;
}

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim().replace(/<br ?\/?>/gi, '\u0001')).replaceAll('\u0001', '\n'));

const plain = (text: string): string =>
  inline(text)
    .map((run) => run.text)
    .join('');

type Style = Pick<DocumentRun, 'strong' | 'emphasis'>;

const token =
  /\\([!-/:-@[-`{-~])|<!--.*?-->|&(amp|lt|gt|quot|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});|(`+)([^`]+)\3|!?\[([^\]\n]*)\]\((?:<[^>\n]*>|[^)\s]*)[^)\n]*\)|<((?:https?:\/\/|mailto:)[^>\s]+)>|(\*{1,3}|_{1,3})/gi;

/** Bold, italics, code and links as words; marks without a partner are what they look like. */
function inline(text: string): DocumentRun[] {
  const runs: DocumentRun[] = [];
  const style: Style = {};
  const add = (words: string) => {
    if (words === '') return;
    const last = runs.at(-1);
    if (last && last.strong === style.strong && last.emphasis === style.emphasis) last.text += words;
    else runs.push({ text: words, ...style });
  };
  let from = 0;
  for (const match of text.matchAll(token)) {
    add(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [whole, literal, entity, , code, linked, address, sign] = match;
    if (literal !== undefined) add(literal);
    else if (entity !== undefined) add(entityOf(entity));
    else if (code !== undefined) add(code);
    else if (linked !== undefined) add(plain(linked));
    else if (address !== undefined) add(address);
    else if (sign !== undefined && !toggle(style, sign, text, match.index)) add(whole);
  }
  add(text.slice(from));
  return runs;
}

/** Opens or closes what the sign says; `false` where it says nothing. */
function toggle(style: Style, sign: string, text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + sign.length] ?? ' ';
  const marks =
    sign.length === 3
      ? (['strong', 'emphasis'] as const)
      : sign.length === 2
        ? (['strong'] as const)
        : (['emphasis'] as const);
  const isOpen = marks.every((mark) => style[mark]);
  const inWord = sign.startsWith('_') && /\p{L}|\p{N}/u.test(before) && /\p{L}|\p{N}/u.test(after);
  if (inWord || /\s/.test(isOpen ? before : after)) return false;
  if (!isOpen && !closesLater(text, sign, at + sign.length)) return false;
  for (const mark of marks) {
    if (isOpen) delete style[mark];
    else style[mark] = true;
  }
  return true;
}

const closesLater = (text: string, sign: string, from: number): boolean => {
  const rest = text.slice(from).replace(/\\[^]/g, 'xx');
  for (let at = rest.indexOf(sign); at >= 0; at = rest.indexOf(sign, at + 1))
    if (/\S/.test(rest[at - 1] ?? ' ')) return true;
  return false;
};

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function entityOf(name: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return named[name.toLowerCase()] ?? '';
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
