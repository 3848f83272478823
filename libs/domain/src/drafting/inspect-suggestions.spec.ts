import { describe, expect, it } from '@jest/globals';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { type SuggestionId, suggestionLimits } from '@ruta/contracts/drafting/suggestion';
import { aCommitment } from '@ruta/testing/commitment/a-commitment';
import fc from 'fast-check';
import * as Y from 'yjs';
import { lines, newDocument, proses, rowsNames, sets } from '../commitment/document.ts';
import { inspectDocument } from '../commitment/inspect-document.ts';
import { readCommitment } from '../commitment/read-commitment.ts';
import { writeCommitment } from '../commitment/write-commitment.ts';
import { contentHash } from '../evidence/canonical-json.ts';
import { insertIntoProse } from './edit-prose.ts';
import { beyondReach, inspectSuggestions, type Reach } from './inspect-suggestions.ts';
import { inspectUpdate } from './inspect-update.ts';
import { Suggesting } from './suggesting.ts';
import { readSuggestions, suggestionsOf } from './suggestions.ts';

const rosa = 'rosarosa';
const luis = 'luisluis';
const suggests = (author: string): Reach => ({ mayEdit: false, authors: new Set([author]) });

const suggesterOf = (author: string) => {
  let count = 0;
  return { author, now: () => 7, newId: () => `${author}.entry${(count += 1)}` as SuggestionId };
};

/** A desk's text with a suggestion of Rosa and one of Luis. */
function aDesk(): Y.Doc {
  const doc = newDocument();
  writeCommitment(doc, aCommitment());
  for (const author of [rosa, luis]) {
    const suggesting = new Suggesting(doc, suggesterOf(author));
    suggesting.copy.getText('title').insert(0, author);
    suggesting.end();
  }
  return doc;
}

/** What a server says to an update by somebody with this reach. */
function judged(server: Y.Doc, update: Uint8Array, reach: Reach): RefusalCode | null {
  let refusal: RefusalCode | null = null;
  const judge = (transaction: Y.Transaction) => {
    refusal ??= beyondReach(server, transaction, reach);
  };
  server.on('afterTransaction', judge);
  Y.applyUpdate(server, update);
  server.off('afterTransaction', judge);
  return refusal;
}

/** A change by a client of its own, as an update. */
function changeOf(server: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const client = newDocument();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  const updates: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => updates.push(update));
  client.transact(() => change(client));
  return Y.mergeUpdates(updates);
}

const contentOf = (doc: Y.Doc): string => contentHash(readCommitment(doc, '2.1'));
const entriesOf = (doc: Y.Doc, author: string): string =>
  JSON.stringify(
    [...suggestionsOf(doc).entries()]
      .filter(([id]) => id.startsWith(author))
      .map(([id, entry]) => [id, (entry as Y.Map<unknown>).toJSON()])
      .sort(),
  );

const anEntry = (by: string, changes: Record<string, unknown> = {}): Y.Map<unknown> => {
  const entry = new Y.Map<unknown>();
  const whole = { by, at: 1, kind: 'value', place: 'kind', value: 'proactive', ...changes };
  for (const [key, value] of Object.entries(whole)) if (value !== undefined) entry.set(key, value);
  return entry;
};

