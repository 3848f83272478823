import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ReadText } from '@ruta/contracts/documents/read-text';
import { builtScript } from '../platform/threads/built-script.ts';
import { WorkThread } from '../platform/threads/work-thread.ts';
import { readText } from './read-text.ts';

/** What people bring may be anything: it is read where nobody waits for it, and not for long. */
const LONGEST = 15_000;

/** Files that are read, beside everything else. */
@Injectable()
export class TextReader implements OnModuleDestroy {
  private readonly thread = builtScript(
    import.meta.url,
    './read-thread.js',
    (script) => new WorkThread<Uint8Array, ReadText>(script, { longest: LONGEST, memory: 512 }),
  );

  async read(bytes: Buffer): Promise<ReadText> {
    return this.thread ? this.thread.ask(new Uint8Array(bytes)) : readText(bytes);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.end();
  }
}
