import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The smaller one first. */
const copies = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/**
 * Stands before the assets' folder and points a request to the compressed copy the build made of a file, the smaller
 * one the reader understands. Names have a hash in them, so what was found once is remembered.
 */
export function compressedAssets(folder: string): RequestHandler {
  const found = new Map<string, boolean>();
  const has = (file: string): boolean => {
    const known = found.get(file) ?? existsSync(folder + file);
    found.set(file, known);
    return known;
  };
  return (request, response, next) => {
    const file = /^\/assets\/([\w.-]+)$/.exec(request.path)?.[1];
    const type = file && types[extname(file)];
    if (!file || !type) return next();
    response.vary('Accept-Encoding');
    const copy = copies.find(
      ({ encoding, ending }) => request.acceptsEncodings(encoding) && has(file + ending),
    );
    if (!copy) return next();
    request.url = request.url.replace(file, file + copy.ending);
    response.setHeader('Content-Encoding', copy.encoding);
    response.setHeader('Content-Type', type);
    next();
  };
}
