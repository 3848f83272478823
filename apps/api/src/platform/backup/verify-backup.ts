import { RecordEntry } from '@ruta/contracts/evidence/record';
import { firstBroken, GENESIS } from '@ruta/domain/evidence/chain';
import { CannotStart } from '../cannot-start.ts';
import type { Row, TableEnd } from './backup-format.ts';
import { openBackup } from './read-backup.ts';

export interface VerifiedBackup {
  madeAt: string;
  tables: TableEnd[];
  /** Entries of the public record whose hashes were recomputed, by entity. */
  chains: Map<string, number>;
}

/** Reads a whole backup without a database: counts, checksums, and every entity's chain of the public record. */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  const backup = await openBackup(file);
  const tables: TableEnd[] = [];
  const chains = new Map<string, { seq: number; hash: string }>();
  for await (const { name, columns, rows, end } of backup.tables()) {
    for await (const row of rows) if (name === 'record_entry') follow(chains, columns, row);
    tables.push(end());
  }
  return {
    madeAt: backup.head.madeAt,
    tables,
    chains: new Map([...chains].map(([entityId, { seq }]) => [entityId, seq])),
  };
}

function follow(chains: Map<string, { seq: number; hash: string }>, columns: string[], row: Row): void {
  const value = (column: string): string | null => row[columns.indexOf(column)] ?? null;
  const entityId = value('entity_id') ?? '';
  const entry = RecordEntry.safeParse({
    seq: Number(value('seq')),
    kind: value('kind'),
    subjectId: value('subject_id'),
    payload: JSON.parse(value('payload') ?? 'null'),
    // PostgreSQL writes 2026-11-21 06:12:51.5+00.
    at: Date.parse(`${value('at')?.replace(' ', 'T').replace(/\+00$/, 'Z')}`),
    previousHash: value('previous_hash'),
    hash: value('hash'),
  });
  const before = chains.get(entityId) ?? { seq: 0, hash: GENESIS };
  const broken = entry.success ? firstBroken(entityId, [entry.data], before) : Number(value('seq'));
  if (broken !== null || !entry.success) {
    throw new CannotStart(`The public record of the entity ${entityId} is broken at its entry ${broken}.`);
  }
  chains.set(entityId, entry.data);
}
