import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { citeInProse, draggedSource } from './cite.ts';

/** A quotation dropped on a sentence is tied to it. */
export const OriginDrop = Extension.create({
  name: 'originDrop',

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('origin-drop'),
        props: {
          handleDrop: (view, event) => {
            const source = draggedSource(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!source || !at || !view.editable) return false;
            citeInProse(editor, source, at.pos);
            return true;
          },
        },
      }),
    ];
  },
});
