import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { themeClassifier } from './classify.ts';
import { foldSpanish, spanishStem } from './spanish-stem.ts';

const rules = [
  { word: 'corte', also: ['tandeo', 'quitar el agua'], theme: 'water' },
  { word: 'avisar', also: [], theme: 'water' },
  { word: 'luz', also: ['alumbrado'], theme: 'streets' },
  { word: 'calle', also: [], theme: 'streets' },
];
const classify = themeClassifier(rules);

describe('spanish stem', () => {
  it.each([
    ['avisen', 'aviso'],
    ['avisaron', 'avisar'],
    ['avisamos', 'avisan'],
    ['cortes', 'cortaron'],
    ['luces', 'luz'],
    ['Camiones', 'camión'],
    ['mujeres', 'mujer'],
    ['paguen', 'pagar'],
    ['toque', 'tocan'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(spanishStem(one)).toBe(spanishStem(other));
  });

  it.each([
    ['año', 'ano'],
    ['corte', 'cartel'],
    ['pipa', 'papel'],
    ['parada', 'para'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(spanishStem(one)).not.toBe(spanishStem(other));
  });

  it('folds composed and decomposed spelling alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aáAÁnñÑüeé 1') }), (text) => {
        expect(foldSpanish(text.normalize('NFD'))).toBe(foldSpanish(text.normalize('NFC')));
      }),
    );
  });
});

describe('theme classifier', () => {
  it('suggests the theme with most rules met and says which words did it', () => {
    expect(classify('Nos QUITAN EL AGUA sin avisar a toda la calle')).toEqual({
      theme: 'water',
      matches: [
        { word: 'corte', found: 'QUITAN EL AGUA', theme: 'water' },
        { word: 'avisar', found: 'avisar', theme: 'water' },
        { word: 'calle', found: 'calle', theme: 'streets' },
      ],
    });
  });

  it('counts a rule once, however often and in whatever form its words return', () => {
    expect(classify('Cortes, cortes y el tandeo; calles sin luces').theme).toBe('streets');
  });

  it('suggests nothing when two themes fit equally well or no rule fits', () => {
    expect(classify('El corte fue en mi calle')).toMatchObject({ theme: null, matches: [{}, {}] });
    expect(classify('Gracias por preguntar')).toEqual({ theme: null, matches: [] });
  });

  it('gives the same suggestion for any order of the rules', () => {
    const texts = fc.array(fc.constantFrom('corte', 'avisan', 'luz', 'calles', 'quitan el agua', 'nada'));
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), texts, (shuffled, words) => {
        const text = words.join(' ');
        expect(themeClassifier(shuffled)(text).theme).toBe(classify(text).theme);
      }),
    );
  });
});
