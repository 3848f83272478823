import { Source } from '@ruta/contracts/drafting/provenance';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { citeInProse, DRAG_TYPE } from './cite.ts';

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
            const source = draggedSource(event);
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

function draggedSource(event: DragEvent): Source | null {
  const given = event.dataTransfer?.getData(DRAG_TYPE);
  return given ? (Source.safeParse(JSON.parse(given)).data ?? null) : null;
}
