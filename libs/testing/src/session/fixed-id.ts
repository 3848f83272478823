import { contentHash } from '@ruta/domain/evidence/canonical-json';

/** The same uuid for the same words, so that a failing test reads the same every time. */
export function fixedId<Id extends string>(words: string): Id {
  const hex = contentHash(words);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return id as Id;
}
