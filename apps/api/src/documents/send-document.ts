import type { Response } from 'express';

export interface DocumentFile {
  body: Buffer;
  etag: string;
  type: string;
  /** With its ending, in letters of ASCII. */
  name: string;
}

const shownHere = (type: string): boolean => /^(text\/html|application\/pdf)/.test(type);

/** A document that was put together for this answer; whoever has the same one already is told so. */
export function sendDocument(
  response: Response,
  known: string | undefined,
  { body, etag, type, name }: DocumentFile,
): void {
  response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache');
  if (known === etag) return void response.status(304).end();
  response
    .setHeader('Content-Disposition', `${shownHere(type) ? 'inline' : 'attachment'}; filename="${name}"`)
    .type(type)
    .send(body);
}
