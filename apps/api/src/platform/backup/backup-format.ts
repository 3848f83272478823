import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/**
 * A backup is gzipped text, one JSON value per line: a head; for each table its name, its rows and an end with count
 * and checksum; and a last line, whose absence shows that the file was cut off. A row is an array of PostgreSQL's text
 * forms (null for NULL) in the order of the table's columns, with dates in ISO form and UTC. Any version of the
 * product and of PostgreSQL reads it, and so does `zcat`.
 */
export const FORMAT = 'ruta-backup';
export const FORMAT_VERSION = 1;

const TableShape = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });

export const BackupHead = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  madeAt: z.iso.datetime(),
  /** The migrations the data had been through, by name: the schema they fit. */
  migrations: z.array(z.string()),
  tables: z.array(TableShape),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string() })),
});
export type BackupHead = z.infer<typeof BackupHead>;

export const TableStart = z.object({ table: z.string() });
export const TableEnd = z.object({ end: z.string(), rows: z.int(), sha256: z.string() });
export type TableEnd = z.infer<typeof TableEnd>;
export const BackupEnd = z.object({ complete: z.literal(true), tables: z.int(), rows: z.int() });

export const Row = z.array(z.string().nullable());
export type Row = z.infer<typeof Row>;

/** Counts and hashes a table's rows in their order; two tables with equal results hold the same. */
export class RowSum {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  add(line: string): void {
    this.rows += 1;
    this.hash.update(line).update('\n');
  }

  end(table: string): TableEnd {
    return { end: table, rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
