import { z } from 'zod';

/** No letter or digit that is easily taken for another when read from a wall or said aloud. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTVWXY34679';
export const codeLength = 6;

/** A join code as people type it: case, spaces and hyphens do not matter. */
export const SessionCode = z
  .string()
  .max(20)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]+/g, ''))
  .pipe(z.string().regex(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`)));
export type SessionCode = z.infer<typeof SessionCode>;

/** `QX74MK` as `QX7 4MK`, for the wall. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
