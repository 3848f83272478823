import type { Paragraph, Prose, Run } from '@ruta/contracts/drafting/commitment-form';
import { nested, type NestedList } from '@ruta/domain/documents/nest';
import type { JSONContent } from '@tiptap/core';

/** Prose as the editor's document. */
export function nodesOf(prose: Prose): JSONContent {
  const content = nested(prose).map((part) =>
    part.kind === 'list' ? listNode(part) : paragraphNode(part.runs),
  );
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

const listNode = ({ ordered, items }: NestedList): JSONContent => ({
  type: ordered ? 'orderedList' : 'bulletList',
  content: items.map(({ runs, lists }) => ({
    type: 'listItem',
    content: [paragraphNode(runs), ...lists.map(listNode)],
  })),
});

const paragraphNode = (runs: readonly Pick<Run, 'text' | 'strong' | 'emphasis'>[]): JSONContent => ({
  type: 'paragraph',
  content: runs.flatMap(({ text, strong, emphasis }) =>
    text.split('\n').flatMap((line, at): JSONContent[] => [
      ...(at > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === ''
        ? []
        : [
            {
              type: 'text',
              text: line,
              marks: [...(strong ? [{ type: 'bold' }] : []), ...(emphasis ? [{ type: 'italic' }] : [])],
            },
          ]),
    ]),
  ),
});

/** What the editor holds as prose, without empty paragraphs. */
export const proseOf = (document: JSONContent): Prose =>
  (document.content ?? [])
    .flatMap((node) => blocksOf(node, 'paragraph', 0))
    .filter(({ runs }) => runs.length > 0);

function blocksOf(node: JSONContent, style: Paragraph['style'], level: number): Paragraph[] {
  switch (node.type) {
    case 'paragraph':
      return [{ style: level === 0 ? 'paragraph' : style, level, runs: runsOf(node) }];
    case 'bulletList':
    case 'orderedList': {
      const inner = node.type === 'bulletList' ? 'bullet' : 'step';
      return (node.content ?? []).flatMap((item) => blocksOf(item, inner, Math.min(8, level + 1)));
    }
    default:
      return (node.content ?? []).flatMap((child) => blocksOf(child, style, level));
  }
}

function runsOf(node: JSONContent): Run[] {
  const runs: Run[] = [];
  for (const { type, text = '', marks = [] } of node.content ?? []) {
    const said = type === 'hardBreak' ? '\n' : text;
    const has = (mark: string) => marks.some((each) => each.type === mark);
    const style = {
      ...(has('bold') && { strong: true as const }),
      ...(has('italic') && { emphasis: true as const }),
    };
    const last = runs.at(-1);
    if (last && last.strong === style.strong && last.emphasis === style.emphasis) last.text += said;
    else if (said !== '') runs.push({ text: said, ...style });
  }
  return runs.some(({ text }) => text.trim() !== '') ? runs : [];
}
