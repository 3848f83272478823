import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { newDocument } from './document.ts';
import { inspectDocument } from './inspect-document.ts';
import { rowOf } from './write-commitment.ts';

const after = (change: (doc: Y.Doc) => void): string | null => {
  const doc = newDocument();
  change(doc);
  return inspectDocument(doc);
};
const paragraph = (text: Y.XmlText): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [text]);
  return element;
};

describe('the desk', () => {
  it('accepts prose with marks, lists, rows, sets, choices and links', () => {
    const wrong = after((doc) => {
      const text = new Y.XmlText();
      text.insert(0, 'El agua', {
        bold: {},
        'origin--ab12cd34': { kind: 'idea', ref: '0199a000-0000-7000-8000-000000000041' },
      });
      doc.getXmlFragment('summary').push([paragraph(text)]);
      doc
        .getArray('milestones')
        .push([rowOf('milestones', { id: 'm1', activity: 'Calendario', end: '2027-04-30' })]);
      doc.getMap('aims').set('SON-2016.a', true);
      doc.getMap('choices').set('kind', 'proactive');
      doc.getMap('links').set('milestones.m1|idea:0199a000-0000-7000-8000-000000000041', true);
      doc.getText('title').insert(0, 'Avisos');
    });
    expect(wrong).toBeNull();
  });

  it.each([
    ['a root nobody knows', (doc: Y.Doc) => doc.getText('extra').insert(0, 'x')],
    ['a node nobody knows', (doc: Y.Doc) => doc.getXmlFragment('summary').push([new Y.XmlElement('image')])],
    [
      'an item outside a list',
      (doc: Y.Doc) => doc.getXmlFragment('summary').push([new Y.XmlElement('listItem')]),
    ],
    ['text outside a paragraph', (doc: Y.Doc) => doc.getXmlFragment('summary').push([new Y.XmlText('x')])],
    [
      'an attribute on a node',
      (doc: Y.Doc) => {
        const element = new Y.XmlElement('paragraph');
        element.setAttribute('onclick', 'x');
        doc.getXmlFragment('summary').push([element]);
      },
    ],
    [
      'a mark nobody knows',
      (doc: Y.Doc) => {
        const text = new Y.XmlText();
        text.insert(0, 'x', { link: { href: 'javascript:alert(1)' } });
        doc.getXmlFragment('summary').push([paragraph(text)]);
      },
    ],
    [
      'an origin that is none',
      (doc: Y.Doc) => {
        const text = new Y.XmlText();
        text.insert(0, 'x', { origin: { kind: 'idea', ref: 'no' } });
        doc.getXmlFragment('summary').push([paragraph(text)]);
      },
    ],
    ['a picture in a text', (doc: Y.Doc) => doc.getText('title').insertEmbed(0, { image: 'x' })],
    ['bold in a line', (doc: Y.Doc) => doc.getText('title').insert(0, 'x', { bold: {} })],
    [
      'a cell nobody knows',
      (doc: Y.Doc) => {
        const row = rowOf('risks', { id: 'r1' });
        row.set('colour', 'red');
        doc.getArray('risks').push([row]);
      },
    ],
    ['something that is no row', (doc: Y.Doc) => doc.getArray('risks').push(['x'])],
    ['a row without id', (doc: Y.Doc) => doc.getArray('risks').push([new Y.Map()])],
    ['a link that is none', (doc: Y.Doc) => doc.getMap('links').set('x', true)],
    [
      'a set of something else than members',
      (doc: Y.Doc) => doc.getMap('aims').set('SON-2016.a', { deep: true }),
    ],
  ])('C10 refuses %s', (_what, change) => {
    expect(after(change)).not.toBeNull();
  });

  it.each([
    ['a line', (doc: Y.Doc) => doc.getText('title').insert(0, 'x'.repeat(601))],
    [
      'a section',
      (doc: Y.Doc) => doc.getXmlFragment('summary').push([paragraph(new Y.XmlText('x'.repeat(12_001)))]),
    ],
    [
      'a list',
      (doc: Y.Doc) => {
        for (let at = 0; at < 61; at += 1) doc.getArray('risks').push([rowOf('risks', { id: `r${at}` })]);
      },
    ],
    [
      'lists within lists',
      (doc: Y.Doc) => {
        let inner = new Y.XmlElement('listItem');
        for (let depth = 0; depth < 41; depth += 1) {
          const outer = new Y.XmlElement(depth % 2 ? 'listItem' : 'bulletList');
          outer.insert(0, [inner]);
          inner = outer;
        }
        doc.getXmlFragment('summary').push([inner]);
      },
    ],
  ])('C11 refuses more than %s holds', (_what, change) => {
    expect(after(change)).not.toBeNull();
  });
});
