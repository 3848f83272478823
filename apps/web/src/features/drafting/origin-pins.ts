import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Stretch {
  to: number;
  kind: string;
  refs: string[];
}

/** Where stretches with the same origins end, with what they come from. */
export function stretchesOf(doc: Node): Stretch[] {
  const stretches: Stretch[] = [];
  doc.descendants((node, position) => {
    if (!node.isText) return true;
    const origins = node.marks.filter((mark) => mark.type.name === 'origin');
    const first = origins[0];
    if (!first) return false;
    const stretch = {
      to: position + node.nodeSize,
      kind: String(first.attrs['kind']),
      refs: origins.map((mark) => `${mark.attrs['kind']}:${mark.attrs['ref']}`),
    };
    const last = stretches.at(-1);
    if (last && last.to === position && String(last.refs) === String(stretch.refs)) last.to = stretch.to;
    else stretches.push(stretch);
    return false;
  });
  return stretches;
}

interface PinOptions {
  /** The pin's short words for its origins: a contribution's number, or how many. */
  words: (refs: readonly string[]) => string;
  className: string;
}

export const pinsKey = new PluginKey<DecorationSet>('origin-pins');

/** A small pin behind every stretch that comes from somewhere. It belongs to the picture, not to the text. */
export const OriginPins = Extension.create<PinOptions>({
  name: 'originPins',

  addOptions() {
    return { words: () => '', className: '' };
  },

  addProseMirrorPlugins() {
    const { words, className } = this.options;
    const pins = (doc: Node) =>
      DecorationSet.create(
        doc,
        stretchesOf(doc).map(({ to, kind, refs }) =>
          Decoration.widget(to, () => pin(className, kind, words(refs)), {
            side: -1,
            key: `${kind} ${String(refs)} ${words(refs)}`,
            ignoreSelection: true,
          }),
        ),
      );
    return [
      new Plugin<DecorationSet>({
        key: pinsKey,
        state: {
          init: (_config, { doc }) => pins(doc),
          apply: (transaction, before) =>
            transaction.docChanged || transaction.getMeta(pinsKey) ? pins(transaction.doc) : before,
        },
        props: { decorations: (state) => pinsKey.getState(state) },
      }),
    ];
  },
});

function pin(className: string, kind: string, words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.dataset['kind'] = kind;
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
