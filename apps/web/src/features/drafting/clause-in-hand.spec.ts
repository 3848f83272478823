import { describe, expect, it } from '@jest/globals';
import { newDocument } from '@ruta/domain/commitment/document';
import { rowOf } from '@ruta/domain/commitment/write-commitment';
import type * as Y from 'yjs';
import { changedParagraph, changedUpTo, clausesIn, stoodIn, written } from './clause-in-hand.ts';

const summary = { clause: 'summary', since: 10_000, writtenAt: 10_000 };

describe('the clause on the wall', () => {
  it('S112 is the one that is written in', () => {
    expect(written(null, 'objective', 5).clause).toBe('objective');
    expect(written(summary, 'objective', 14_500).clause).toBe('objective');
  });

  it('S112 stays long enough to be read', () => {
    expect(written(summary, 'objective', 12_000)).toEqual(summary);
    expect(written(summary, 'summary', 12_000)).toEqual({ ...summary, writtenAt: 12_000 });
  });

  it('S112 is where most people stand once nobody writes', () => {
    const places = ['objective', 'objective', 'summary', null];
    expect(stoodIn(summary, places, 15_000)).toEqual(summary);
    expect(stoodIn(summary, places, 31_000)?.clause).toBe('objective');
    expect(stoodIn(summary, ['objective', 'summary'], 31_000)?.clause).toBe('summary');
    expect(stoodIn(null, ['milestones.a1.activity'], 0)?.clause).toBe('milestones.a1');
    expect(stoodIn(summary, [], 31_000)).toEqual(summary);
  });

  it('S112 is found in what a transaction wrote', () => {
    const doc = newDocument();
    const row = rowOf('milestones', { id: 'a1', activity: 'Avisar' });
    const seen: string[][] = [];
    doc.on('afterTransaction', (transaction: Y.Transaction) => seen.push(clausesIn(doc, transaction)));
    doc.getText('title').insert(0, 'Agua');
    doc.getArray('milestones').push([row]);
    (row.get('activity') as Y.Text).insert(6, ' antes');
    doc.getMap('links').set('x', true);
    expect(seen).toEqual([['title'], [], ['milestones.a1'], []]);
  });

  it('S112 shows the paragraph that is not as it was', () => {
    expect(changedParagraph(['a', 'b'], ['a', 'bc'])).toBe(1);
    expect(changedParagraph(['a', 'b'], ['a', 'b', 'c'])).toBe(2);
    expect(changedParagraph(['a', 'b'], ['a'])).toBe(0);
    expect(changedParagraph(['a'], ['a'])).toBeNull();
  });

  it('S137 is followed to the letter', () => {
    expect(changedUpTo('El agua llega', 'El agua no llega')).toBe('El agua no'.length);
    expect(changedUpTo('', 'Una')).toBe(3);
    expect(changedUpTo('Una de más', 'Una')).toBe(3);
    expect(changedUpTo('aaa', 'aaaa')).toBe(1);
    expect(changedUpTo('igual', 'igual')).toBe(0);
  });
});
