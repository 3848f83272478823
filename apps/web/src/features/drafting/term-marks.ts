import { type GlossaryTerm, glossaryIn } from '@ruta/domain/commitment/glossary';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A term in a section, and where its words end in the editor's document. */
export interface TermInHand {
  term: GlossaryTerm;
  to: number;
}

interface Options {
  className: string;
  /** The caret or the pointer came to a term, or left it. */
  onTerm: (term: TermInHand | null, by: 'caret' | 'pointer') => void;
}

const termsKey = new PluginKey<DecorationSet>('terms');

/** Underlines the words of the glossary, each once in a section. It belongs to the picture, not to the text. */
export const TermMarks = Extension.create<Options>({
  name: 'termMarks',

  addOptions() {
    return { className: '', onTerm: () => undefined };
  },

  addProseMirrorPlugins() {
    const { className, onTerm } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: termsKey,
        state: {
          init: (_config, { doc }) => draw(doc, className),
          apply: (transaction, before) =>
            transaction.docChanged ? draw(transaction.doc, className) : before,
        },
        props: {
          decorations: (state) => termsKey.getState(state),
          handleDOMEvents: {
            mouseover: (view, event) => {
              const over = (event.target as Element).closest?.('[data-term]');
              if (over) onTerm(termAt(view.state, view.posAtDOM(over, 0) + 1), 'pointer');
              return false;
            },
            mouseout: () => {
              onTerm(null, 'pointer');
              return false;
            },
            blur: () => {
              onTerm(null, 'caret');
              return false;
            },
          },
        },
        view: () => ({
          update: (view, before) => {
            if (before.selection.eq(view.state.selection) || !view.hasFocus()) return;
            const { empty, head } = view.state.selection;
            onTerm(empty ? termAt(view.state, head) : null, 'caret');
          },
        }),
      }),
    ];
  },
});

function termAt(state: EditorState, position: number): TermInHand | null {
  const [found] = termsKey.getState(state)?.find(position, position) ?? [];
  return found ? { term: (found.spec as { term: GlossaryTerm }).term, to: found.to } : null;
}

function draw(doc: Node, className: string): DecorationSet {
  const seen = new Set<GlossaryTerm>();
  const marks: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, ' ');
    for (const { term, from, to } of glossaryIn(text)) {
      if (seen.has(term)) continue;
      seen.add(term);
      const start = position + 1;
      const attributes = { class: className, 'data-term': term };
      marks.push(Decoration.inline(start + from, start + to, attributes, { term }));
    }
    return false;
  });
  return DecorationSet.create(doc, marks);
}
