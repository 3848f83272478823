import { describe, expect, it } from '@jest/globals';
import type { DocumentParagraph } from '@ruta/contracts/documents/document';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import fc from 'fast-check';
import { readMarkdown } from './read-markdown.ts';
import { markdownOf } from './write-markdown.ts';

const words = fc
  .string({ unit: fc.constantFrom(...'abñ 1.)-#*_|<>&;[](){}%`\\!~=+"\'á:'), minLength: 1, maxLength: 14 })
  .map((text) => text.replace(/\s+/g, ' '));
const run = fc.record({
  text: words,
  strong: fc.constantFrom(undefined, true as const),
  emphasis: fc.constantFrom(undefined, true as const),
});
const paragraphs: fc.Arbitrary<DocumentParagraph[]> = fc
  .array(
    fc.record({
      style: fc.constantFrom<DocumentParagraph['style']>('paragraph', 'bullet', 'step'),
      level: fc.integer({ min: 1, max: 4 }),
      runs: fc.array(run, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((list) => {
    let above = 0;
    return list
      .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
      .map(({ style, level, runs }) => {
        above = style === 'paragraph' ? 0 : Math.min(level, above + 1);
        return { style, level: above, runs };
      });
  });

/** Words with the style of each letter; blanks have none, and none stand at the ends. */
const letters = ({ runs }: DocumentParagraph): string =>
  runs
    .flatMap(({ text, strong, emphasis }) =>
      [...text].map((letter) =>
        /\s/.test(letter) ? ' ' : `${letter}${strong ? 's' : ''}${emphasis ? 'e' : ''}`,
      ),
    )
    .join('·')
    .replace(/^[ ·]+|[ ·]+$/g, '');

const read = (blocks: readonly ReadBlock[]) =>
  blocks
    .map((block) => (block.kind === 'paragraph' ? block.paragraph : null))
    .filter((each) => each !== null);

describe('Markdown', () => {
  it('M24 says what a document says: words, marks and lists come back as they were', () => {
    fc.assert(
      fc.property(paragraphs, (given) => {
        const back = read(readMarkdown(markdownOf([{ kind: 'prose', tone: 'plain', paragraphs: given }])));
        expect(back.map(({ style, level }) => [style, level])).toEqual(
          given.map(({ style, level }) => [style, level]),
        );
        expect(back.map(letters)).toEqual(given.map(letters));
      }),
      { numRuns: 600 },
    );
  });

  it('M24 brings tables back cell by cell', () => {
    const cell = words.map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 4 }), (rows) => {
        const columns = ['Qué', 'Quién'].map((head) => ({ head, number: false, share: 1 }));
        const text = markdownOf([{ kind: 'table', caption: 'Hitos', columns, rows }]);
        expect(readMarkdown(text)).toEqual([
          { kind: 'table', caption: 'Hitos', rows: [['Qué', 'Quién'], ...rows] },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('M24 reads what people type: headings, nested lists, breaks, links as words', () => {
    const text =
      '# Agua\r\n\r\n## El problema ##\r\nUna línea\r\nque sigue  \r\ny otra\n\n* uno\n  * dos\n    1) tres\n\n[la nota](https://a.example "t") y `código`\n\n---\n\nfin';
    expect(readMarkdown(text)).toMatchObject([
      { kind: 'heading', level: 0, text: 'Agua' },
      { kind: 'heading', level: 1, text: 'El problema' },
      { paragraph: { runs: [{ text: 'Una línea que sigue\ny otra' }] } },
      { paragraph: { style: 'bullet', level: 1 } },
      { paragraph: { style: 'bullet', level: 2 } },
      { paragraph: { style: 'step', level: 3, runs: [{ text: 'tres' }] } },
      { paragraph: { runs: [{ text: 'la nota y código' }] } },
      { paragraph: { runs: [{ text: 'fin' }] } },
    ]);
  });

  it('M24 reads what HedgeDoc and Pandoc put around a text: its title, underlined headings, quotations, boxes, drawn tables', () => {
    const hedge =
      '---\ntitle: Fugas\ntags: agua\n---\n\n[TOC]\n\n:::info\n> Una nota\n> que sigue\n:::\n\n- [x] uno\n- [ ] dos\n\n```\ntal cual\n```\n\n<https://a.example>';
    expect(readMarkdown(hedge)).toMatchObject([
      { kind: 'heading', level: 0, text: 'Fugas' },
      { paragraph: { runs: [{ text: 'Una nota que sigue' }] } },
      { paragraph: { style: 'bullet', runs: [{ text: 'uno' }] } },
      { paragraph: { style: 'bullet', runs: [{ text: 'dos' }] } },
      { paragraph: { runs: [{ text: 'tal cual' }] } },
      { paragraph: { runs: [{ text: 'https://a.example' }] } },
    ]);
    const pandoc =
      '% Fugas\n% Mesa\n\nProblema {#p .x}\n========\n\nHubo.\n\nHitos\n-----\n\n  Qué       Fin\n  --------- ------------\n  Padrón    2027-04-30\n            y más\n\n+------+-------+\n| Qué  | Fin   |\n+======+=======+\n| a    | 2027  |\n| b    |       |\n+------+-------+';
    expect(readMarkdown(pandoc)).toMatchObject([
      { kind: 'heading', level: 0, text: 'Fugas' },
      { kind: 'heading', level: 0, text: 'Problema' },
      { kind: 'paragraph' },
      { kind: 'heading', level: 1, text: 'Hitos' },
      {
        kind: 'table',
        rows: [
          ['Qué', 'Fin'],
          ['Padrón', '2027-04-30'],
          ['', 'y más'],
        ],
      },
      {
        kind: 'table',
        rows: [
          ['Qué', 'Fin'],
          ['a\nb', '2027'],
        ],
      },
    ]);
  });

  it('M16 keeps marks without a partner, and mark-up, as words', () => {
    const [block] = read(readMarkdown('2 * 3 = 6, snake_case_word, **sin cerrar, <b onclick=x>'));
    expect(block?.runs).toEqual([{ text: '2 * 3 = 6, snake_case_word, **sin cerrar, <b onclick=x>' }]);
  });
});
