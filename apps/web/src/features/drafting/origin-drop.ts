import type { Source } from '@ruta/contracts/drafting/provenance';
import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { draggedSource } from './cite.ts';

interface Options {
  /** A quotation was dropped at a position of the document. */
  onDrop: (source: Source, editor: Editor, position: number) => void;
}

/** A quotation dropped on a sentence is tied to it. */
export const OriginDrop = Extension.create<Options>({
  name: 'originDrop',

  addOptions() {
    return { onDrop: () => undefined };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { onDrop } = this.options;
    return [
      new Plugin({
        key: new PluginKey('origin-drop'),
        props: {
          handleDrop: (view, event) => {
            const source = draggedSource(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!source || !at || !view.editable) return false;
            onDrop(source, editor, at.pos);
            return true;
          },
        },
      }),
    ];
  },
});
