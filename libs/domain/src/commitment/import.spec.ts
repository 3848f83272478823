import { describe, expect, it } from '@jest/globals';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { ClauseOrigins } from '@ruta/contracts/drafting/provenance';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { aCommitment, aProse } from '@ruta/testing/commitment/a-commitment';
import { anyForm, contentOf } from '@ruta/testing/commitment/any-form';
import fc from 'fast-check';
import * as Y from 'yjs';
import { readMarkdown } from '../documents/read-markdown.ts';
import { markdownLine, markdownOf } from '../documents/write-markdown.ts';
import { originsOf } from './clauses.ts';
import { ownDeclaration } from '../declaration/own-aims.ts';
import { commitmentDocument } from './commitment-document.ts';
import type { FieldName } from './commitment-vocabulary.ts';
import { newDocument } from './document.ts';
import { importedForm } from './imported-form.ts';
import { importedParts } from './imported-parts.ts';
import { readCommitment } from './read-commitment.ts';
import { rewriteCommitment } from './rewrite-commitment.ts';
import { writeCommitment } from './write-commitment.ts';

const ownAims = [
  ownDeclaration('TRES-CRUCES-1', [
    {
      form: 1,
      title: 'Declaración conjunta de Tres Cruces, por un gobierno abierto',
      place: 'Tres Cruces',
      on: '2026-01-15',
      text: ['Convenimos abrir el gobierno.'],
      aims: [
        { letter: 'a', text: 'Que el agua se cuide y se mida', like: null },
        { letter: 'b', text: 'Que se siga el dinero', like: 'SON-2016.a' },
      ],
    },
  ]),
];

/** Some serve an aim of the entity's own. */
const anyFormHere = fc
  .tuple(anyForm, fc.subarray(['TRES-CRUCES-1.a', 'TRES-CRUCES-1.b']))
  .map(([form, own]) => ({ ...form, aims: [...form.aims, ...own].sort() }));

const empty = (): CommitmentForm => readCommitment(newDocument(), '2.1');
let made = 0;
const newId = () => `n${(made += 1)}`;

const markdownFile = (form: CommitmentForm, language: Locale): string => {
  const document = commitmentDocument(
    {
      language,
      publisher: 'Tres Cruces',
      timeZone: 'UTC',
      demo: false,
      source: 'https://a.example/x',
      planTitle: 'Plan',
      ownAims,
      now: 0,
    },
    {
      form,
      hash: 'a'.repeat(64),
      standing: { state: 'draft' },
      origins: printedOrigins(form),
      outcomes: new Map(
        originsOf(form).map(({ ref }) => [ref, { outcome: 'taken-up', reason: 'Título: sí.' }]),
      ),
      signatures: [],
    },
  );
  return `${document.publisher}\n\n# ${markdownLine(document.title)}\n\n${markdownOf(document.blocks)}`;
};

/** Every clause with an origin, as a file prints them: their words must not be taken for fields. */
const printedOrigins = (form: CommitmentForm): ClauseOrigins[] =>
  originsOf(form).map(({ clause, words, kind, ref }) => ({
    clause,
    words,
    sources: [
      { kind, ref, standing: 'shown', label: '7', excerpt: 'Hitos: uno', theme: 'Agua', weight: null },
    ],
  }));

const imported = (before: CommitmentForm, text: string) => {
  const chosen = importedParts(readMarkdown(text)).flatMap((part) => {
    const field: FieldName | null = part.field;
    return field === null ? [] : [{ part, field }];
  });
  return importedForm(before, chosen, newId, ownAims);
};

const written = (form: CommitmentForm): Y.Doc => {
  const doc = newDocument();
  writeCommitment(doc, form);
  return doc;
};

