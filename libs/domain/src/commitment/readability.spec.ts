import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, readingOf, sentencesOf } from './readability.ts';
import { countSyllables } from './syllables.ts';

describe('syllables', () => {
  it.each([
    ['agua', 2],
    ['ciudadanía', 5],
    ['ciudad', 2],
    ['día', 2],
    ['aéreo', 4],
    ['ahora', 3],
    ['guía', 2],
    ['pingüino', 3],
    ['que', 1],
    ['muy', 1],
    ['y', 1],
    ['playa', 2],
    ['leíais', 3],
    ['baúl', 2],
    ['construcción', 3],
    ['participación', 5],
    ['pipa', 2],
    ['ñandú', 2],
    ['SAT', 1],
    ['psst', 1],
    ['yo', 1],
    ['prohibir', 2],
    ['queréis', 2],
  ])('of %s: %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('reading', () => {
  it('C30 follows the formula of Szigriszt-Pazos', () => {
    // 20 words of two syllables in two sentences: 206.835 - 62.3 * 2 - 10
    const text = `${'agua '.repeat(10).trim()}. ${'Pipa '.repeat(10).trim()}.`;
    expect(readingOf(text)).toEqual({ score: 72.2, band: 'quite-easy', words: 20, sentences: 2 });
  });

  it.each([
    // 10 words of 17 syllables and 12 of 18: 206.835 − 62.3 · 35/22 − 22/2.
    [
      'La gente del barrio pide agua limpia todos los días. El camión pasa los martes y deja el agua en la plaza.',
      { score: 96.7, band: 'very-easy', words: 22, sentences: 2 },
    ],
    // 22 words of 89 syllables in one sentence: 206.835 − 62.3 · 89/22 − 22.
    [
      'La implementación institucional de procedimientos administrativos interoperables posibilitará la sistematización de requerimientos ciudadanos provenientes de comunidades históricamente desatendidas por administraciones municipales anteriores.',
      { score: -67.2, band: 'very-hard', words: 22, sentences: 1 },
    ],
  ])('C30 gives a text the figure that counting by hand gives: %s', (text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });

  it('C30 has no figure for a few words', () => {
    expect(readingOf('Habrá avisos de corte.')).toMatchObject({ score: null, band: null, words: 4 });
  });

  it('C30 reads the INFLESZ scale', () => {
    expect([10, 40, 55, 65, 80, 80.1].map(bandOf)).toEqual([
      'very-hard',
      'somewhat-hard',
      'normal',
      'quite-easy',
      'quite-easy',
      'very-easy',
    ]);
  });

  it('does not end a sentence at an abbreviation or within a number', () => {
    expect(sentencesOf('El art. tercero pide 1.5 km de red. Nada más.')).toHaveLength(2);
  });

  it('is a number or none for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { score } = readingOf(text);
        expect(score === null || Number.isFinite(score)).toBe(true);
      }),
    );
  });
});
