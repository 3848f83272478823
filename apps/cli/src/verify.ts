import { open } from 'node:fs/promises';
import { verifyArchive } from '@ruta/api/open-data/verify-archive';
import { verifyBackup } from '@ruta/api/platform/backup/verify-backup';
import { CannotStart } from '@ruta/api/platform/cannot-start';
import { errorCode } from '@ruta/api/platform/error-code';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Recomputes what a file claims, a backup or an archive of open data, without the product and without a database. */
export async function verify(file: string): Promise<void> {
  if (await isZip(file)) await verifyOpenData(file);
  else await verifyCopy(file);
}

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? new CannotStart(`${file} does not exist.`) : error;
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
}

async function verifyOpenData(file: string): Promise<void> {
  const { entity, entries, rounds, papers, faults } = await verifyArchive(file);
  say(
    `Open data of ${entity}: ${entries} entries of the public record, ${rounds} results from ${papers} papers.`,
  );
  if (faults.length > 0) throw new CannotStart(faults.join('\n'));
  say('Every hash, result and Merkle root is what it should be.');
}

async function verifyCopy(file: string): Promise<void> {
  const { madeAt, tables, chains } = await verifyBackup(file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`${file}, made at ${madeAt}: ${rows} rows of ${tables.length} tables, every checksum is right.`);
  for (const [entityId, entries] of chains) {
    say(`Public record of ${entityId}: ${entries} entries, the chain is unbroken.`);
  }
}
