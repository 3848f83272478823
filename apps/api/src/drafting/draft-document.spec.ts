import { describe, expect, it } from '@jest/globals';
import { newDocument } from '@ruta/domain/commitment/document';
import { nth } from '@ruta/testing/list/nth';
import fc from 'fast-check';
import * as Y from 'yjs';
import { DraftDocument } from './draft-document.ts';

/** What one person does while nobody hears of the others: words and styles in a sentence of few letters. */
const edit = fc.record({
  what: fc.constantFrom('type', 'style', 'plain', 'delete'),
  at: fc.nat({ max: 4 }),
  length: fc.integer({ min: 1, max: 3 }),
  mark: fc.constantFrom('bold', 'origin--a'),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
/** All three write at once, then all hear of it, and again. */
const rounds = fc.array(fc.tuple(edits, edits, edits), { minLength: 1, maxLength: 4 });

function textIn(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment('objective').get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
}

/** One sentence, of which a part comes from somewhere, as everybody has it at the start. */
function begun(): Uint8Array {
  const doc = newDocument();
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('objective').push([paragraph]);
  paragraph.push([new Y.XmlText('Avisar')]);
  textIn(doc).format(4, 2, { 'origin--a': valueOf('origin--a') });
  return Y.encodeStateAsUpdate(doc);
}

const valueOf = (name: string): object =>
  name === 'bold' ? {} : { kind: 'idea', ref: `0199a000-0000-7000-8000-00000000000${name.at(-1) ?? ''}` };

function write(doc: Y.Doc, { what, at, length, mark }: Edit): void {
  const text = textIn(doc);
  if (what === 'type') text.insert(Math.min(at, text.length), 'x');
  else if (at >= text.length) return;
  else if (what === 'delete') text.delete(at, 1);
  else
    text.format(at, Math.min(length, text.length - at), { [mark]: what === 'plain' ? null : valueOf(mark) });
}

describe('the document of a desk', () => {
  it('T10 has to be stored what it took, however people write and style in one place at once', () => {
    fc.assert(
      fc.property(rounds, (played) => {
        const start = begun();
        const desk = new DraftDocument();
        desk.restore(null, [start], 1);
        const stored = [start];
        const writers = [0, 1, 2].map(() => {
          const doc = newDocument();
          Y.applyUpdate(doc, start);
          return doc;
        });
        const sends = (doc: Y.Doc) => {
          const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(desk.doc));
          const taken = desk.take(update, { mayEdit: true, authors: new Set() });
          if ('refused' in taken) throw new Error(taken.wrong);
          if (taken.bytes) stored.push(taken.bytes);
        };
        for (const round of played) {
          round.forEach((own, who) => {
            for (const each of own) write(nth(writers, who), each);
          });
          for (const doc of writers) sends(doc);
          for (const doc of writers) for (const update of stored) Y.applyUpdate(doc, update);
        }
        const again = newDocument();
        for (const update of stored) Y.applyUpdate(again, update);
        expect(again.store.pendingStructs).toBeNull();
        expect(letters(again)).toBe(letters(desk.doc));
        for (const doc of writers) expect(letters(doc)).toBe(letters(desk.doc));
      }),
      { numRuns: 60 },
    );
  });
});

const letters = (doc: Y.Doc): string =>
  textIn(doc)
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('');
