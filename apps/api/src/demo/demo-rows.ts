import type { Tx } from '../platform/database/transactions.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows on their way into tables, written many at once. Tables are filled in the order in which they were first named,
 * which is the order their foreign keys ask for. Columns that a row leaves out get the table's default.
 */
export class DemoRows {
  private readonly tables = new Map<string, Row[]>();

  add(table: string, ...rows: Row[]): void {
    const known = this.tables.get(table);
    if (known) known.push(...rows);
    else this.tables.set(table, [...rows]);
  }

  count(table: string): number {
    return this.tables.get(table)?.length ?? 0;
  }

  /** Values travel as JSON and become the column's type in the database: moments as ISO text, bytes as `\x…`. */
  async write(tx: Tx): Promise<void> {
    for (const [table, rows] of this.tables) {
      for (const alike of byColumns(rows)) {
        const columns = Object.keys(alike[0] ?? {}).join(', ');
        await tx.query(
          `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
          [JSON.stringify(alike)],
        );
      }
    }
    this.tables.clear();
  }
}

/** Rows in their order, cut wherever the next one names other columns. */
function byColumns(rows: readonly Row[]): Row[][] {
  const runs = new Map<string, Row[]>();
  for (const row of rows) {
    const columns = Object.keys(row).join();
    const run = runs.get(columns);
    if (run) run.push(row);
    else runs.set(columns, [row]);
  }
  return [...runs.values()];
}

export const moment = (at: number): string => new Date(at).toISOString();
