import { z } from 'zod';

/**
 * Free text as it can be stored and shown anywhere: Unicode NFC, line ends `\n`, tabs as blanks, no control characters
 * (PostgreSQL takes no NUL), halves of characters replaced by U+FFFD.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');

/** Text that comes from a client, cleaned and trimmed before its length (UTF-16 units) is looked at. */
export const plainText = (most: number, least = 0) =>
  z.string().overwrite(cleanText).trim().min(least).max(most);
