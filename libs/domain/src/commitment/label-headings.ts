import type { DocumentRun } from '@ruta/contracts/documents/document';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import { fieldNamed } from './field-names.ts';

type Spoken = Extract<ReadBlock, { kind: 'paragraph' }>;

/**
 * In a text without real headings for its fields, names of fields that stand out by themselves are headings: a line in
 * bold, in capitals or with a colon at its end, and the beginning of a paragraph up to its colon.
 */
export function labelsAsHeadings(blocks: readonly ReadBlock[]): ReadBlock[] {
  if (blocks.some((block) => block.kind === 'heading' && fieldNamed(block.text) !== null)) return [...blocks];
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? labelled(block) : [block]));
}

const named = (text: string): boolean => fieldNamed(text.replace(/[:.]\s*$/, '')) !== null;

function labelled(block: Spoken): ReadBlock[] {
  const { style, runs } = block.paragraph;
  const whole = runs
    .map(({ text }) => text)
    .join('')
    .trim();
  const bold = runs.every(({ strong, text }) => strong === true || text.trim() === '');
  const loud = whole === whole.toUpperCase() && whole !== whole.toLowerCase();
  if (named(whole) && (bold || loud || whole.endsWith(':'))) return [headingOf(whole)];
  if (style !== 'paragraph') return [block];
  const [label, ...rest] = cutAtColon(runs);
  if (label === undefined || !named(label.text)) return [block];
  return [headingOf(label.text), { kind: 'paragraph', paragraph: { ...block.paragraph, runs: rest } }];
}

const headingOf = (text: string): ReadBlock => ({
  kind: 'heading',
  level: 1,
  text: text.replace(/[:.]\s*$/, '').trim(),
});

/** A beginning in bold or with a capital, up to its colon, and what follows; nothing where there is none. */
function cutAtColon([first, ...others]: readonly DocumentRun[]): DocumentRun[] {
  const [next, ...rest] = others;
  const [, label, said] = /^\s*(\p{Lu}[^:\n]{2,120}):\s+(\S[^]*)$/u.exec(first?.text ?? '') ?? [];
  if (first && label !== undefined && said !== undefined)
    return [{ text: label }, { ...first, text: said }, ...others];
  if (first?.strong !== true || next === undefined) return [];
  const inside = /:\s*$/.test(first.text);
  const behind = /^\s*:/.test(next.text);
  if (!inside && !behind) return [];
  return [first, { ...next, text: next.text.replace(/^\s*:?\s*/, '') }, ...rest];
}
