import type { IContext, IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

/** Laying out a word, or a paragraph of many lines, costs the cube of its length: longer ones are measured in pieces. */
const LONGEST_WORD = 24;
const LONGEST_PARAGRAPH = 100;

const longWords = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu');
const unbroken = /[\u00a0\u2007\u202f]/g;

const estimate = estimatePageNumbersWith({ guess: true });

/** The page of each heading and how many pages there are, as a text processor will have them. */
export const pagesOf: PageNumberEstimator = Object.assign(
  (body: IXmlableObject, context: IContext) => estimate(inPieces(body) as IXmlableObject, context),
  estimate.listNumbers && { listNumbers: estimate.listNumbers },
);

/** The same content with words and paragraphs that can be measured. */
function inPieces(content: unknown): unknown {
  if (Array.isArray(content)) return content.flatMap((part) => paragraphsOf(inPieces(part)));
  if (!isElement(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, inner]) => [name, name === 'w:t' ? cut(inner) : inPieces(inner)]),
  );
}

const isElement = (content: unknown): content is Record<string, unknown> =>
  typeof content === 'object' && content !== null;

const cut = (text: unknown): unknown => {
  if (typeof text === 'string') return text.replace(unbroken, ' ').replace(longWords, '$& ');
  return Array.isArray(text) ? text.map(cut) : text;
};

/** A paragraph of very many stretches as several. */
function paragraphsOf(part: unknown): unknown[] {
  const content = isElement(part) ? part['w:p'] : undefined;
  if (!Array.isArray(content) || content.length <= LONGEST_PARAGRAPH) return [part];
  const properties = content.filter((child) => isElement(child) && 'w:pPr' in child);
  const rest = content.filter((child) => !properties.includes(child));
  return Array.from({ length: Math.ceil(rest.length / LONGEST_PARAGRAPH) }, (_, at) => ({
    'w:p': [...properties, ...rest.slice(at * LONGEST_PARAGRAPH, (at + 1) * LONGEST_PARAGRAPH)],
  }));
}
