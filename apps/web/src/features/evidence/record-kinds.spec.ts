import { describe, expect, it } from '@jest/globals';
import { RecordKind } from '@ruta/contracts/evidence/record';

import { readCatalogue } from '../../shared/testing/catalogue-files.ts';

describe('the words of the record', () => {
  it.each(['es', 'en'])('E6 say every kind of decision that is written there: %s', (language) => {
    const said = new Set(
      Object.keys(readCatalogue(language, 'record')).flatMap(
        (key) => /^kind\.([a-z-]+\.[a-z-]+)/.exec(key)?.[1] ?? [],
      ),
    );
    expect(RecordKind.options.filter((kind) => !said.has(kind))).toEqual([]);
    expect([...said].filter((kind) => !RecordKind.safeParse(kind).success)).toEqual([]);
  });
});
