import { StarterKit } from '@tiptap/starter-kit';

/** What prose is made of wherever it is written: paragraphs, lists, bold and italics. */
export const proseKit = ({ undoRedo }: { undoRedo: boolean }) =>
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
    underline: false,
    ...(!undoRedo && { undoRedo: false }),
  });
