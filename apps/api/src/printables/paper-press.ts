import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { builtScript } from '../platform/threads/built-script.ts';
import { WorkThread } from '../platform/threads/work-thread.ts';
import { onPaper, type Paper } from './paper.ts';

/** Prints in a thread of its own: hundreds of cards take seconds, and the room they are for may be live. */
@Injectable()
export class PaperPress implements OnModuleDestroy {
  private readonly thread = builtScript(
    import.meta.url,
    './paper-thread.js',
    (script) => new WorkThread<Paper, Uint8Array>(script),
  );

  async print(paper: Paper): Promise<Buffer> {
    const bytes = await (this.thread ? this.thread.ask(paper) : onPaper(paper));
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.end();
  }
}
