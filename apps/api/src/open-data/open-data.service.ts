import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { dictionary } from '@ruta/domain/open-data/dictionary';
import type { TableWords } from '@ruta/domain/open-data/table-words';
import { DataSource } from 'typeorm';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { FinishedSessions } from '../session/finished-sessions.ts';
import { publicTables } from './public-tables.ts';
import { publicValue, type PublicValue } from './public-value.ts';
import type { DecidedTable, LeftBySessions, PublicTable, QueriedTable } from './public-table.ts';

export type PublicRow = Record<string, PublicValue>;

/** A table that is being read, in batches, all of one moment in time. */
export interface OpenTable {
  words: TableWords;
  rows: () => AsyncGenerator<PublicRow>;
}

const BATCH = 500;

/** Reads what is public. Everything of one reading shows the same moment, however long the reading takes. */
@Injectable()
export class OpenDataService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly sessions: FinishedSessions,
  ) {}

  async counts(entityId: EntityId): Promise<{ name: string; rows: number }[]> {
    const queries = publicTables.flatMap((table) =>
      'sql' in table
        ? [`SELECT '${table.name}' AS name, count(*)::int AS rows FROM (${table.sql}) AS published`]
        : [],
    );
    const rows: { name: string; rows: number }[] = await this.database.query(queries.join(' UNION ALL '), [
      entityId,
    ]);
    for (const table of publicTables)
      if ('rows' in table)
        rows.push({ name: table.name, rows: (await table.rows(this.database.manager, entityId)).length });
    const counted = new Map(
      [...rows, ...(await this.countsOfSessions(entityId))].map((one) => [one.name, one]),
    );
    return publicTables.flatMap(({ name }) => counted.get(name) ?? []);
  }

  private async countsOfSessions(entityId: EntityId): Promise<{ name: string; rows: number }[]> {
    const counts = publicTables.flatMap((table) => ('rowsOf' in table ? [{ ...table, rows: 0 }] : []));
    for await (const session of this.sessions.of(this.database.manager, entityId))
      for (const count of counts) count.rows += count.rowsOf(session).length;
    return counts.map(({ name, rows }) => ({ name, rows }));
  }

  /** `names`: all tables when left out. The snapshot is held until `read` has settled. */
  async withTables<Result>(
    entityId: EntityId,
    names: readonly string[] | null,
    read: (tables: readonly OpenTable[]) => Promise<Result>,
  ): Promise<Result> {
    const wanted = names ? publicTables.filter(({ name }) => names.includes(name)) : publicTables;
    if (wanted.length === 0) throw new Refused('resource.not-found');
    return this.transactions.reading((tx) =>
      read(wanted.map((table) => this.openTable(tx, entityId, table))),
    );
  }

  private openTable(tx: Tx, entityId: EntityId, table: PublicTable): OpenTable {
    const words = dictionary.find(({ name }) => name === table.name);
    if (!words) throw new Error(`${table.name} is published without a dictionary`);
    const rows = () => ('rowsOf' in table ? this.left(tx, entityId, table) : stored(tx, entityId, table));
    return { words, rows: () => shown(rows(), words) };
  }

  private async *left(tx: Tx, entityId: EntityId, { rowsOf }: LeftBySessions): StoredRows {
    for await (const session of this.sessions.of(tx, entityId)) yield* rowsOf(session);
  }
}

type StoredRows = AsyncGenerator<Record<string, unknown>>;

async function* stored(tx: Tx, entityId: EntityId, table: QueriedTable | DecidedTable): StoredRows {
  if ('rows' in table) {
    yield* await table.rows(tx, entityId);
    return;
  }
  await tx.query(`DECLARE published NO SCROLL CURSOR FOR ${table.sql}`, [entityId]);
  try {
    for (;;) {
      const rows: Record<string, unknown>[] = await tx.query(`FETCH ${BATCH} FROM published`);
      yield* rows;
      if (rows.length < BATCH) return;
    }
  } finally {
    await tx.query('CLOSE published').catch(() => undefined);
  }
}

/** Exactly the columns that the dictionary explains. */
async function* shown(rows: StoredRows, { columns }: TableWords): AsyncGenerator<PublicRow> {
  for await (const row of rows)
    yield Object.fromEntries(columns.map(({ name, type }) => [name, publicValue(row[name], type)]));
}
