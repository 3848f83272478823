import { describe, expect, it } from '@jest/globals';
import { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { aCommitment, aProse, aRun } from '@ruta/testing/commitment/a-commitment';
import { anyProse, anyText } from '@ruta/testing/commitment/raw-form';
import fc from 'fast-check';
import * as Y from 'yjs';
import { canonicalJson, contentHash } from '../evidence/canonical-json.ts';
import { clausesOf, originsOf } from './clauses.ts';
import { newDocument, rootNames } from './document.ts';
import { inspectDocument } from './inspect-document.ts';
import { readCommitment } from './read-commitment.ts';
import { readProse } from './read-prose.ts';
import { writeCommitment } from './write-commitment.ts';
import { writeProse } from './write-prose.ts';

const written = (form: CommitmentForm): CommitmentForm => {
  const doc = newDocument();
  writeCommitment(doc, form);
  return readCommitment(doc, form.key);
};

const form = fc
  .record({
    summary: anyProse,
    objective: anyProse,
    central: anyProse,
    title: anyText,
    population: anyText,
    activity: anyText,
  })
  .map(({ summary, objective, central, title, population, activity }) => {
    const base = aCommitment();
    return aCommitment({
      summary,
      objective,
      title,
      problem: { ...base.problem, central, population },
      milestones: base.milestones.map((milestone) => ({ ...milestone, activity })),
    });
  });

describe('the canonical form', () => {
  it('C3 is read back as it was written', () => {
    expect(written(aCommitment())).toEqual(aCommitment());
    expect(contentHash(written(aCommitment()))).toBe(contentHash(aCommitment()));
  });

  it('C3 of any text is a fixed point: what was read once is read the same again', () => {
    fc.assert(
      fc.property(form, (given) => {
        const once = written(given);
        expect(CommitmentForm.parse(once)).toEqual(once);
        expect(written(once)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('C3 gives a line break the style of what is before it, whatever unseen stands between', () => {
    const runs = [{ text: 'uno' }, { text: '\u0000\ndos', strong: true as const }];
    const once = written({ ...aCommitment(), objective: [{ style: 'paragraph', level: 0, runs }] });
    expect(once.objective[0]?.runs).toEqual([{ text: 'uno\n' }, { text: 'dos', strong: true }]);
  });

  it('C3 of any text is a document that the desk accepts', () => {
    fc.assert(
      fc.property(form, (given) => {
        const doc = newDocument();
        writeCommitment(doc, written(given));
        expect(inspectDocument(doc)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('C4 knows a word, a style and an origin apart', () => {
    const hashes = [
      aProse('Se avisará a la gente.'),
      aProse('Se avisa a la gente.'),
      [{ style: 'paragraph' as const, level: 0, runs: [aRun('Se avisará a la gente.', { strong: true })] }],
      [{ style: 'bullet' as const, level: 1, runs: [aRun('Se avisará a la gente.')] }],
    ].map((summary) => contentHash(written(aCommitment({ summary }))));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('C4 does not depend on the order in which a set was filled', () => {
    const one = newDocument();
    const other = newDocument();
    for (const aim of ['SON-2016.a', 'CDMX-2019.b']) one.getMap('aims').set(aim, true);
    for (const aim of ['CDMX-2019.b', 'SON-2016.a']) other.getMap('aims').set(aim, true);
    expect(contentHash(readCommitment(one, '2.1'))).toBe(contentHash(readCommitment(other, '2.1')));
  });

  it('C5 does not number paragraphs that say nothing', () => {
    const fragment = newDocument().getXmlFragment('summary');
    writeProse(fragment, [...aProse('Uno.'), ...aProse('   '), ...aProse('Dos.')]);
    expect(readProse(fragment)).toEqual(aProse('Uno.', 'Dos.'));
    expect(clausesOf(aCommitment({ summary: aProse('Uno.', 'Dos.') })).map(({ id }) => id)).toContain(
      'summary.2',
    );
  });

  it('C6 leaves out a second row with an id that is taken', () => {
    const doc = newDocument();
    for (const activity of ['primero', 'segundo']) {
      const row = new Y.Map<unknown>(Object.entries({ id: 'm1', activity }));
      doc.getArray('milestones').push([row]);
    }
    expect(readCommitment(doc, '2.1').milestones.map(({ activity }) => activity)).toEqual(['primero']);
  });

  it('C7 is composed Unicode without control characters, halves of characters or breaks in a line', () => {
    const doc = newDocument();
    doc.getText('title').insert(0, ' Avi\u0301so\u0000\ud800 de\r\ncorte ');
    expect(readCommitment(doc, '2.1').title).toBe('Avíso\ufffd de corte');
  });

  it('keeps two paragraphs of one list item together', () => {
    const fragment = newDocument().getXmlFragment('summary');
    const list = new Y.XmlElement('bulletList');
    const item = new Y.XmlElement('listItem');
    item.insert(
      0,
      ['Uno', 'y más'].map((words) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        return paragraph;
      }),
    );
    list.insert(0, [item]);
    fragment.push([list]);
    expect(readProse(fragment)).toEqual([{ style: 'bullet', level: 1, runs: [aRun('Uno\ny más')] }]);
  });

  it('says which words come from where', () => {
    const [origin] = originsOf(aCommitment());
    expect(origin).toMatchObject({ clause: 'summary.1', kind: 'contribution' });
    expect(origin?.words).toContain('Quien dependa de un tandeo');
  });
});

describe('whatever a client sends', () => {
  const name = fc.constantFrom(...rootNames, 'another');
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.jsonValue({ maxDepth: 2 }),
    fc.uint8Array({ maxLength: 5 }),
  );
  const deed = fc.record({
    name,
    how: fc.constantFrom('text', 'format', 'embed', 'map', 'array', 'element', 'nest', 'rows'),
    key: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('id', 'bold', 'origin', 'kind', 'activity', 'paragraph'),
    ),
    value,
  });

  const wordsOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

  /** Writes under a name as any kind of type, as a client with its own idea of the document would. */
  function hostile(deeds: { name: string; how: string; key: string; value: unknown }[]): Uint8Array {
    const updates = deeds.map(({ name, how, key, value }) => {
      const doc = new Y.Doc();
      if (how === 'text') doc.getText(name).insert(0, wordsOf(value));
      if (how === 'format') doc.getText(name).insert(0, 'x', { [key]: value });
      if (how === 'embed') doc.getText(name).insertEmbed(0, { [key]: 1 });
      if (how === 'map') doc.getMap(name).set(key, value);
      if (how === 'array') doc.getArray(name).push([value]);
      if (how === 'element') {
        const element = new Y.XmlElement(key || 'x');
        element.insert(0, [new Y.XmlText(wordsOf(value))]);
        doc.getXmlFragment(name).push([element]);
      }
      if (how === 'nest') {
        let inner = new Y.XmlElement('bulletList');
        for (let depth = 0; depth < 60; depth += 1) {
          const outer = new Y.XmlElement(depth % 2 ? 'bulletList' : 'listItem');
          outer.insert(0, [inner]);
          inner = outer;
        }
        doc.getXmlFragment(name).push([inner]);
      }
      if (how === 'rows') {
        const row = new Y.Map<unknown>([
          ['id', key],
          ['activity', new Y.Text('a')],
          [key, value],
        ]);
        doc.getArray(name).push([row]);
      }
      return Y.encodeStateAsUpdate(doc);
    });
    return Y.mergeUpdates([Y.encodeStateAsUpdate(new Y.Doc()), ...updates]);
  }

  it('C1 has a form that fits its schema, and C10 is never thrown over', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const doc = newDocument();
        writeCommitment(doc, aCommitment());
        Y.applyUpdate(doc, hostile(deeds));
        const read = readCommitment(doc, '2.1');
        expect(CommitmentForm.parse(read)).toEqual(read);
        expect(canonicalJson(read)).not.toContain('\\u0000');
        const wrong = inspectDocument(doc);
        expect(wrong === null || typeof wrong === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('C2 is the same in any order of the same updates', () => {
    fc.assert(
      fc.property(fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), (several) => {
        const updates = several.map(hostile);
        const forward = newDocument();
        const backward = newDocument();
        for (const update of updates) Y.applyUpdate(forward, update);
        for (const update of updates.toReversed()) Y.applyUpdate(backward, update);
        expect(contentHash(readCommitment(backward, '2.1'))).toBe(
          contentHash(readCommitment(forward, '2.1')),
        );
      }),
      { numRuns: 100 },
    );
  });
});
