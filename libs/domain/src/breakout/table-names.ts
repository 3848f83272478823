import { MOST_TABLES } from '@ruta/contracts/breakout/phase';

/**
 * The names of the tables that are laid: as planned, or as many as it takes. With a size nobody sits alone: who is left
 * over joins a table. Names go on counting from the first: `Pareja 1`, `Pareja 2` …
 */
export function tableNames(
  { tables, size }: { tables: readonly string[]; size?: number | null | undefined },
  needed: { people: number } | { tables: number },
): readonly string[] {
  const wanted = 'tables' in needed ? needed.tables : size ? Math.floor(needed.people / size) : null;
  if (wanted === null) return tables;
  const count = Math.min(MOST_TABLES, Math.max(1, wanted));
  return Array.from({ length: count }, (_, at) => tables[at] ?? counted(tables[0] ?? '', at + 1));
}

const counted = (first: string, number: number): string =>
  /\d+$/.test(first) ? first.replace(/\d+$/, String(number)) : `${first} ${number}`.trim();
