import { describe, expect, it } from '@jest/globals';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { aCommitment, aProse } from '@ruta/testing/commitment/a-commitment';
import { anyForm } from '@ruta/testing/commitment/any-form';
import { rawForm } from '@ruta/testing/commitment/raw-form';
import fc from 'fast-check';
import * as Y from 'yjs';
import { contentHash } from '../evidence/canonical-json.ts';
import { newDocument } from './document.ts';
import { inspectDocument } from './inspect-document.ts';
import { readCommitment } from './read-commitment.ts';
import { rewriteCommitment } from './rewrite-commitment.ts';
import { writeCommitment } from './write-commitment.ts';

const given = fc.oneof(anyForm, rawForm);
const holding = (form: CommitmentForm): Y.Doc => {
  const doc = newDocument();
  writeCommitment(doc, form);
  return doc;
};
const hashOf = (doc: Y.Doc): string => contentHash(readCommitment(doc, '2.1'));

describe('going back to an earlier text', () => {
  it('C8 has the hash of that text, whatever stood there, and the desk takes it', () => {
    fc.assert(
      fc.property(given, given, (now, before) => {
        const version = readCommitment(holding(before), '2.1');
        const doc = holding(now);
        rewriteCommitment(doc, version);
        expect(hashOf(doc)).toBe(contentHash(version));
        expect(inspectDocument(doc)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('C8 is an edit like any other: others have it, and its writer takes back that and nothing else', () => {
    fc.assert(
      fc.property(given, given, (now, before) => {
        const version = readCommitment(holding(before), '2.1');
        const mine = holding(now);
        const theirs = newDocument();
        Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
        const origin = Symbol('restore');
        const undo = new Y.UndoManager([...mine.share.values()], { trackedOrigins: new Set([origin]) });
        const hash = hashOf(mine);
        rewriteCommitment(mine, version, origin);
        theirs.getText('baselineSource').insert(0, 'Ya ');
        Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
        expect(hashOf(theirs)).toBe(hashOf(mine));
        undo.undo();
        mine.getText('baselineSource').delete(0, 3);
        expect(hashOf(mine)).toBe(hash);
      }),
      { numRuns: 60 },
    );
  });

  it('C8 changes nothing where nothing differs, and keeps the paragraphs that stay', () => {
    const doc = holding(aCommitment({ objective: aProse('Uno.', 'Dos.', 'Tres.') }));
    const first = doc.getXmlFragment('objective').get(0);
    let updates = 0;
    doc.on('update', () => (updates += 1));
    rewriteCommitment(doc, readCommitment(doc, '2.1'));
    expect(updates).toBe(0);
    rewriteCommitment(doc, aCommitment({ objective: aProse('Uno.', 'Otra.', 'Tres.') }));
    expect(doc.getXmlFragment('objective').get(0)).toBe(first);
  });

  it('C8 cuts no character in two', () => {
    const doc = holding(aCommitment({ title: 'Agua 😀 y luz' }));
    rewriteCommitment(doc, aCommitment({ title: 'Agua 😁 y luz' }));
    expect(doc.getText('title').toJSON()).toBe('Agua 😁 y luz');
    rewriteCommitment(doc, aCommitment({ title: 'Agua 🨁 y luz' }));
    expect(doc.getText('title').toJSON()).toBe('Agua 🨁 y luz');
  });
});

describe('a canonical hash', () => {
  it('C2 is equal for equal content, however two documents came to it', () => {
    fc.assert(
      fc.property(given, given, (one, other) => {
        const form = readCommitment(holding(one), '2.1');
        const written = holding(form);
        const rewritten = holding(other);
        rewriteCommitment(rewritten, form);
        const received = newDocument();
        Y.applyUpdate(received, Y.encodeStateAsUpdate(rewritten));
        expect(new Set([written, rewritten, received].map(hashOf)).size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});
