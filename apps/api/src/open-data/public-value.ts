import type { ColumnType } from '@ruta/domain/open-data/table-words';

export type PublicValue = string | number | boolean | null | PublicValue[] | { [key: string]: PublicValue };

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);

/** A database value as the dictionary describes its column; counts arrive as text, moments as dates. */
export function publicValue(value: unknown, type: ColumnType): PublicValue {
  if (value === null || value === undefined) return null;
  if (type === 'number') return Number(value);
  if (type === 'moment') return value instanceof Date ? value.toISOString() : plain(value);
  if (type === 'yes-no') return value === true;
  if (type === 'list') return Array.isArray(value) ? value.map(plain) : [];
  if (type === 'json') return value as PublicValue;
  return plain(value);
}

/**
 * The same in one CSV cell. Text that a spreadsheet would take for a formula gets an apostrophe in front; the JSON
 * beside it has it as it was written.
 */
export function csvCell(value: PublicValue, type: ColumnType): string {
  if (value === null) return '';
  if (type === 'list') return guarded((value as string[]).join('|'));
  if (type === 'json') return JSON.stringify(value);
  return type === 'text' ? guarded(plain(value)) : plain(value);
}

const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
