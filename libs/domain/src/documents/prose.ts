import type { DocumentBlock, DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';

type Tone = Extract<DocumentBlock, { kind: 'prose' }>['tone'];

export const plain = (text: string): DocumentRun[] => [{ text }];

export const paragraph = (runs: DocumentRun[] | string): DocumentParagraph => ({
  style: 'paragraph',
  level: 0,
  runs: typeof runs === 'string' ? plain(runs) : runs,
});

/** Text with blank lines between its paragraphs. */
export const paragraphsOf = (text: string): DocumentParagraph[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(paragraph);

export const bullets = (entries: readonly string[]): DocumentParagraph[] =>
  entries.map((entry) => ({ style: 'bullet', level: 1, runs: plain(entry) }));

export const prose = (paragraphs: DocumentParagraph[], tone: Tone = 'plain'): DocumentBlock => ({
  kind: 'prose',
  tone,
  paragraphs,
});

/** An anchor made of words: `la-votacion`. Unique where `taken` is shared; the words alone name nothing else. */
export function anchorOf(words: string, taken: Set<string>): string {
  const base =
    words
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 's';
  let anchor = base;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${base}-${count}`;
  taken.add(anchor);
  return anchor;
}

/** A word of a sentence where it begins one, or stands alone in a table. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
