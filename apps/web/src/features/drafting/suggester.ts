import type { Suggester } from '@ruta/domain/drafting/suggest';
import { uuidv7 } from 'uuidv7';

/** Writes suggestions in the name of one author, now. */
export const suggesterAs = (author: string): Suggester => ({
  author,
  now: () => Date.now(),
  newId: () => `${author}.${uuidv7().replaceAll('-', '').slice(-12)}`,
});
