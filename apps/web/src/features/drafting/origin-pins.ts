import { OriginRef } from '@ruta/contracts/drafting/origin';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A run of words with the same origins, in document positions. */
export interface Stretch {
  from: number;
  to: number;
  origins: OriginRef[];
}

/** Where stretches with the same origins end, with what they come from. */
export function stretchesOf(doc: Node): Stretch[] {
  const stretches: Stretch[] = [];
  doc.descendants((node, position) => {
    if (!node.isText) return true;
    const origins = node.marks
      .filter((mark) => mark.type.name === 'origin')
      .flatMap(({ attrs }) => OriginRef.safeParse(attrs).data ?? []);
    if (origins.length === 0) return false;
    const to = position + node.nodeSize;
    const last = stretches.at(-1);
    if (last?.to === position && String(refsOf(last)) === String(refsOf({ origins }))) last.to = to;
    else stretches.push({ from: position, to, origins });
    return false;
  });
  return stretches;
}

const refsOf = ({ origins }: Pick<Stretch, 'origins'>): string[] =>
  origins.map(({ kind, ref }) => `${kind}:${ref}`);

/** Names of origins by `kind:ref`, as far as they are known; `null` for one that does not count. */
export type PinNames = ReadonlyMap<string, string | null>;

/** Carries newly known names: `tr.setMeta(pinsKey, names)`. */
export const pinsKey = new PluginKey<Pins>('origin-pins');

interface Pins {
  names: PinNames;
  pins: DecorationSet;
}

interface Options {
  className: string;
  /** A pin was pressed; its stretch ends there. */
  onPick: (to: number) => void;
}

/** A small pin behind every stretch that comes from somewhere. It belongs to the picture, not to the text. */
export const OriginPins = Extension.create<Options>({
  name: 'originPins',

  addOptions() {
    return { className: '', onPick: () => undefined };
  },

  addProseMirrorPlugins() {
    const { className, onPick } = this.options;
    const draw = (doc: Node, names: PinNames): Pins => {
      const pins = stretchesOf(doc).map(({ to, origins }) => {
        const refs = refsOf({ origins });
        const words = wordsOf(names, refs);
        const kind = origins[0]?.kind ?? '';
        const counts = refs.some((ref) => names.get(ref) !== null);
        const key = `${String(refs)} ${words}`;
        return Decoration.widget(to, () => pin(className, kind, words, counts), {
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
        props: {
          decorations: (state) => pinsKey.getState(state)?.pins,
          handleDOMEvents: {
            click: (view, event) => {
              const pressed = (event.target as Element).closest?.('[data-origin-pin]');
              if (pressed) onPick(view.posAtDOM(pressed, 0));
              return pressed !== null;
            },
          },
        },
      }),
    ];
  },
});

/** One origin by its own name where it is short, several by how many they are; one that does not count by a sign. */
function wordsOf(names: PinNames, refs: readonly string[]): string {
  if (refs.every((ref) => names.get(ref) === null)) return '?';
  const name = names.get(refs[0] ?? '') ?? '';
  return refs.length === 1 && name !== '' && name.length <= 12 ? name : String(refs.length);
}

function pin(className: string, kind: string, words: string, counts: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.dataset['kind'] = kind;
  element.dataset['originPin'] = '';
  element.dataset['counts'] = String(counts);
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
