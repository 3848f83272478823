/** Control characters say nothing in a commitment and PostgreSQL refuses one of them; line ends become `\n`. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');

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
