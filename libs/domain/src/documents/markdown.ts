import type { DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';

const bullet = /^(\s*)[-*+]\s+(.*)$/;
const step = /^(\s*)\d{1,3}[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;

/**
 * The Markdown people type into slides and texts as paragraphs: lists, bold, italics, links; headings become bold lines.
 * What it does not know stays as it was typed.
 */
export function markdownParagraphs(text: string): DocumentParagraph[] {
  const paragraphs: DocumentParagraph[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const listed = listItem(line);
    const [, title] = heading.exec(line) ?? [];
    if (line.trim() === '') open = false;
    else if (listed) {
      paragraphs.push(listed);
      open = false;
    } else if (title !== undefined) {
      paragraphs.push({ style: 'paragraph', level: 0, runs: [{ text: title, strong: true }] });
      open = false;
    } else if (open) {
      const last = paragraphs.at(-1);
      last?.runs.push({ text: ' ' }, ...inlineRuns(line.trim()));
    } else {
      paragraphs.push({ style: 'paragraph', level: 0, runs: inlineRuns(line.trim()) });
      open = true;
    }
  }
  return paragraphs;
}

function listItem(line: string): DocumentParagraph | null {
  for (const [style, pattern] of [
    ['bullet', bullet],
    ['step', step],
  ] as const) {
    const [, indent, words] = pattern.exec(line) ?? [];
    if (indent !== undefined && words !== undefined)
      return { style, level: Math.min(8, Math.floor(indent.length / 2) + 1), runs: inlineRuns(words) };
  }
  return null;
}

/** `**bold**`, `*italic*`, `_italic_`, `` `code` `` and `[words](https://address)`, one inside the other not counted. */
const inline = /\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|_(.+?)_|`(.+?)`|\[(.+?)\]\((https?:\/\/[^\s)]+)\)/g;

function inlineRuns(text: string): DocumentRun[] {
  const runs: DocumentRun[] = [];
  let from = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push(styled(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

function styled([, bold, bold2, italic, italic2, code, words, href]: RegExpMatchArray): DocumentRun {
  const strong = bold ?? bold2;
  if (strong !== undefined) return { text: strong, strong: true };
  const emphasis = italic ?? italic2;
  if (emphasis !== undefined) return { text: emphasis, emphasis: true };
  if (code !== undefined) return { text: code, mono: true };
  return { text: words ?? '', ...(href !== undefined && URL.canParse(href) && { href }) };
}
