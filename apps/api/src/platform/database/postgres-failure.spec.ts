import { describe, expect, it } from '@jest/globals';
import { CannotStart } from '../cannot-start.ts';
import { PostgresFailed, sentenceFor } from './postgres-failure.ts';

const told = (said: string) => (sentenceFor(new PostgresFailed(said), '/srv/data') as Error).message;

describe('why PostgreSQL did not start', () => {
  it.each([
    [
      'FATAL:  could not write lock file "postmaster.pid": No space left on device',
      /^The disk that holds \/srv\/data is full/,
    ],
    [
      'initdb: error: could not create directory: Read-only file system',
      /^The data folder \/srv\/data lies on a read-only disk/,
    ],
    [
      'FATAL:  could not open file "global/pg_control": Permission denied',
      /^The data folder \/srv\/data cannot be written by this user/,
    ],
    [
      'LOG:  starting\nFATAL:  could not create semaphores',
      /^PostgreSQL did not start in \/srv\/data: could not create semaphores\.$/,
    ],
  ])('is one sentence for %j', (said, sentence) => {
    expect(told(said)).toMatch(sentence);
    expect(told(said)).not.toContain('\n');
  });

  it('is the full disk, too, where PostgreSQL leaves the reason out and there is no room', () => {
    const failed = new PostgresFailed('LOG:  starting\nFATAL:  checkpoint request failed');
    const sentence = (room: number | null) => (sentenceFor(failed, '/srv/data', room) as Error).message;
    expect(sentence(4096)).toMatch(/^The disk that holds \/srv\/data is full/);
    expect(sentence(1_000_000_000)).toBe('PostgreSQL did not start in /srv/data: checkpoint request failed.');
    expect(sentence(null)).toBe('PostgreSQL did not start in /srv/data: checkpoint request failed.');
  });

  it('stays what it was when it is already a sentence or no failure of PostgreSQL', () => {
    const sentence = new CannotStart('So it is.');
    const fault = new TypeError('x is not a function');
    expect(sentenceFor(sentence, '/srv/data')).toBe(sentence);
    expect(sentenceFor(fault, '/srv/data')).toBe(fault);
  });

  it('says where no folder can be made', () => {
    const refused = Object.assign(new Error("ENOENT: no such file or directory, mkdir '/proc/x'"), {
      code: 'ENOENT',
      syscall: 'mkdir',
    });
    expect((sentenceFor(refused, '/proc/x') as Error).message).toMatch(
      /^The data folder \/proc\/x cannot be made there; set DATA_DIR/,
    );
  });
});
