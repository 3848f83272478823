import { describe, expect, it } from '@jest/globals';
import type { DocumentParagraph } from '@ruta/contracts/documents/document';
import fc from 'fast-check';
import { markdownParagraphs } from './markdown.ts';
import { nested, type NestedProse } from './nest.ts';
import { anchorOf } from './prose.ts';

const texts = (parts: NestedProse[]): string[] =>
  parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [part.runs.map(({ text }) => text).join('')]
      : part.items.flatMap(({ runs, lists }) => [runs.map(({ text }) => text).join(''), ...texts(lists)]),
  );

describe('paragraphs of a document', () => {
  const any = fc.array(
    fc.record({
      style: fc.constantFrom<DocumentParagraph['style']>('paragraph', 'bullet', 'step'),
      level: fc.integer({ min: 0, max: 8 }),
      runs: fc.array(fc.record({ text: fc.string() }), { minLength: 1, maxLength: 3 }),
    }),
  );

  it('M12 become lists within lists without losing or moving a word', () => {
    fc.assert(
      fc.property(any, (paragraphs) => {
        expect(texts(nested(paragraphs))).toEqual(
          paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
        );
      }),
    );
  });

  it('M12 are read from the Markdown people type', () => {
    const read = markdownParagraphs(
      '# Agua\nDos **turnos** y\n*uno* más.\n\n- cortes\n  - sin aviso\n1. [plan](https://a.example/p)',
    );
    expect(
      read.map(({ style, level, runs }) => [style, level, runs.map(({ text }) => text).join('')]),
    ).toEqual([
      ['paragraph', 0, 'Agua'],
      ['paragraph', 0, 'Dos turnos y uno más.'],
      ['bullet', 1, 'cortes'],
      ['bullet', 2, 'sin aviso'],
      ['step', 1, 'plan'],
    ]);
    expect(read.at(-1)?.runs[0]?.href).toBe('https://a.example/p');
  });

  it('M16 keeps what it does not know as it was typed', () => {
    const typed = '<b>no</b> | tabla | [mal](javascript:alert(1))';
    expect(markdownParagraphs(typed)[0]?.runs).toEqual([{ text: typed }]);
  });

  it('M12 have headings with anchors that name one place each', () => {
    const taken = new Set<string>();
    expect(['¿Qué va primero?', 'Que va primero', '¿?'].map((words) => anchorOf(words, taken))).toEqual([
      'que-va-primero',
      'que-va-primero-2',
      's',
    ]);
  });
});
