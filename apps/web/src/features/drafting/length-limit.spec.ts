import { describe, expect, it } from '@jest/globals';
import { limits } from '@ruta/contracts/drafting/commitment-form';
import { getSchema } from '@tiptap/core';
import { proseKit } from '../../shared/prose/prose-kit.ts';
import { tooMuch } from './length-limit.ts';

const schema = getSchema([proseKit({ undoRedo: false })]);
const prose = (paragraphs: readonly string[]) =>
  schema.node(
    'doc',
    null,
    paragraphs.map((words) => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])),
  );

describe('the room in a section', () => {
  it('T91 takes no more letters than the server would, whoever else types at that moment', () => {
    expect(tooMuch(prose(['Avisar']), prose(['x'.repeat(limits.prose - 500)]))).toBeNull();
    const wrong = tooMuch(prose(['Avisar']), prose(['x'.repeat(limits.prose - 499)]));
    expect(wrong).toEqual({ of: 'letters', many: 11_501, most: 11_500 });
  });

  it('T91 counts the lines of a list among the paragraphs', () => {
    const many = (count: number) => prose(Array.from({ length: count }, () => 'uno'));
    expect(tooMuch(many(1), many(190))).toBeNull();
    expect(tooMuch(many(190), many(191))).toEqual({ of: 'paragraphs', many: 191, most: 190 });
  });

  it('T91 lets what is too long become shorter, and be changed at its length', () => {
    const long = 'x'.repeat(limits.prose);
    expect(tooMuch(prose([long]), prose([long.slice(1)]))).toBeNull();
    expect(tooMuch(prose([long]), prose([`y${long.slice(1)}`]))).toBeNull();
  });
});