describe('whoever only suggests', () => {
  it.each<[string, (doc: Y.Doc) => unknown, RefusalCode | null]>([
    ['suggests', (doc: Y.Doc) => suggestionsOf(doc).set(`${rosa}.second`, anEntry(rosa)), null],
    ['withdraws', (doc: Y.Doc) => suggestionsOf(doc).delete(`${rosa}.entry1`), null],
    [
      'writes on in their own',
      (doc: Y.Doc) =>
        ((suggestionsOf(doc).get(`${rosa}.entry1`) as Y.Map<unknown>).get('text') as Y.Text).insert(0, 'x'),
      null,
    ],
    ['writes in a line', (doc: Y.Doc) => doc.getText('title').insert(0, 'x'), 'drafting.only-suggests'],
    ['deletes from a line', (doc: Y.Doc) => doc.getText('title').delete(0, 1), 'drafting.only-suggests'],
    [
      'writes in prose',
      (doc: Y.Doc) => insertIntoProse(doc.getXmlFragment('summary'), 3, 'x'),
      'drafting.only-suggests',
    ],
    [
      'makes words bold',
      (doc: Y.Doc) =>
        ((doc.getXmlFragment('summary').get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 2, {
          bold: {},
        }),
      'drafting.only-suggests',
    ],
    [
      'takes an origin away',
      (doc: Y.Doc) => doc.getMap('links').set('title|idea:0199a000-0000-7000-8000-000000000041', true),
      'drafting.only-suggests',
    ],
    ['removes a row', (doc: Y.Doc) => doc.getArray('milestones').delete(0), 'drafting.only-suggests'],
    [
      'sets a day',
      (doc: Y.Doc) => (doc.getArray('milestones').get(0) as Y.Map<unknown>).set('end', '2027-01-01'),
      'drafting.only-suggests',
    ],
    [
      'changes a choice',
      (doc: Y.Doc) => doc.getMap('choices').set('kind', 'proactive'),
      'drafting.only-suggests',
    ],
    [
      'suggests as another',
      (doc: Y.Doc) => suggestionsOf(doc).set(`${luis}.second`, anEntry(luis)),
      'drafting.foreign-suggestion',
    ],
    [
      "takes the place of another's",
      (doc: Y.Doc) => suggestionsOf(doc).set(`${luis}.entry1`, anEntry(luis)),
      'drafting.foreign-suggestion',
    ],
    [
      "withdraws another's",
      (doc: Y.Doc) => suggestionsOf(doc).delete(`${luis}.entry1`),
      'drafting.foreign-suggestion',
    ],
    [
      "writes in another's",
      (doc: Y.Doc) =>
        ((suggestionsOf(doc).get(`${luis}.entry1`) as Y.Map<unknown>).get('text') as Y.Text).insert(0, 'x'),
      'drafting.foreign-suggestion',
    ],
    [
      "moves another's",
      (doc: Y.Doc) => (suggestionsOf(doc).get(`${luis}.entry1`) as Y.Map<unknown>).set('place', 'population'),
      'drafting.foreign-suggestion',
    ],
  ])('T70 %s', (_what, change, refusal) => {
    const server = aDesk();
    expect(judged(server, changeOf(server, change), suggests(rosa))).toBe(refusal);
  });

  it('T70 goes no further by hiding one change among many', () => {
    const server = aDesk();
    const hidden = changeOf(server, (doc) => {
      suggestionsOf(doc).set(`${rosa}.second`, anEntry(rosa));
      doc.getText('title').delete(3, 1);
      suggestionsOf(doc).delete(`${rosa}.entry1`);
    });
    expect(judged(server, hidden, suggests(rosa))).toBe('drafting.only-suggests');
  });

  it('T70 whatever of a hostile update is not refused leaves the text and the suggestions of others as they are', () => {
    const spot = fc.record({
      root: fc.constantFrom(...lines, ...proses, ...sets, ...rowsNames, 'links', 'choices', 'suggestions'),
      at: fc.nat(12),
      much: fc.nat(3),
      word: fc.constantFrom('', 'x', `${luis}.entry1`, `${rosa}.entry1`, `${rosa}.third3`),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 5 }), (deeds) => {
        const server = aDesk();
        const [content, others] = [contentOf(server), entriesOf(server, luis)];
        const update = changeOf(server, (doc) => {
          for (const deed of deeds) attack(doc, deed);
        });
        const claims = inspectUpdate(update, (client) => Y.getState(server.store, client));
        if ('refused' in claims) return;
        if (judged(server, update, suggests(rosa)) !== null || inspectDocument(server) !== null) return;
        expect(contentOf(server)).toBe(content);
        expect(entriesOf(server, luis)).toBe(others);
      }),
      { numRuns: 200 },
    );
  });

  it('T71 an editor touches no suggestion of others either: they are decided, not overwritten', () => {
    const server = aDesk();
    const edits: Reach = { mayEdit: true, authors: new Set([luis]) };
    expect(
      judged(
        server,
        changeOf(server, (doc) => doc.getText('title').insert(0, 'x')),
        edits,
      ),
    ).toBeNull();
    expect(
      judged(
        server,
        changeOf(server, (doc) => suggestionsOf(doc).delete(`${rosa}.entry1`)),
        edits,
      ),
    ).toBe('drafting.foreign-suggestion');
  });
});

describe('what may wait for a decision', () => {
  it.each([
    ['no suggestion at all', 'x', 'y'],
    ['a name that is none', 'x', anEntry(rosa)],
    ['an author that is not in its name', `${rosa}.second`, anEntry(luis)],
    ['a kind nobody knows', `${rosa}.second`, anEntry(rosa, { kind: 'vote' })],
    ['a part nobody knows', `${rosa}.second`, anEntry(rosa, { colour: 'red' })],
    ['a place that is none', `${rosa}.second`, anEntry(rosa, { place: '../title' })],
    ['a value too long', `${rosa}.second`, anEntry(rosa, { value: 'x'.repeat(601) })],
    [
      'words that are none',
      `${rosa}.second`,
      anEntry(rosa, { kind: 'text', value: undefined, text: 'x', spot: {} }),
    ],
  ])('T72 is not %s', (_what, id, entry) => {
    const doc = newDocument();
    suggestionsOf(doc).set(id, entry);
    expect(inspectSuggestions(doc)).not.toBeNull();
  });

  it('T72 is not longer or more than a desk holds', () => {
    const doc = aDesk();
    const text = (suggestionsOf(doc).get(`${rosa}.entry1`) as Y.Map<unknown>).get('text') as Y.Text;
    text.insert(0, 'x'.repeat(suggestionLimits.text));
    expect(inspectSuggestions(doc)).toBe('suggestion too long');
    const many = newDocument();
    many.transact(() => {
      for (let at = 0; at <= suggestionLimits.ofOne; at += 1)
        suggestionsOf(many).set(`${rosa}.entry${at}`, anEntry(rosa));
    });
    expect(inspectSuggestions(many)).toBe('too many of one');
    expect(readSuggestions(many)).toHaveLength(suggestionLimits.ofOne + 1);
  });
});

interface Deed {
  root: string;
  at: number;
  much: number;
  word: string;
}

/** Something a hostile client might do to any root. */
function attack(doc: Y.Doc, { root, at, much, word }: Deed): void {
  const type = doc.share.get(root);
  if (type instanceof Y.Text) {
    if (word) type.insert(Math.min(at, type.length), word);
    type.delete(0, Math.min(much, type.length));
  } else if (type instanceof Y.XmlFragment) {
    if (word) insertIntoProse(type, at, word);
    else if (type.length > 0) type.delete(0, 1);
  } else if (type instanceof Y.Array) {
    if (type.length > 0 && much > 1) type.delete(0, 1);
    else if (type.length > 0) (type.get(0) as Y.Map<unknown>).set('id', word);
  } else if (type instanceof Y.Map) {
    const entry: unknown = type.get(word);
    if (much === 0) type.delete(word);
    else if (much === 1) type.set(word, root === 'suggestions' ? anEntry(word.slice(0, 8)) : true);
    else if (entry instanceof Y.Map) entry.set(at > 6 ? 'value' : 'by', at > 6 ? 'x' : rosa);
  }
}
