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

/** As printed on a table's sign: the session's code and the table's number, `QX7 4MK-3`. */
export const tableCode = (code: string, table: number): string => `${spacedCode(code)}-${table}`;

/** What somebody typed or scanned: a session's code, or that of one of its tables. Null for neither. */
export function readCode(typed: string): { code: SessionCode; table: number | null } | null {
  const bare = typed.toUpperCase().replace(/[\s-]+/g, '');
  const code = SessionCode.safeParse(bare.slice(0, codeLength));
  const rest = bare.slice(codeLength);
  if (!code.success || !/^\d{0,3}$/.test(rest)) return null;
  return { code: code.data, table: rest === '' ? null : Number(rest) };
}
