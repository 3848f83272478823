import type { Folio } from '@ruta/contracts/consultation/folio';

/**
 * 31 characters that are not taken for one another in handwriting (no 0 O, 1 I L). Their number is a prime, so that
 * the weighted check below finds every single wrong character and every two that changed places.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const WEIGHTS = [2, 3, 5, 7, 11, 13];

/** Characters of chance in a folio: 31^6, some 887 million. */
export const FOLIO_CHANCE = WEIGHTS.length;
export const FOLIO_RADIX = ALPHABET.length;

/** Three letters of the entity: `valle-del-encino` gives `VDE`, `tlaxcala` gives `TLA`. */
export function folioPrefix(slug: string): string {
  const words = slug.split('-').filter((word) => /^[a-z]/.test(word));
  const initials = words.map((word) => word[0]).join('');
  const letters = slug.replace(/[^a-z]/g, '');
  return (initials.length >= 3 ? initials : `${letters}xxx`).slice(0, 3).toUpperCase();
}

/** `chance`: six whole numbers from 0 to 30, from a source nobody can guess. */
export function folioOf(prefix: string, chance: readonly number[]): Folio {
  const body = chance.map((value) => ALPHABET[value]).join('');
  const code = body + checkOf(body);
  return `${prefix}-${code.slice(0, 4)}-${code.slice(4)}` as Folio;
}

export type TypedRef =
  { kind: 'number'; number: number } | { kind: 'folio'; folio: Folio } | { kind: 'mistyped' };

/**
 * What somebody typed to find a contribution. Case, spaces and hyphens do not matter, and neither do the entity's
 * letters in front. `mistyped`: it is meant as a folio, and a character of it is wrong.
 */
export function readRef(typed: string, prefix: string): TypedRef {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (/^[0-9]{1,6}$/.test(bare)) return { kind: 'number', number: Number(bare) };
  const code = bare.length === 10 && bare.startsWith(prefix) ? bare.slice(3) : bare;
  const sound = code.length === FOLIO_CHANCE + 1 && [...code].every((char) => ALPHABET.includes(char));
  if (!sound || checkOf(code.slice(0, -1)) !== code.at(-1)) return { kind: 'mistyped' };
  return { kind: 'folio', folio: `${prefix}-${code.slice(0, 4)}-${code.slice(4)}` as Folio };
}

function checkOf(body: string): string {
  const sum = [...body].reduce((total, char, at) => total + ALPHABET.indexOf(char) * (WEIGHTS[at] ?? 0), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}
