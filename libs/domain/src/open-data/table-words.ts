/** `moment` is ISO 8601 in UTC, `day` a calendar day, `list` values joined by `|` in CSV and an array in JSON. */
export type ColumnType = 'id' | 'text' | 'number' | 'day' | 'moment' | 'yes-no' | 'list' | 'json';

export interface ColumnWords {
  name: string;
  type: ColumnType;
  es: string;
  en: string;
}

/** A published table with what each of its columns means. */
export interface TableWords {
  name: string;
  title: { es: string; en: string };
  columns: readonly ColumnWords[];
}

export const column = (name: string, type: ColumnType, es: string, en: string): ColumnWords => ({
  name,
  type,
  es,
  en,
});
