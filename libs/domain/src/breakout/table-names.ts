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

/** So many people at a table have something to say to each other. */
const GOOD_COMPANY = 3;
const FEWEST_TABLES = 2;

/** How many tables would do where people would sit alone at those that are planned; null where nobody would. */
export function fewerTables(people: number, tables: number): number | null {
  const enough = Math.max(FEWEST_TABLES, Math.floor(people / GOOD_COMPANY));
  return people > 0 && people < tables * 2 && enough < tables ? enough : null;
}

const counted = (first: string, number: number): string =>
  /\d+$/.test(first) ? first.replace(/\d+$/, String(number)) : `${first} ${number}`.trim();
