import { describe, expect, it } from '@jest/globals';
import type { ClauseOrigins, Source } from '@ruta/contracts/drafting/provenance';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { aCommitment } from '@ruta/testing/commitment/a-commitment';
import { markdownOf } from '../documents/write-markdown.ts';
import { blockGround } from './commitment-document.ts';
import type { SourceOutcome } from './commitment-source.ts';
import { originBlocks } from './origin-blocks.ts';

const long =
  'Que avisen antes de cortar el agua, porque llegamos del trabajo y no hay ni para el café de la noche.';
const said = (number: number, changes: Partial<Source> = {}): Source => ({
  kind: 'contribution',
  ref: `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  standing: 'shown',
  label: String(number),
  excerpt: `${number}: ${long}`,
  theme: 'Agua',
  weight: 0,
  ...changes,
});

function printed(
  origins: ClauseOrigins[],
  outcomes = new Map<string, SourceOutcome>(),
  language: Locale = 'es',
) {
  const setting = { language, publisher: '', timeZone: 'UTC', demo: false, source: 'https://a.example/x' };
  const ground = blockGround({ ...setting, planTitle: '', ownAims: [], now: 0 }, 1);
  const source = { form: aCommitment(), hash: '', standing: { state: 'draft' as const }, signatures: [] };
  return markdownOf(originBlocks(ground, { ...source, origins, outcomes }));
}

const many = Array.from({ length: 120 }, (_, at) => said(120 - at, { theme: at % 2 ? 'Agua' : 'Obra' }));

describe('where a commitment comes from, in print', () => {
  it('X22 names every origin of every part, and quotes each once in a few words', () => {
    const text = printed([
      { clause: 'summary.1', words: '', sources: many },
      { clause: 'commitment', words: '', sources: many },
    ]);
    for (const { label, excerpt } of many) {
      expect(text.split(`**${label}**`)).toHaveLength(3);
      expect(text.split(`«${excerpt.slice(0, 30)}`)).toHaveLength(2);
    }
    expect(text).not.toContain(long);
    expect(text.indexOf('Todo el compromiso')).toBeLessThan(text.indexOf('párrafo 1'));
    expect(text).toContain('Las 120 voces');
    // The form before took a row for each: 24,000 characters and more.
    expect(text.length).toBeLessThan(12_500);
  });

  it('X22 says why nothing is quoted, and calls a vote by its question', () => {
    const vote = said(3, { kind: 'ballot', label: '¿Va?', excerpt: 'Mesa de agua', theme: null });
    const text = printed(
      [{ clause: 'title', words: '', sources: [said(1, { standing: 'withheld', excerpt: '' }), vote] }],
      new Map(),
      'en',
    );
    expect(text).toContain('Contributions, Agua: **1** (not shown)');
    expect(text).toContain('Votes: **¿Va?** (Mesa de agua)');
  });

  it('X22 says what became of the contributions, each reason once with all it answers', () => {
    const reason = 'Se incorpora en el resumen.';
    const outcomes = new Map(
      many.map(({ ref }, at): [string, SourceOutcome] => [
        ref,
        at < 118 ? { outcome: 'taken-up', reason } : { outcome: 'deferred', reason: 'Va en el otro plan.' },
      ]),
    );
    const text = printed([{ clause: 'summary.1', words: '', sources: many }], outcomes);
    expect(text.split(reason)).toHaveLength(2);
    expect(text).toContain(': 1, 2. Va en el otro plan.');
    expect(text).toContain(': 3, 4, 5, ');
  });
});
