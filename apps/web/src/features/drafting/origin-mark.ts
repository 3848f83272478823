import { Mark, mergeAttributes } from '@tiptap/core';
import { originOfElement } from './clipboard-origins.ts';

/** Ties a stretch of text to where it comes from; several may lie over each other. */
export const OriginMark = Mark.create<{ entityId: string }>({
  name: 'origin',
  excludes: '',
  inclusive: false,

  addOptions() {
    return { entityId: '' };
  },

  addAttributes() {
    return {
      kind: { default: null, parseHTML: (element) => element.getAttribute('data-kind') },
      ref: { default: null, parseHTML: (element) => element.getAttribute('data-ref') },
    };
  },

  parseHTML() {
    const { entityId } = this.options;
    // Of words that were copied elsewhere only the words come in.
    return [
      {
        tag: 'span[data-origin]',
        getAttrs: (element) => (originOfElement(element, entityId) ? null : false),
      },
    ];
  },

  renderHTML({ mark }) {
    return [
      'span',
      mergeAttributes({
        'data-origin': '',
        'data-kind': mark.attrs['kind'],
        'data-ref': mark.attrs['ref'],
        'data-entity': this.options.entityId,
      }),
      0,
    ];
  },
});
