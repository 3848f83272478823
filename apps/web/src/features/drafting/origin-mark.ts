import { OriginRef } from '@ruta/contracts/drafting/origin';
import { Mark, mergeAttributes } from '@tiptap/core';

/** Ties a stretch of text to where it comes from; several may lie over each other. */
export const OriginMark = Mark.create({
  name: 'origin',
  excludes: '',
  inclusive: false,

  addAttributes() {
    return {
      kind: { default: null, parseHTML: (element) => element.getAttribute('data-kind') },
      ref: { default: null, parseHTML: (element) => element.getAttribute('data-ref') },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-origin]',
        getAttrs: (element) =>
          OriginRef.safeParse({
            kind: element.getAttribute('data-kind'),
            ref: element.getAttribute('data-ref'),
          }).success && null,
      },
    ];
  },

  renderHTML({ mark }) {
    return [
      'span',
      mergeAttributes({ 'data-origin': '', 'data-kind': mark.attrs['kind'], 'data-ref': mark.attrs['ref'] }),
      0,
    ];
  },
});
