import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DocumentFormat, PublicDocument } from '@ruta/contracts/documents/document';
import { builtScript } from '../platform/threads/built-script.ts';
import { WorkThread } from '../platform/threads/work-thread.ts';
import { printed } from './printing.ts';

export interface PrintedDocument {
  body: Buffer;
  /** Strong validator: the same content in the same format. */
  etag: string;
  type: string;
  extension: DocumentFormat;
}

/** What the thread that prints is asked for. */
export interface PrintOrder {
  /** A `PublicDocument` as JSON: quicker to hand over than its pieces. */
  text: string;
  format: DocumentFormat;
}

/** Milliseconds: the longest plan of the hardest words, on a small machine that has other things to do. */
const LONGEST = 120_000;

/** Printed documents kept in memory; one more drops the one that was asked for longest ago. */
const KEPT = 40;

const types: Record<DocumentFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
};

/**
 * Turns documents into files, in a thread of its own: a long plan takes seconds, and rooms are live meanwhile. What was
 * printed is kept by its content, so that a document many people open is laid out once, and one from which words were
 * erased is another one.
 */
@Injectable()
export class DocumentPress implements OnModuleDestroy {
  private readonly kept = new Map<string, Promise<Buffer>>();
  private readonly thread = builtScript(
    import.meta.url,
    './print-thread.js',
    (script) => new WorkThread<PrintOrder, Uint8Array>(script, { longest: LONGEST }),
  );

  async print(document: PublicDocument, format: DocumentFormat): Promise<PrintedDocument> {
    const text = JSON.stringify(document);
    const key = `${format}-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    const printing = this.kept.get(key) ?? this.pressed(document, { text, format });
    this.kept.delete(key);
    this.kept.set(key, printing);
    printing.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return { body: await printing, etag: `"${key}"`, type: types[format], extension: format };
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.end();
  }

  private async pressed(document: PublicDocument, order: PrintOrder): Promise<Buffer> {
    const bytes = this.thread ? await this.thread.ask(order) : await printed(document, order.format);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}
