import type { DeskAnchor } from '@ruta/contracts/drafting/desk-comment';
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

export interface MarkedThread {
  id: string;
  anchor: DeskAnchor;
  active: boolean;
}

interface Marks {
  threads: readonly MarkedThread[];
  shown: DecorationSet;
}

/** A transaction with this meta brings the threads: `tr.setMeta(anchorMarksKey, threads)`. */
export const anchorMarksKey = new PluginKey<Marks>('comment-anchors');

interface Options {
  className: string;
  onPick: (threadId: string) => void;
}

/** Underlines what comments are about. It belongs to the picture, not to the text: no mark goes into the document. */
export const AnchorMarks = Extension.create<Options>({
  name: 'commentAnchors',

  addOptions() {
    return { className: '', onPick: () => undefined };
  },

  addProseMirrorPlugins() {
    const { className, onPick } = this.options;
    return [
      new Plugin<Marks>({
        key: anchorMarksKey,
        state: {
          init: () => ({ threads: [], shown: DecorationSet.empty }),
          apply: (transaction, before, _old, state) => {
            const given: unknown = transaction.getMeta(anchorMarksKey);
            const threads = Array.isArray(given) ? (given as readonly MarkedThread[]) : before.threads;
            // The document of Yjs follows what is typed here a moment later, and goes before what comes from others.
            const fromOthers = Boolean(transaction.getMeta(ySyncPluginKey));
            if (given || fromOthers) return { threads, shown: draw(state, threads, className) };
            return { threads, shown: before.shown.map(transaction.mapping, transaction.doc) };
          },
        },
        props: {
          decorations: (state) => anchorMarksKey.getState(state)?.shown,
          handleClick: (_view, _position, event) => {
            const marked = (event.target as Element).closest?.('[data-thread]');
            const id = marked?.getAttribute('data-thread');
            if (id) onPick(id);
            return false;
          },
        },
      }),
    ];
  },
});

function draw(state: EditorState, threads: readonly MarkedThread[], className: string): DecorationSet {
  const sync: { binding?: { type: Y.XmlFragment; mapping: Map<unknown, unknown>; doc: Y.Doc } } | undefined =
    ySyncPluginKey.getState(state);
  const binding = sync?.binding;
  if (!binding) return DecorationSet.empty;
  const at = (position: DeskAnchor['start']): number | null => {
    try {
      const relative = Y.createRelativePositionFromJSON(position);
      return relativePositionToAbsolutePosition(
        binding.doc,
        binding.type,
        relative,
        binding.mapping as never,
      );
    } catch {
      return null;
    }
  };
  const size = state.doc.content.size;
  const decorations = threads.flatMap(({ id, anchor, active }) => {
    const [from, to] = [at(anchor.start), at(anchor.end)];
    if (from === null || to === null || from >= to || to > size) return [];
    const attributes = { class: className, 'data-thread': id, ...(active && { 'data-active': 'true' }) };
    return [Decoration.inline(from, to, attributes)];
  });
  return DecorationSet.create(state.doc, decorations);
}
