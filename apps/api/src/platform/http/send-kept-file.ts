import type { Response } from 'express';

interface KeptFile {
  /** With its ending. */
  name: string;
  type: string;
  /** SHA-256 of the bytes, in hex. */
  hash: string;
  bytes: Buffer;
}

/**
 * A file that somebody handed in goes out to be kept by who asks for it: it is never run or drawn here, and its digest
 * goes with it. Who has it already is told so, by Express and the ETag.
 */
export function sendKeptFile(response: Response, { name, type, hash, bytes }: KeptFile, cache: string): void {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  response
    .setHeader('ETag', `"${hash}"`)
    .setHeader('Repr-Digest', `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`)
    .setHeader('Cache-Control', cache)
    .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    .setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    .setHeader('X-Content-Type-Options', 'nosniff')
    .setHeader('X-Download-Options', 'noopen')
    .setHeader(
      'Content-Disposition',
      `attachment; filename="${plain.replace(/["\\]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, percent)}`,
    )
    .type(type)
    .send(bytes);
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