describe('a commitment from a file', () => {
  it('X10 is the commitment that the file was made of, in either language', () => {
    fc.assert(
      fc.property(anyFormHere, fc.constantFrom<Locale>('es', 'en'), (form, language) => {
        const { form: back, unread } = imported(empty(), markdownFile(form, language));
        expect(unread).toEqual([]);
        expect(contentOf(back)).toEqual(contentOf(form));
      }),
      { numRuns: 60 },
    );
  });

  it('X11 changes nothing when it says what the desk says: rows keep their ids, sentences their origins', () => {
    const form = aCommitment();
    expect(imported(form, markdownFile(form, 'es')).form).toEqual(form);
  });

  it('X12 knows the questions of the partnership, and forms of two columns', () => {
    const text = [
      '| Lead implementing agency | Water department |',
      '| --- | --- |',
      '| **What is the public problem that the commitment will address?** | 214 cuts in 2025. |',
      '| ¿Cuál es el compromiso? | Avisar con 48 horas. |',
      '| Correo | a@b.example |',
      '',
      '| Milestone activity with a verifiable deliverable | Start Date | End Date |',
      '| --- | --- | --- |',
      '| Calendario | 01/02/2027 | 30 de abril de 2027 |',
    ].join('\n');
    const parts = importedParts(readMarkdown(text));
    expect(parts.map(({ field }) => field)).toEqual([
      'leadInstitution',
      'central',
      'summary',
      null,
      'milestones',
    ]);
    const { form } = imported(empty(), text);
    expect(form).toMatchObject({
      lead: { institution: 'Water department' },
      problem: { central: aProse('214 cuts in 2025.') },
      milestones: [{ activity: 'Calendario', start: '2027-02-01', end: '2027-04-30' }],
    });
  });

  it('X12 takes names of fields that stand out for headings, where a text has none for them', () => {
    const text = [
      '**II. PROBLEMÁTICA (máximo 200 palabras)**',
      '',
      'Los cortes llegan sin aviso.',
      '',
      '**Institución responsable:** Dirección de Agua',
      '',
      'OBJETIVO',
      '',
      'Avisar con dos días. **Ojo:** también de noche.',
    ].join('\n');
    const { form } = imported(empty(), text);
    expect(form.problem.central).toEqual(aProse('Los cortes llegan sin aviso.'));
    expect(form.lead.institution).toBe('Dirección de Agua');
    expect(form.objective.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual([
      'Avisar con dos días. Ojo: también de noche.',
    ]);
    const styled = imported(empty(), '## Qué se hará\n\n**Causas:** se verán después.').form;
    expect(styled.problem.causes).toEqual([]);
    expect(styled.objective).toHaveLength(1);
  });

  it('X12 takes a plain label before a colon too, and heads of columns with their year', () => {
    const text =
      'PROBLEMA: Hubo 1,204 fugas.\n\nObjetivo del compromiso: reparar en 72 horas: siempre.\n\nEl aviso: por mensaje.\n\n| Indicador | Línea base (2025) | Meta 2027 |\n| --- | --- | --- |\n| Fugas | 31 | 90 |';
    const parts = importedParts(readMarkdown(text));
    expect(
      parts.map(({ field, paragraphs }) => [field, paragraphs.map(({ runs }) => runs[0]?.text)]),
    ).toEqual([
      ['central', ['Hubo 1,204 fugas.']],
      ['objective', ['reparar en 72 horas: siempre.', 'El aviso: por mensaje.']],
      ['indicators', []],
    ]);
    const chosen = parts.flatMap((part) => (part.field ? [{ part, field: part.field }] : []));
    const { indicators } = importedForm(empty(), chosen, newId).form;
    expect(indicators).toMatchObject([{ variable: 'Fugas', baseline: 31, target: 90 }]);
  });

  it('X12 finds the heads of a table below its title, and lists in the cells of a form', () => {
    const milestones: ReadBlock = {
      kind: 'table',
      caption: '',
      rows: [
        ['Hitos y actividades', '', ''],
        ['Actividad', 'Fecha de término', 'Observaciones'],
        ['Calendario', '30/04/2027', 'Falta el visto bueno'],
      ],
    };
    const problem: ReadBlock = {
      kind: 'table',
      caption: '',
      rows: [
        ['Problema público', 'Hay tres:\n• cortes\n• fugas'],
        ['Objetivo', '1. medir\n2. avisar'],
      ],
    };
    const chosen = importedParts([milestones, problem]).flatMap((part) =>
      part.field === null ? [] : [{ part, field: part.field }],
    );
    const { form, unread } = importedForm(empty(), chosen, newId);
    expect(form.milestones).toMatchObject([{ activity: 'Calendario', end: '2027-04-30' }]);
    expect(form.problem.central.map(({ style }) => style)).toEqual(['paragraph', 'bullet', 'bullet']);
    expect(form.objective.map(({ style }) => style)).toEqual(['step', 'step']);
    expect(unread).toEqual([{ field: 'milestones', words: 'Observaciones: Falta el visto bueno' }]);
  });

  it('X12 reads two labels in one row, several members in one line, and days with hyphens', () => {
    const form: ReadBlock = {
      kind: 'table',
      caption: '',
      rows: [
        ['Nombre del compromiso:', 'Fugas', '', ''],
        ['Institución responsable:', 'Dirección de Agua', 'Cargo:', 'Titular'],
        ['Valores', 'Transparencia, rendición de cuentas y participación', '', ''],
        ['ODS', 'ODS 6, 11 y 16', '', ''],
      ],
    };
    const deeds: ReadBlock = {
      kind: 'table',
      caption: 'Actividades',
      rows: [
        ['No.', 'Actividad', 'Fecha de término'],
        ['1', 'Medir', '31-12-2027'],
        ['2', 'Avisar', '15/01/2028'],
      ],
    };
    const chosen = importedParts([form, deeds]).flatMap((part) =>
      part.field === null ? [] : [{ part, field: part.field }],
    );
    const { form: read, unread } = importedForm(empty(), chosen, newId);
    expect(read).toMatchObject({
      title: 'Fugas',
      lead: { institution: 'Dirección de Agua', post: 'Titular' },
      values: ['accountability', 'participation', 'transparency'],
      goals: [6, 11, 16],
      milestones: [{ end: '2027-12-31' }, { end: '2028-01-15' }],
    });
    expect(unread).toEqual([]);
  });

  it('DE9 reads an aim of the entity by its declaration and letter, by its words, or by its code', () => {
    const of = (line: string) =>
      imported(empty(), `# 2.1 Fugas\n\n## Fines de la declaración\n\n- ${line}\n`);
    for (const line of [
      'Declaración conjunta de Tres Cruces, por un gobierno abierto, a) Que el agua se cuide y se mida',
      'Que el agua se cuide y se mida',
      'TRES-CRUCES-1.a',
    ])
      expect(of(line).form.aims).toEqual(['TRES-CRUCES-1.a']);
    expect(of('OTRO-LUGAR-1.a')).toMatchObject({
      form: { aims: [] },
      unread: [{ field: 'aims', words: 'OTRO-LUGAR-1.a' }],
    });
  });

  it('X13 says which words went nowhere', () => {
    const { unread } = imported(
      empty(),
      '## ODS\n\n- 6 Agua\n- cuarenta\n\n## Hitos\n\n| Qué | Termina |\n| --- | --- |\n| A | pronto |',
    );
    expect(unread).toEqual([
      { field: 'goals', words: 'cuarenta' },
      { field: 'milestones', words: 'pronto' },
    ]);
  });

  it('X14 is written over another text as exactly the form that was shown', () => {
    fc.assert(
      fc.property(anyForm, anyForm, (before, after) => {
        const doc = written(before);
        rewriteCommitment(doc, after);
        expect(readCommitment(doc, '2.1')).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it('X15 is one edit: it is undone whole, and what others wrote meanwhile stays', () => {
    const doc = written(aCommitment());
    const before = readCommitment(doc, '2.1');
    const roots = [...doc.share.values()];
    const undo = new Y.UndoManager(roots, { trackedOrigins: new Set(['import']) });
    const after = aCommitment({ title: 'Otro título', objective: aProse('Uno.', 'Dos.'), milestones: [] });
    rewriteCommitment(doc, after, 'import');
    doc.getText('goalsHow').insert(0, 'Sí: ');
    undo.undo();
    expect(readCommitment(doc, '2.1')).toEqual({ ...before, goalsHow: `Sí: ${before.goalsHow}` });
  });

  it('X16 leaves paragraphs alone that stay: what somebody else types in them at the same time is kept', () => {
    const doc = written(aCommitment({ objective: aProse('Uno.', 'Dos.', 'Tres.') }));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const third = other.getXmlFragment('objective').get(2);
    if (third instanceof Y.XmlElement && third.get(0) instanceof Y.XmlText)
      (third.get(0) as Y.XmlText).insert(5, ' Más.');
    rewriteCommitment(doc, aCommitment({ objective: aProse('Uno.', 'Cambió.', 'Tres.') }));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(readCommitment(doc, '2.1').objective).toEqual(aProse('Uno.', 'Cambió.', 'Tres. Más.'));
  });
});
