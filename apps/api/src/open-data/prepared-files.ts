import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

interface Prepared {
  path: Promise<string>;
  at: number;
}

const FRESH_MS = 60_000;

/**
 * Downloads are written to disk first and sent from there: a slow reader then holds no database connection, and a
 * crowd of readers within a minute share one reading.
 */
@Injectable()
export class PreparedFiles implements OnModuleDestroy {
  private readonly prepared = new Map<string, Prepared>();
  private folder: Promise<string> | null = null;
  private count = 0;

  /** The file called `key`, at most a minute old, opened for reading. Whoever asks closes it. */
  async open(key: string, write: (out: Writable) => Promise<void>): Promise<FileHandle> {
    const known = this.prepared.get(key);
    if (known && Date.now() - known.at < FRESH_MS) return open(await known.path);
    const next = { path: this.prepare(write), at: Date.now() };
    this.prepared.set(key, next);
    next.path.catch(() => this.prepared.delete(key));
    const file = await open(await next.path);
    await known?.path.then((path) => rm(path, { force: true })).catch(() => undefined);
    return file;
  }

  async onModuleDestroy(): Promise<void> {
    if (this.folder) await rm(await this.folder, { recursive: true, force: true });
  }

  private async prepare(write: (out: Writable) => Promise<void>): Promise<string> {
    this.folder ??= mkdtemp(join(tmpdir(), 'ruta-open-data-'));
    const path = join(await this.folder, String(++this.count));
    try {
      await write(createWriteStream(path, { mode: 0o600 }));
      return path;
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    }
  }
}
