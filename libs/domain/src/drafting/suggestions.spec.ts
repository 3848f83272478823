import { describe, expect, it } from '@jest/globals';
import type { SuggestionId } from '@ruta/contracts/drafting/suggestion';
import { aCommitment, aProse, aRun } from '@ruta/testing/commitment/a-commitment';
import { nth } from '@ruta/testing/list/nth';
import fc from 'fast-check';
import * as Y from 'yjs';
import { linkKey, newDocument } from '../commitment/document.ts';
import { inspectDocument } from '../commitment/inspect-document.ts';
import { readCommitment } from '../commitment/read-commitment.ts';
import { plainProse } from '../commitment/read-prose.ts';
import { rowOf, writeCommitment } from '../commitment/write-commitment.ts';
import { contentHash } from '../evidence/canonical-json.ts';
import { deleteFromProse, insertIntoProse } from './edit-prose.ts';
import { tieInClause, tieInProse } from './origin-stretches.ts';
import { proseText } from './section-text.ts';
import { splicesOf } from './splices.ts';
import { suggestDifferences, type Suggester } from './suggest.ts';
import { Suggesting } from './suggesting.ts';
import { decideSuggestion, readSuggestions } from './suggestions.ts';

const key = '2.1';
const rosa = 'rosarosa';
const luis = 'luisluis';

const suggester = (author: string): Suggester => {
  let count = 0;
  return {
    author,
    now: () => (count += 1),
    newId: () => `${author}.word${String(count).padStart(4, '0')}` as SuggestionId,
  };
};

function aText(...paragraphs: string[]): Y.Doc {
  const doc = newDocument();
  writeCommitment(doc, aCommitment({ objective: aProse(...paragraphs) }));
  return doc;
}
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = newDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const exchange = (...docs: Y.Doc[]): void => {
  const all = Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)));
  for (const doc of docs) Y.applyUpdate(doc, all);
};
const objective = (doc: Y.Doc) => doc.getXmlFragment('objective');
const says = (doc: Y.Doc): string => proseText(objective(doc)).text;
const change = (doc: Y.Doc, from: number, to: number, words: string): void =>
  doc.transact(() => {
    const length = proseText(objective(doc)).text.length;
    const [start, end] = [Math.min(from, length), Math.min(to, length)];
    deleteFromProse(objective(doc), [{ from: start, to: end }]);
    if (words) insertIntoProse(objective(doc), start, words);
  });
const decideAll = (doc: Y.Doc, verdict: 'accepted' | 'rejected'): void => {
  for (const { id } of readSuggestions(doc)) decideSuggestion(doc, id, verdict);
};
const hashOf = (doc: Y.Doc): string => contentHash(readCommitment(doc, key));

const anEdit = fc.tuple(
  fc.nat(80),
  fc.nat(6),
  fc.constantFrom('', '48', 'x', ' más', 'uno\ndos', '😀 ', 'horas de aviso'),
);

