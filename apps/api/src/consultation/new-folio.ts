import { randomInt } from 'node:crypto';
import type { Folio } from '@ruta/contracts/consultation/folio';
import { FOLIO_CHANCE, FOLIO_RADIX, folioOf, folioPrefix } from '@ruta/domain/consultation/folio';

/** A folio of chance for the entity with this slug; the caller looks whether it is taken. */
export const newFolio = (slug: string): Folio =>
  folioOf(
    folioPrefix(slug),
    Array.from({ length: FOLIO_CHANCE }, () => randomInt(FOLIO_RADIX)),
  );
