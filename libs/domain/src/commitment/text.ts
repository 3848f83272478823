import { cleanText } from '@ruta/contracts/protocol/text';

/** At most `length` UTF-16 units, without cutting a character in two. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** A single line: clean, without line breaks, without blanks around it. */
export const cleanLine = (text: string, length: number): string =>
  clip(cleanText(text).replace(/\s+/g, ' ').trim(), length).trimEnd();

/** By UTF-16 units, the same on every machine and in every language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
