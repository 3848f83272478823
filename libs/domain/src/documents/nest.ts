import type { DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';

export interface NestedList {
  kind: 'list';
  ordered: boolean;
  items: { runs: DocumentRun[]; lists: NestedList[] }[];
}
export type NestedProse = { kind: 'paragraph'; runs: DocumentRun[] } | NestedList;

/** Flat paragraphs as paragraphs and lists within lists. An entry deeper than the list above it allows stands one deeper. */
export function nested(paragraphs: readonly DocumentParagraph[]): NestedProse[] {
  const blocks: NestedProse[] = [];
  let open: NestedList[] = [];
  for (const { style, level, runs } of paragraphs) {
    if (style === 'paragraph' || level === 0) {
      blocks.push({ kind: 'paragraph', runs });
      open = [];
      continue;
    }
    const ordered = style === 'step';
    const depth = Math.min(level, open.length + 1);
    open = open.slice(0, depth);
    if (open.length === depth && open.at(-1)?.ordered !== ordered) open = open.slice(0, depth - 1);
    if (open.length < depth) {
      const list: NestedList = { kind: 'list', ordered, items: [] };
      const above = open.at(-1)?.items.at(-1);
      if (above) above.lists.push(list);
      else blocks.push(list);
      open = [...open, list];
    }
    open.at(-1)?.items.push({ runs, lists: [] });
  }
  return blocks;
}
