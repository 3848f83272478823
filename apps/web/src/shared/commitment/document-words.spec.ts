import { describe, expect, it } from '@jest/globals';
import { commitmentWords } from '@ruta/domain/commitment/commitment-words';
import en from '../i18n/en/commitment.json' with { type: 'json' };
import es from '../i18n/es/commitment.json' with { type: 'json' };

const catalogues = { es, en };

/** The entries of a catalogue under a prefix, without it. */
const under = (catalogue: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(catalogue)
      .filter(([key]) => key.startsWith(`${prefix}.`))
      .map(([key, words]) => [key.slice(prefix.length + 1), words]),
  );

describe('what the parts of a commitment are called', () => {
  it.each(['es', 'en'] as const)('is the same at the desk and in documents (%s)', (language) => {
    const words = commitmentWords[language];
    for (const prefix of [
      'section',
      'cell',
      'measures',
      'kind',
      'licence',
      'value',
      'theme',
      'declaration',
      'aim',
    ] as const)
      expect(words[prefix]).toEqual(under(catalogues[language], prefix));
    expect(words.goal).toEqual(Object.values(under(catalogues[language], 'goal')));
    expect(under(catalogues[language], 'origin')).toMatchObject(words.origin);
  });
});
