import { z } from 'zod';
import { plainText } from '../protocol/text.ts';

/**
 * The code a contribution's author keeps, `VDE-7K4M-9Q2`: three letters of the entity, six characters of chance from
 * 31 that are not taken for one another in handwriting, and a check character. It is private: lists and links name a
 * contribution by its public number; the folio opens the author's own view of it (see domain/consultation/folio).
 */
export const Folio = z
  .string()
  .regex(/^[A-Z]{3}-[2-9A-HJ-KM-NP-Z]{4}-[2-9A-HJ-KM-NP-Z]{3}$/)
  .brand<'Folio'>();
export type Folio = z.infer<typeof Folio>;

/** What a person types to find a contribution: its public number, or a folio in any spelling. */
export const ContributionRef = plainText(24, 1);
export type ContributionRef = z.infer<typeof ContributionRef>;
