import { describe, expect, it } from '@jest/globals';
import { colourBeside, personColour } from './person-colour.ts';

describe('the colours of people at a desk', () => {
  it('T13 tells eight people apart, and gives each their own where it is free', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 8; n += 1) {
      const colour = colourBeside('somebody', taken);
      expect(taken.has(colour)).toBe(false);
      taken.add(colour);
    }
    expect(taken.size).toBe(8);
    expect(colourBeside('somebody', taken)).toBe(personColour('somebody'));
    expect(colourBeside('somebody', new Set())).toBe(personColour('somebody'));
  });
});
