import { Refused } from './refused.ts';
import { z } from 'zod';

/** Where a page ended: the sorted value and the id or number that breaks ties. Opaque to whoever carries it. */
const Cursor = z.tuple([z.number(), z.union([z.number(), z.uuid()])]);
export type Cursor = z.infer<typeof Cursor>;

export const cursorOf = (...cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new Refused('request.invalid', { field: 'cursor' });
  }
}
