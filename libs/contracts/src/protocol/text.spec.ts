import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, plainText } from './text.ts';

const any = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u0000', '\ud800', '\udfff', '\u0007', '\r\n', '\u2028', '\t', 'e\u0301'),
      fc.string(),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('text that comes from a client', () => {
  it('O66 holds nothing that cannot be stored, and is cleaned once and for all', () => {
    fc.assert(
      fc.property(any, (typed) => {
        const clean = cleanText(typed);
        expect(clean).not.toMatch(/\p{Surrogate}/u);
        expect(clean).not.toMatch(/(?!\n)\p{Cc}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('O66 is plainText wherever the contracts take words', () => {
    const contracts = fileURLToPath(new URL('../', import.meta.url));
    const others = readdirSync(contracts, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!.*\.spec).*\.ts$/.test(file))
      .filter((file) => /\.string\(\)\s*\.trim\(/.test(readFileSync(join(contracts, file), 'utf8')));
    expect(others).toEqual([]);
  });

  it('O66 is as long as what is left of it', () => {
    const words = plainText(5, 2);
    expect(words.parse('  \u0000a\u0007b\u0000\u0000\u0000\u0000 ')).toBe('ab');
    expect(words.safeParse('a\u0000').success).toBe(false);
    expect(words.safeParse('abcdef').success).toBe(false);
  });
});