describe('suggestions', () => {
  it('T61 are no content: hash and form are those of the text without them', () => {
    const doc = aText('La Dirección avisa con 24 horas.');
    const before = hashOf(doc);
    const suggesting = new Suggesting(doc, suggester(rosa));
    change(suggesting.copy, 23, 25, '48');
    suggesting.copy.getText('title').insert(0, 'Los ');
    suggesting.copy.getMap('choices').set('kind', 'proactive');
    suggesting.copy.getMap('aims').delete('SON-2016.d');
    suggesting.copy.getArray('milestones').push([rowOf('milestones', { id: 'm2', activity: 'Carteles' })]);
    expect(readSuggestions(doc).map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'text objective',
      'text title',
      'value kind',
      'member aims',
      'row milestones',
    ]);
    expect(hashOf(doc)).toBe(before);
    expect(inspectDocument(doc)).toBeNull();
  });

  it('T62 accepted all, a text says what was suggested; rejected all, what it said before', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const doc = aText('La Dirección de Agua publicará cada corte con 24 horas.', 'Y lo avisa por radio.');
        const before = hashOf(doc);
        const suggesting = new Suggesting(doc, suggester(rosa));
        for (const [from, length, words] of edits) change(suggesting.copy, from, from + length, words);
        const wanted = says(suggesting.copy);
        suggesting.end();
        const rejected = copyOf(doc);
        decideAll(rejected, 'rejected');
        expect(hashOf(rejected)).toBe(before);
        decideAll(doc, 'accepted');
        expect(says(doc)).toBe(wanted);
        expect(readSuggestions(doc)).toEqual([]);
        expect(inspectDocument(doc)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('T62 holds for rows, sets, choices, days and figures', () => {
    const doc = aText('Se avisa.');
    const before = hashOf(doc);
    const suggesting = new Suggesting(doc, suggester(rosa));
    const { copy } = suggesting;
    (copy.getArray('milestones').get(0) as Y.Map<unknown>).set('end', '2027-06-30');
    ((copy.getArray('milestones').get(0) as Y.Map<unknown>).get('activity') as Y.Text).insert(0, 'Primer ');
    copy.getArray('indicators').delete(0);
    copy.getArray('risks').push([rowOf('risks', { id: 'r1', risk: 'Sin luz', response: 'Radio' })]);
    copy.getMap('goals').set('11', true);
    const wanted = hashOf(copy);
    const rejected = copyOf(doc);
    decideAll(rejected, 'rejected');
    expect(hashOf(rejected)).toBe(before);
    decideAll(doc, 'accepted');
    expect(hashOf(doc)).toBe(wanted);
  });

  it('T63 several people suggest and edit at once, and every machine comes to the same, in whatever order', () => {
    const deed = fc.tuple(fc.constantFrom('rosa', 'luis', 'editor'), anEdit, fc.boolean());
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
        const start = aText(
          'La Dirección de Agua publicará cada corte con 24 horas.',
          'Y lo avisa por radio.',
        );
        const docs = { rosa: copyOf(start), luis: copyOf(start), editor: copyOf(start) };
        const suggesting = {
          rosa: new Suggesting(docs.rosa, suggester(rosa)),
          luis: new Suggesting(docs.luis, suggester(luis)),
        };
        for (const [who, [from, length, words], meet] of deeds) {
          change(who === 'editor' ? docs.editor : suggesting[who].copy, from, from + length, words);
          if (meet) exchange(docs.rosa, docs.luis, docs.editor);
        }
        exchange(docs.rosa, docs.luis, docs.editor);
        exchange(docs.rosa, docs.luis, docs.editor);
        const all = [docs.rosa, docs.luis, docs.editor];
        expect(new Set(all.map(hashOf)).size).toBe(1);
        expect(new Set(all.map((doc) => JSON.stringify(readSuggestions(doc)))).size).toBe(1);
        // A copy says the text of now with its person's suggestions, and nothing of the others'.
        const rejected = copyOf(docs.editor);
        decideAll(rejected, 'rejected');
        expect(hashOf(rejected)).toBe(hashOf(docs.editor));
        const accepted = all.map((doc) => {
          const copy = copyOf(doc);
          decideAll(copy, 'accepted');
          return hashOf(copy);
        });
        expect(new Set(accepted).size).toBe(1);
        expect(inspectDocument(docs.editor)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('T64 typing on goes on in one suggestion; taking it back withdraws it', () => {
    const doc = aText('Se avisa con 24 horas.');
    const suggesting = new Suggesting(doc, suggester(rosa));
    for (const [at, letter] of [...' y por radio'].entries())
      change(suggesting.copy, 21 + at, 21 + at, letter);
    expect(readSuggestions(doc)).toMatchObject([{ kind: 'text', text: ' y por radio', spot: { words: '' } }]);
    change(suggesting.copy, 21, 33, '');
    expect(readSuggestions(doc)).toEqual([]);
  });

  it('T65 stays where its words are when an editor splits their paragraph', () => {
    const doc = aText('Primero se mide. La Dirección avisa con 24 horas a cada familia.');
    const suggesting = new Suggesting(doc, suggester(rosa));
    change(suggesting.copy, 40, 42, '48');
    suggesting.end();
    insertIntoProse(objective(doc), 16, '\n');
    decideAll(doc, 'accepted');
    expect(says(doc)).toBe('Primero se mide.\n La Dirección avisa con 48 horas a cada familia.');
  });

  it('T65 takes nothing else when its words are gone, and says so', () => {
    const doc = aText('La Dirección avisa con 24 horas.', 'Y nada más.');
    const suggesting = new Suggesting(doc, suggester(rosa));
    change(suggesting.copy, 23, 25, '48');
    suggesting.end();
    deleteFromProse(objective(doc), [{ from: 0, to: 33 }]);
    const [suggestion] = readSuggestions(doc);
    expect(decideSuggestion(doc, nth([suggestion], 0)?.id as SuggestionId, 'accepted')).toBe(false);
    expect(says(doc)).toBe('Y nada más.');
    expect(readSuggestions(doc)).toHaveLength(1);
  });

  it('T66 words in the place of others take their style and where they come from', () => {
    const doc = newDocument();
    const origin = { kind: 'idea' as const, ref: '0199a000-0000-7000-8000-000000000041' };
    const runs = [
      aRun('Se avisa '),
      aRun('con 24 horas', { origins: [origin], strong: true }),
      aRun(' siempre.'),
    ];
    writeCommitment(doc, aCommitment({ objective: [{ style: 'paragraph', level: 0, runs }] }));
    const suggesting = new Suggesting(doc, suggester(rosa));
    change(suggesting.copy, 13, 15, '48');
    decideAll(doc, 'accepted');
    expect(readCommitment(doc, key).objective[0]?.runs).toEqual([
      aRun('Se avisa '),
      aRun('con 48 horas', { strong: true, origins: [origin] }),
      aRun(' siempre.'),
    ]);
  });

  const idea = { kind: 'idea' as const, ref: '0199a000-0000-7000-8000-000000000041' };
  const aport = { kind: 'contribution' as const, ref: '0199a000-0000-7000-8000-000000000042' };
  const runsOf = (doc: Y.Doc) => readCommitment(doc, key).objective.flatMap(({ runs }) => runs);

  it('T69 ties an origin to words that stand there, once it is accepted and not before', () => {
    const doc = aText('La Dirección avisa con 24 horas. Y nada más.');
    const before = hashOf(doc);
    const suggesting = new Suggesting(doc, suggester(rosa));
    tieInProse(objective(suggesting.copy), [{ from: 0, to: 32 }], [aport]);
    tieInProse(objective(suggesting.copy), [{ from: 13, to: 20 }], [idea]);
    suggesting.end();
    expect(hashOf(doc)).toBe(before);
    expect(inspectDocument(doc)).toBeNull();
    expect(readSuggestions(doc).map(({ kind, place, by }) => [kind, place, by])).toEqual([
      ['origin', 'objective', rosa],
      ['origin', 'objective', rosa],
    ]);
    // Others write meanwhile, before and within.
    change(doc, 0, 0, 'Desde hoy: ');
    decideAll(doc, 'accepted');
    expect(runsOf(doc)).toEqual([
      aRun('Desde hoy: '),
      aRun('La Dirección ', { origins: [aport] }),
      aRun('avisa c', { origins: [aport, idea] }),
      aRun('on 24 horas.', { origins: [aport] }),
      aRun(' Y nada más.'),
    ]);
    expect(readSuggestions(doc)).toEqual([]);
  });

  it('T69 carries what suggested words come from into the text with them', () => {
    const doc = aText('La Dirección avisa con 24 horas.');
    const suggesting = new Suggesting(doc, suggester(rosa));
    change(suggesting.copy, 31, 31, ' y por radio');
    tieInProse(objective(suggesting.copy), [{ from: 31, to: 43 }], [aport]);
    const [waiting] = readSuggestions(doc);
    expect(waiting).toMatchObject({ kind: 'text', text: ' y por radio', origins: [aport] });
    decideAll(doc, 'accepted');
    expect(runsOf(doc)).toEqual([
      aRun('La Dirección avisa con 24 horas'),
      aRun(' y por radio', { origins: [aport] }),
      aRun('.'),
    ]);
  });

  it('T69 ties an origin to a line, a row, a set and the whole; taken back in the copy, it is withdrawn', () => {
    const doc = aText('Se avisa.');
    const suggesting = new Suggesting(doc, suggester(rosa));
    const clauses = ['title', 'milestones.m1', 'aims', 'commitment'];
    for (const clause of clauses) expect(tieInClause(suggesting.copy, clause, idea)).toBe(true);
    expect(readSuggestions(doc).map(({ place }) => place)).toEqual(clauses);
    suggesting.copy.getMap('links').delete(linkKey('aims', idea.kind, idea.ref));
    expect(readSuggestions(doc).map(({ place }) => place)).toEqual(['title', 'milestones.m1', 'commitment']);
    doc.getArray('milestones').delete(0, 1);
    const verdicts = readSuggestions(doc).map(({ id }) => decideSuggestion(doc, id, 'accepted'));
    expect(verdicts).toEqual([true, false, true]);
    expect(readCommitment(doc, key).links.map(({ clause }) => clause)).toEqual(['commitment', 'title']);
  });

  it('T69 suggests no origin that is there already, and unties none', () => {
    const doc = aText('La Dirección avisa con 24 horas.');
    tieInProse(objective(doc), [{ from: 0, to: 12 }], [aport]);
    const suggesting = new Suggesting(doc, suggester(rosa));
    tieInProse(objective(suggesting.copy), [{ from: 0, to: 12 }], [aport]);
    change(suggesting.copy, 3, 12, 'Oficina');
    expect(readSuggestions(doc)).toMatchObject([{ kind: 'text', text: 'Oficina' }]);
    expect(readSuggestions(doc)[0]).not.toHaveProperty('origins', [aport]);
    decideAll(doc, 'accepted');
    expect(runsOf(doc)[0]).toEqual(aRun('La Oficina', { origins: [aport] }));
  });

  it('T69 leaves the same text whoever accepts in whatever order, with any edits around it', () => {
    fc.assert(
      fc.property(
        anEdit,
        fc.nat(30),
        fc.nat(10),
        fc.array(anEdit, { maxLength: 3 }),
        (own, from, length, edits) => {
          const doc = aText('La Dirección de Agua avisa con 24 horas.', 'Y en un cartel.');
          const suggesting = new Suggesting(doc, suggester(rosa));
          change(suggesting.copy, own[0], own[0] + own[1], own[2]);
          tieInProse(objective(suggesting.copy), [{ from, to: from + length + 1 }], [aport, idea]);
          suggesting.end();
          expect(inspectDocument(doc)).toBeNull();
          const other = copyOf(doc);
          decideAll(doc, 'accepted');
          expect(says(doc)).toBe(says(suggesting.copy));
          for (const [at, gone, words] of edits) change(other, at, at + gone, words);
          decideAll(other, 'accepted');
          exchange(doc, other);
          expect(hashOf(doc)).toBe(hashOf(other));
          expect(inspectDocument(doc)).toBeNull();
        },
      ),
      { numRuns: 80 },
    );
  });

  it('T67 makes suggestions of what somebody wrote when they could not edit any more', () => {
    const server = aText('La Dirección avisa con 24 horas.');
    const offline = copyOf(server);
    change(offline, 23, 25, '48');
    offline.getText('population').insert(0, 'Casi todas: ');
    server.getText('title').insert(0, 'Los ');
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(server));
    const before = hashOf(server);
    suggestDifferences(server, offline, suggester(rosa), new Set());
    expect(hashOf(server)).toBe(before);
    decideAll(server, 'accepted');
    expect(hashOf(server)).toBe(hashOf(offline));
  });

  it('T68 tells a browser that its copy is stale once somebody decided', () => {
    const doc = aText('Se avisa.');
    let stale = 0;
    const suggesting = new Suggesting(doc, suggester(rosa), () => (stale += 1));
    change(suggesting.copy, 8, 8, ' siempre');
    expect(stale).toBe(0);
    decideAll(doc, 'rejected');
    expect(stale).toBe(1);
  });

  it('reads a paragraph of a list as such, and joins paragraphs when what is between them goes', () => {
    const doc = newDocument();
    const item = (text: string) => ({ style: 'bullet' as const, level: 1, runs: [aRun(text)] });
    writeCommitment(doc, aCommitment({ objective: [item('uno'), item('dos'), item('tres')] }));
    insertIntoProse(objective(doc), 3, ' y medio\nmás');
    expect(plainProse(readCommitment(doc, key).objective)).toBe('uno y medio\nmás\ndos\ntres');
    deleteFromProse(objective(doc), [{ from: 11, to: 16 }]);
    expect(plainProse(readCommitment(doc, key).objective)).toBe('uno y mediodos\ntres');
    expect(readCommitment(doc, key).objective.every(({ style }) => style === 'bullet')).toBe(true);
    expect(inspectDocument(doc)).toBeNull();
  });

  it('T62 takes words that come for whole words and paragraphs where they can be', () => {
    expect(splicesOf('Nadie avisa.', 'Nos quitan el agua.\nNadie avisa.')).toEqual([
      { from: 0, to: 0, insert: 'Nos quitan el agua.\n' },
    ]);
    expect(splicesOf('con cartel', 'con carta y con cartel')).toEqual([
      { from: 4, to: 4, insert: 'carta y con ' },
    ]);
    expect(splicesOf('Se avisa.', 'Se avisa siempre.')).toEqual([{ from: 8, to: 8, insert: ' siempre' }]);
  });

  it('finds the changes between two texts, and they make the one of the other', () => {
    const text = fc.array(fc.constantFrom('uno', 'dos', ' ', '.', '\n', '😀', 'á'), { maxLength: 14 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const made = splicesOf(before, after).reduceRight(
          (words, { from, to, insert }) => words.slice(0, from) + insert + words.slice(to),
          before,
        );
        expect(made).toBe(after);
      }),
    );
  });
});
