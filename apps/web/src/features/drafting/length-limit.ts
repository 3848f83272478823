import { limits } from '@ruta/contracts/drafting/commitment-form';
import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Below what the server takes, so that two who type at once stay below it together. */
const MOST_LETTERS = limits.prose - 500;
const MOST_PARAGRAPHS = limits.paragraphs - 10;

/** What would have become too much, and how much it would have been. */
export interface TooMuch {
  of: 'letters' | 'paragraphs';
  many: number;
  most: number;
}

interface Options {
  onTooMuch: (what: TooMuch) => void;
}

/** What would be too long for a section does not get in, before the server has to refuse it with all that came along. */
export const LengthLimit = Extension.create<Options>({
  name: 'lengthLimit',
  priority: 1002,

  addOptions() {
    return { onTooMuch: () => undefined };
  },

  addProseMirrorPlugins() {
    const { onTooMuch } = this.options;
    return [
      new Plugin({
        key: new PluginKey('length-limit'),
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged || isChangeOrigin(transaction)) return true;
          const wrong = tooMuch(doc, transaction.doc);
          if (wrong) onTooMuch(wrong);
          return wrong === null;
        },
        props: {
          // A whole book is not even parsed.
          handlePaste: (_view, { clipboardData }) => {
            const many = clipboardData?.getData('text/plain').length ?? 0;
            if (many <= MOST_LETTERS) return false;
            onTooMuch({ of: 'letters', many, most: MOST_LETTERS });
            return true;
          },
        },
      }),
    ];
  },
});

/** What becomes shorter always may, however long it still is. */
export function tooMuch(before: Node, after: Node): TooMuch | null {
  const letters = after.textContent.length;
  if (letters > MOST_LETTERS && letters > before.textContent.length)
    return { of: 'letters', many: letters, most: MOST_LETTERS };
  const paragraphs = paragraphsIn(after);
  if (paragraphs > MOST_PARAGRAPHS && paragraphs > paragraphsIn(before))
    return { of: 'paragraphs', many: paragraphs, most: MOST_PARAGRAPHS };
  return null;
}

function paragraphsIn(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.isTextblock) count += 1;
    return !node.isTextblock;
  });
  return count;
}
