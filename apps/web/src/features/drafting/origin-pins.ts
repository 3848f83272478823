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

/** Names of origins by `kind:ref`, as far as they are known. */
export type PinNames = ReadonlyMap<string, string>;

/** Carries newly known names: `tr.setMeta(pinsKey, names)`. */
export const pinsKey = new PluginKey<Pins>('origin-pins');

interface Pins {
  names: PinNames;
  pins: DecorationSet;
}

/** A small pin behind every stretch that comes from somewhere. It belongs to the picture, not to the text. */
export const OriginPins = Extension.create<{ className: string }>({
  name: 'originPins',

  addOptions() {
    return { className: '' };
  },

  addProseMirrorPlugins() {
    const { className } = this.options;
    const draw = (doc: Node, names: PinNames): Pins => {
      const pins = stretchesOf(doc).map(({ to, kind, refs }) => {
        const words = wordsOf(names, refs);
        const key = `${kind} ${String(refs)} ${words}`;
        return Decoration.widget(to, () => pin(className, kind, words), {
          side: -1,
          key,
          ignoreSelection: true,
        });
      });
      return { names, pins: DecorationSet.create(doc, pins) };
    };
    return [
      new Plugin<Pins>({
        key: pinsKey,
        state: {
          init: (_config, { doc }) => draw(doc, new Map()),
          apply: (transaction, before) => {
            const given: unknown = transaction.getMeta(pinsKey);
            if (given instanceof Map) return draw(transaction.doc, given);
            return transaction.docChanged ? draw(transaction.doc, before.names) : before;
          },
        },
        props: { decorations: (state) => pinsKey.getState(state)?.pins },
      }),
    ];
  },
});

/** One origin by its own name where it is short, several by how many they are. */
function wordsOf(names: PinNames, refs: readonly string[]): string {
  const name = names.get(refs[0] ?? '') ?? '';
  return refs.length === 1 && name !== '' && name.length <= 12 ? name : String(refs.length);
}

function pin(className: string, kind: string, words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.dataset['kind'] = kind;
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
