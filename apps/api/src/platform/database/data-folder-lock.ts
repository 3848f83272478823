import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { processIdentity } from './process-identity.ts';

const FILE = 'in-use';

/** The number of the living process that uses the folder, else null. */
export function userOfDataFolder(dataDir: string): number | null {
  return livingHolder(join(dataDir, FILE));
}

/** Makes this process the folder's only user until the returned function is called or it ends, however it ends. */
export function claimDataFolder(dataDir: string): () => void {
  const lock = join(dataDir, FILE);
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, processIdentity(process.pid) ?? String(process.pid), { mode: 0o644 });
  try {
    while (!tryToLink(own, lock)) {
      const holder = livingHolder(lock);
      if (holder !== null) {
        throw new CannotStart(
          `The data folder ${dataDir} is in use by another Ruta Abierta (process ${holder}); stop that one or set DATA_DIR to another folder.`,
        );
      }
      discard(lock);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (livingHolder(lock) === process.pid) rmSync(lock, { force: true });
  };
}

/** Linking is atomic: of two processes that try at once, one gets the name. */
function tryToLink(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's file aside under a name of our own, so that two who find it dead do not remove a third's. */
function discard(lock: string): void {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (livingHolder(aside) !== null) tryToLink(aside, lock);
  rmSync(aside, { force: true });
}

function livingHolder(lock: string): number | null {
  let holder: string;
  try {
    holder = readFileSync(lock, 'utf8').trim();
  } catch {
    return null;
  }
  const pid = Number(holder.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && processIdentity(pid) === holder ? pid : null;
}
