import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { dictionary } from '@ruta/domain/open-data/dictionary';
import type { TableWords } from '@ruta/domain/open-data/table-words';
import { DataSource, type QueryRunner } from 'typeorm';
import { Refused } from '../platform/http/refused.ts';
import { publicTables } from './public-tables.ts';
import { publicValue, type PublicValue } from './public-value.ts';
import type { PublicTable } from './public-table.ts';

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
  constructor(private readonly database: DataSource) {}

  async counts(entityId: EntityId): Promise<{ name: string; rows: number }[]> {
    const counted = publicTables.flatMap((table) =>
      'sql' in table
        ? [`SELECT '${table.name}' AS name, count(*)::int AS rows FROM (${table.sql}) AS published`]
        : [],
    );
    const rows: { name: string; rows: number }[] = await this.database.query(counted.join(' UNION ALL '), [
      entityId,
    ]);
    for (const table of publicTables)
      if ('rows' in table)
        rows.push({ name: table.name, rows: (await table.rows(this.database.manager, entityId)).length });
    return rows;
  }

  /** `names`: all tables when left out. The snapshot is held until `read` has settled. */
  async withTables<Result>(
    entityId: EntityId,
    names: readonly string[] | null,
    read: (tables: readonly OpenTable[]) => Promise<Result>,
  ): Promise<Result> {
    const wanted = names ? publicTables.filter(({ name }) => names.includes(name)) : publicTables;
    if (wanted.length === 0) throw new Refused('resource.not-found');
    const runner = this.database.createQueryRunner();
    try {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await read(wanted.map((table) => openTable(runner, entityId, table)));
    } finally {
      await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }
}

function openTable(runner: QueryRunner, entityId: EntityId, table: PublicTable): OpenTable {
  const words = dictionary.find(({ name }) => name === table.name);
  if (!words) throw new Error(`${table.name} is published without a dictionary`);
  return { words, rows: () => read(runner, entityId, table, words) };
}

async function* read(
  runner: QueryRunner,
  entityId: EntityId,
  table: PublicTable,
  words: TableWords,
): AsyncGenerator<PublicRow> {
  const shown = (row: Record<string, unknown>): PublicRow =>
    Object.fromEntries(words.columns.map(({ name, type }) => [name, publicValue(row[name], type)]));
  if ('rows' in table) {
    for (const row of await table.rows(runner.manager, entityId)) yield shown(row);
    return;
  }
  await runner.query(`DECLARE published NO SCROLL CURSOR FOR ${table.sql}`, [entityId]);
  try {
    for (;;) {
      const rows: Record<string, unknown>[] = await runner.query(`FETCH ${BATCH} FROM published`);
      for (const row of rows) yield shown(row);
      if (rows.length < BATCH) return;
    }
  } finally {
    await runner.query('CLOSE published').catch(() => undefined);
  }
}
