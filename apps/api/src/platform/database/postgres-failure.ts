import { CannotStart } from '../cannot-start.ts';

/** PostgreSQL or initdb ended before it was ready; `message` is all it had said. */
export class PostgresFailed extends Error {}

/** A file of the write-ahead log: with less room than that, PostgreSQL's own reason may be left out of what it says. */
const LEAST_ROOM = 16 * 1024 * 1024;

/** Known causes as a sentence; anything unknown stays the error it was. `room` is what is free on the disk, in bytes. */
export function sentenceFor(error: unknown, dataDir: string, room: number | null = null): unknown {
  if (error instanceof CannotStart || !(error instanceof Error)) return error;
  const said = [
    error.message,
    'stdout' in error ? error.stdout : '',
    'stderr' in error ? error.stderr : '',
  ].join('\n');
  const noRoom = error instanceof PostgresFailed && room !== null && room < LEAST_ROOM;
  if (noRoom || /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(said)) {
    return new CannotStart(
      `The disk that holds ${dataDir} is full; make room and start again. What was stored before is untouched.`,
    );
  }
  if (/EROFS|Read-only file system/.test(said)) {
    return new CannotStart(
      `The data folder ${dataDir} lies on a read-only disk; set DATA_DIR to one that can be written.`,
    );
  }
  if (/EACCES|EPERM|Permission denied/.test(said)) {
    return new CannotStart(
      `The data folder ${dataDir} cannot be written by this user; set DATA_DIR to a folder of your own or change its owner.`,
    );
  }
  if ('syscall' in error && error.syscall === 'mkdir' && /ENOENT/.test(said)) {
    return new CannotStart(
      `The data folder ${dataDir} cannot be made there; set DATA_DIR to one that can be written.`,
    );
  }
  if (/ENOTDIR|EEXIST/.test(said)) {
    return new CannotStart(`${dataDir} is not a folder; set DATA_DIR to one.`);
  }
  if (!(error instanceof PostgresFailed)) return error;
  const reason =
    said.split('\n').findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ??
    said.trim().split('\n').at(-1);
  return new CannotStart(
    `PostgreSQL did not start in ${dataDir}: ${reason?.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()}.`,
  );
}
