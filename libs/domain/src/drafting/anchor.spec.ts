import { describe, expect, it } from '@jest/globals';
import type { DeskAnchor } from '@ruta/contracts/drafting/desk-comment';
import { aCommitment, aProse } from '@ruta/testing/commitment/a-commitment';
import fc from 'fast-check';
import * as Y from 'yjs';
import { newDocument } from '../commitment/document.ts';
import { readCommitment } from '../commitment/read-commitment.ts';
import { rowOf, writeCommitment } from '../commitment/write-commitment.ts';
import { isSpot, pageOrder, quoteOf, spotIsThere, stretchOf } from './anchor.ts';

const position = (text: Y.Text, index: number, assoc: number) =>
  JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index, assoc)));
const over = (text: Y.Text, from: number, to: number): DeskAnchor => ({
  start: position(text, from, 0),
  end: position(text, to, -1),
});
const written = (...paragraphs: string[]) => {
  const doc = newDocument();
  writeCommitment(doc, aCommitment({ objective: aProse(...paragraphs) }));
  return doc;
};
const paragraph = (doc: Y.Doc, at: number): Y.XmlText =>
  (doc.getXmlFragment('objective').get(at) as Y.XmlElement).get(0) as Y.XmlText;

describe('what a comment is about', () => {
  it('T31 is the words it was put on, in a line and in prose, over several paragraphs too', () => {
    const doc = written('Se avisará dos días antes.', 'Por mensaje.');
    const one = over(paragraph(doc, 0), 11, 19);
    expect(stretchOf(doc, 'objective', one)?.text).toBe('dos días');
    const both = { start: one.start, end: position(paragraph(doc, 1), 3, -1) };
    expect(stretchOf(doc, 'objective', both)?.text).toBe('dos días antes.\nPor');
    expect(quoteOf(doc, readCommitment(doc, '2.1'), 'objective', both)).toBe('dos días antes. Por');
    expect(stretchOf(doc, 'title', over(doc.getText('title'), 0, 6))?.text).toBe('Avisos');
  });

  it('T31 keeps to its words whatever is written around them', () => {
    const change = fc.tuple(fc.nat(200), fc.string({ minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const doc = written('Se avisará dos días antes.');
        const text = paragraph(doc, 0);
        const anchor = over(text, 11, 19);
        for (const [at, words] of changes) {
          const from = text.toString().indexOf('dos días');
          const place = at % (text.length + 1);
          if (place <= from || place >= from + 8) text.insert(place, words);
        }
        expect(stretchOf(doc, 'objective', anchor)?.text).toBe('dos días');
      }),
    );
  });

  it('T32 is gone when its words, its paragraph or its row are deleted, and back when they are', () => {
    const doc = written('Se avisará dos días antes.', 'Por mensaje.');
    const anchor = over(paragraph(doc, 0), 11, 19);
    const undo = new Y.UndoManager(doc.getXmlFragment('objective'));
    paragraph(doc, 0).delete(11, 8);
    expect(stretchOf(doc, 'objective', anchor)).toBeNull();
    undo.undo();
    expect(stretchOf(doc, 'objective', anchor)?.text).toBe('dos días');
    doc.getXmlFragment('objective').delete(0, 1);
    expect(stretchOf(doc, 'objective', anchor)).toBeNull();
    doc.getArray('risks').push([rowOf('risks', { id: 'r1', risk: 'Lluvia' })]);
    expect(spotIsThere(doc, 'risks.r1.risk')).toBe(true);
    doc.getArray('risks').delete(0, 1);
    expect(spotIsThere(doc, 'risks.r1.risk')).toBe(false);
  });

  it('T31 makes nothing and throws nothing for positions that a hostile client invents', () => {
    const id = fc.record({ client: fc.nat(), clock: fc.nat() });
    const end = fc.record({
      type: fc.option(id),
      tname: fc.option(fc.constantFrom('objective', 'title', 'otra', '')),
      item: fc.option(id),
      assoc: fc.constantFrom(-1, 0),
    });
    fc.assert(
      fc.property(end, end, fc.constantFrom('objective', 'title', 'milestones.m1.activity'), (a, b, spot) => {
        const doc = written('Una frase.');
        const roots = doc.share.size;
        expect(() => stretchOf(doc, spot, { start: a, end: b })).not.toThrow();
        expect(doc.share.size).toBe(roots);
      }),
    );
  });

  it('T31 is a part of the page and nothing else', () => {
    expect(
      ['title', 'summary', 'aims', 'milestones', 'milestones.m1', 'indicators.i1.target'].every(isSpot),
    ).toBe(true);
    expect(['', 'otra', 'title.x', 'milestones.m1.color', 'choices'].some(isSpot)).toBe(false);
  });

  it('T39 stands in the order of the page', () => {
    const doc = written('Una.');
    const order = (spot: string) => pageOrder(doc, spot, null)[0] ?? -1;
    expect(order('title')).toBeLessThan(order('summary'));
    expect(order('objective')).toBeLessThan(order('milestones.m1'));
  });
});
