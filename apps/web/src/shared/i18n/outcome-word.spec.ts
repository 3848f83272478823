import { describe, expect, it } from '@jest/globals';
import { Outcome } from '@ruta/contracts/consultation/answer';
import { commitmentWords } from '@ruta/domain/commitment/commitment-words';
import { readCatalogue, topics } from '../testing/catalogue-files.ts';
import { languages } from './i18n.ts';

describe('what an outcome is called', () => {
  it.each(languages)('is the same on every page and in every document in %s', (language) => {
    const shared = readCatalogue(language, 'shared');
    for (const outcome of Outcome.options)
      expect(shared[`outcome.${outcome}`]).toBe(commitmentWords[language].outcome[outcome]);
  });

  it('is said by one catalogue alone', () => {
    const own = topics.filter((topic) =>
      Outcome.options.some((outcome) => `outcome.${outcome}` in readCatalogue('es', topic)),
    );
    expect(own).toEqual(['shared']);
  });
});
