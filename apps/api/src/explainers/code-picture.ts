import { crc32, deflateSync } from 'node:zlib';
import type { BlockOf } from '@ruta/contracts/documents/document';
import { encode } from 'uqr';

/** Points on paper for a side: as wide as three fingers, readable at arm's length. */
const SIDE = 132;
/** Pixels for each square of the code: it stays sharp when printed. */
const SCALE = 8;
const BORDER = 2;

/** A QR code as a picture of a document: black on white, with its quiet edge. */
export function codePicture(text: string): Pick<BlockOf<'picture'>, 'type' | 'data' | 'width' | 'height'> {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const rows = Array.from({ length: size * SCALE }, (_, y) => {
    const line = data[Math.floor(y / SCALE)] ?? [];
    return Uint8Array.from({ length: size * SCALE }, (_each, x) => (line[Math.floor(x / SCALE)] ? 0 : 255));
  });
  return { type: 'png', data: greyPng(rows).toString('base64'), width: SIDE, height: SIDE };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Eight bits of grey for each pixel, no row filtered (ISO/IEC 15948). */
function greyPng(rows: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(rows[0]?.length ?? 0, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = 8;
  const pixels = Buffer.concat(rows.flatMap((row) => [Buffer.of(0), row]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
