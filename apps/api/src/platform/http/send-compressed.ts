import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** A few milliseconds for a page of fifty kilobytes; a tenth smaller would take ten times as long. */
const QUALITY = 4;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const ways = [
  {
    encoding: 'br',
    compress: (page: string) => brotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  },
  { encoding: 'gzip', compress: (page: string) => zip(page, { level: QUALITY }) },
];

/** A page made for this request: no secret stands in it that its length could betray. */
export async function sendCompressed(request: Request, response: Response, page: string): Promise<void> {
  response.vary('Accept-Encoding');
  const way = ways.find(({ encoding }) => request.acceptsEncodings(encoding));
  if (!way) {
    response.send(page);
    return;
  }
  const body = await way.compress(page);
  response.setHeader('Content-Encoding', way.encoding).send(body);
}
