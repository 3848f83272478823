import { describe, expect, it } from '@jest/globals';
import { Choice, type FilledPaper } from '@ruta/contracts/ballot/ballot';
import { lacksReason, sealed, unsealed, wordsFit } from './seal.ts';

const objection = (words: string | null): FilledPaper => ({ method: 'consent', stance: 'objection', words });
let salts = 0;
const newSalt = () => `salt ${(salts += 1)}`;

describe('words on a paper', () => {
  it('B46 keeps the words out of what is counted and published for good, and binds it to them', () => {
    const { choice, words } = sealed(objection('It leaves the wells out.'), newSalt);
    expect(JSON.stringify(choice)).not.toContain('wells');
    expect(Choice.safeParse(choice).success).toBe(true);
    expect(wordsFit(choice, words)).toBe(true);
    expect(wordsFit(choice, words && { ...words, text: 'Something else.' })).toBe(false);
    expect(wordsFit(choice, null)).toBe(true);
  });

  it('B46 seals the same words differently on every paper', () => {
    const [one, other] = [1, 2].map(() => sealed(objection('The same.'), newSalt).choice);
    expect(one).not.toEqual(other);
  });

  it('B47 asks an objection for its reason, and nobody else', () => {
    expect(lacksReason(objection(null))).toBe(true);
    expect(lacksReason(objection('Why.'))).toBe(false);
    expect(lacksReason({ method: 'consent', stance: 'concern', words: null })).toBe(false);
    expect(lacksReason({ method: 'blank' })).toBe(false);
  });

  it('gives a paper back to its voter as it was filled in', () => {
    const paper = objection('Why.');
    expect(unsealed(sealed(paper, newSalt).choice, 'Why.')).toEqual(paper);
  });
});
