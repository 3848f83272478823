import { describe, expect, it } from '@jest/globals';
import { nth } from '@ruta/testing/list/nth';
import fc from 'fast-check';
import * as Y from 'yjs';
import { newDocument } from '../commitment/document.ts';
import { pack, unpack } from './bundle.ts';
import { hasPending, inspectUpdate, rootsOf } from './inspect-update.ts';

const stateOf = (doc: Y.Doc) => (client: number) => Y.getState(doc.store, client);
const nothing = () => 0;

/** The updates of a person who types word after word. */
function typed(...words: string[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = newDocument();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of words) doc.getText('title').insert(doc.getText('title').length, word);
  return { doc, updates };
}

describe('an update, looked at before it is applied', () => {
  it('names the clients it brings something new of', () => {
    const { doc, updates } = typed('agua');
    expect(inspectUpdate(nth(updates, 0), nothing)).toEqual({ writers: [doc.clientID] });
    expect(inspectUpdate(nth(updates, 0), stateOf(doc))).toEqual({ writers: [] });
  });

  it('C12 is refused when an earlier one is missing', () => {
    const { updates } = typed('agua', ' y', ' luz');
    expect(inspectUpdate(nth(updates, 2), nothing)).toEqual({ refused: 'drafting.predecessors-missing' });
    expect(inspectUpdate(Y.mergeUpdates([nth(updates, 0), nth(updates, 2)]), nothing)).toEqual({
      refused: 'drafting.predecessors-missing',
    });
  });

  it("C12 is refused when it builds on another's text that is missing", () => {
    const first = typed('agua');
    const second = newDocument();
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first.doc));
    const before = Y.encodeStateVector(second);
    second.getText('title').insert(2, 'x');
    const update = Y.encodeStateAsUpdate(second, before);
    expect(inspectUpdate(update, nothing)).toEqual({ refused: 'drafting.predecessors-missing' });
    expect(inspectUpdate(update, stateOf(first.doc))).toEqual({ writers: [second.clientID] });
  });

  it('C12 is refused when it deletes what is not there', () => {
    const { doc } = typed('agua');
    const before = Y.encodeStateVector(doc);
    doc.getText('title').delete(0, 2);
    const deletion = Y.encodeStateAsUpdate(doc, before);
    expect(inspectUpdate(deletion, nothing)).toEqual({ refused: 'drafting.predecessors-missing' });
    expect(inspectUpdate(deletion, stateOf(doc))).toEqual({ writers: [] });
  });

  it('C12 is refused when it does not decode, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const claims = inspectUpdate(bytes, nothing);
        if ('writers' in claims) expect(() => Y.applyUpdate(newDocument(), bytes)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('C12 leaves nothing waiting once it was accepted', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(5), (given, from) => {
        const { updates } = typed(...given);
        const server = newDocument();
        for (const update of updates.slice(from)) {
          const claims = inspectUpdate(update, stateOf(server));
          if ('writers' in claims) Y.applyUpdate(server, update);
        }
        expect(hasPending(server)).toBe(false);
      }),
    );
  });
});

describe('a change', () => {
  it('is traced to the roots it happened under', () => {
    const doc = newDocument();
    const seen: string[][] = [];
    doc.on('afterTransaction', (transaction: Y.Transaction) => seen.push([...rootsOf(doc, transaction)]));
    doc.transact(() => {
      doc.getText('title').insert(0, 'x');
      doc.getXmlFragment('summary').push([new Y.XmlElement('paragraph')]);
    });
    doc.getXmlFragment('summary').get(0);
    (doc.getXmlFragment('summary').get(0) as Y.XmlElement).push([new Y.XmlText('y')]);
    expect(seen).toEqual([['title', 'summary'], ['summary']]);
  });
});

describe('a bundle', () => {
  it('unpacks to what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }), (updates) => {
        expect(unpack(pack(updates)).map((update) => [...update])).toEqual(
          updates.map((update) => [...update]),
        );
      }),
    );
  });

  it('that ends early is an error, not a shorter list', () => {
    const cut = btoa(atob(pack([new Uint8Array([1, 2, 3])])).slice(0, 6));
    expect(() => unpack(cut)).toThrow(RangeError);
  });
});
