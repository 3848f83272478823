import { describe, expect, it } from '@jest/globals';
import { nameBeingTyped, namesIn, peopleNamed, withName } from './mention-text.ts';

const at = (text: string) => nameBeingTyped(text, text.length);

describe('a name in a comment', () => {
  it.each([
    ['Hola @nad', 'nad'],
    ['@', ''],
    ['(@Ana Ma', 'Ana Ma'],
    ['correo@ejemplo', null],
    ['@Ana. Luego', null],
    ['sin nombre', null],
  ])('is being typed in “%s”: %s', (text, typed) => {
    expect(at(text)).toBe(typed);
  });

  it('takes the place of its beginning', () => {
    expect(withName('Hola @nad, ¿sí?', 9, 'Nadia Robles')).toEqual({
      text: 'Hola @Nadia Robles, ¿sí?',
      caret: 18,
    });
    expect(withName('@te', 3, 'Teresa Arce')).toEqual({ text: '@Teresa Arce ', caret: 13 });
  });

  it('is offered by any of its words, whoever is at the desk first, until it is whole', () => {
    const people = ['Nadia Robles', 'Ana María Nadal', 'Teresa Arce'].map((name) => ({ name }));
    expect(peopleNamed('nád', people, new Set(['Ana María Nadal']))).toEqual([
      'Ana María Nadal',
      'Nadia Robles',
    ]);
    expect(peopleNamed('Nadia Robles ', people, new Set())).toBeNull();
    expect(peopleNamed('nadie', people, new Set())).toEqual([]);
  });

  it('is found whole, the longer one first, and nowhere inside of another word', () => {
    const people = [{ name: 'Ana' }, { name: 'Ana María' }];
    const marked = (text: string) => namesIn(text, people, ({ name }) => `<${name}>`);
    expect(marked('@Ana María y @Ana, no @Anabel ni ana@Ana')).toBe(
      '<Ana María> y <Ana>, no @Anabel ni ana<Ana>',
    );
  });
});
