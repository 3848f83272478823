import { describe, expect, it } from '@jest/globals';
import { recordSubjects } from '@ruta/contracts/evidence/record';
import { readCatalogue } from '../../shared/testing/catalogue-files.ts';

describe('what the record can be read by', () => {
  it('E5 every kind of decision the page has words for is about something', () => {
    const known = new Set<string>(Object.values(recordSubjects).flat());
    const kinds = Object.keys(readCatalogue('es', 'record')).flatMap(
      (key) => /^kind\.([^.]+)/.exec(key)?.[1] ?? [],
    );
    expect([...new Set(kinds)].filter((kind) => !known.has(kind))).toEqual([]);
  });
});
