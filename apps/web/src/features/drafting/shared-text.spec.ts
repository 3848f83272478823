import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caretAfter, spliceOf } from './shared-text.ts';

const spliced = (before: string, { at, remove, insert }: ReturnType<typeof spliceOf>) =>
  before.slice(0, at) + insert + before.slice(at + remove);

describe('the smallest change between two texts', () => {
  it('leads from the one to the other, whatever they are', () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(text, text, (before, after) =>
        expect(spliced(before, spliceOf(before, after))).toBe(after),
      ),
    );
  });

  it('touches nothing that stayed', () => {
    expect(spliceOf('con 24 horas', 'con 48 horas')).toEqual({ at: 4, remove: 2, insert: '48' });
    expect(spliceOf('aa', 'aaa')).toEqual({ at: 2, remove: 0, insert: 'a' });
  });
});

describe('a caret after somebody else wrote', () => {
  it.each([
    ['before it', 8, 'agua y luz', 'el agua y luz', 11],
    ['behind it', 4, 'agua y luz', 'agua y luz y gas', 4],
    ['over it', 6, 'con 24 horas', 'con 2 horas', 5],
  ])('%s', (_where, caret, before, after, wanted) => {
    expect(caretAfter(caret, before, after)).toBe(wanted);
  });
});
