import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 2000;

/** The bytes are no archive, or one that unpacks to more than it may. */
export class NotUnpacked extends Error {}

/**
 * Named files of a ZIP archive in memory (APPNOTE.TXT 4.3). Never unpacks more than `most` bytes in all, whatever the
 * archive says about itself; files that are not there are left out.
 */
export function unpack(archive: Buffer, names: readonly string[], most: number): Map<string, Buffer> {
  try {
    return unpacked(archive, names, most);
  } catch (error) {
    if (error instanceof NotUnpacked) throw error;
    throw new NotUnpacked(error instanceof Error ? error.message : 'damaged');
  }
}

function unpacked(archive: Buffer, names: readonly string[], most: number): Map<string, Buffer> {
  const end = endOf(archive);
  const found = new Map<string, Buffer>();
  let left = most;
  let at = archive.readUInt32LE(end + 16);
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new NotUnpacked('too many files');
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new NotUnpacked('damaged list');
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameBytes);
    if (names.includes(name) && !found.has(name)) {
      const bytes = contentOf(archive, at, left);
      left -= bytes.length;
      found.set(name, bytes);
    }
    at += 46 + nameBytes + extra + comment;
  }
  return found;
}

function endOf(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= lowest; at -= 1)
    if (archive.readUInt32LE(at) === END) return at;
  throw new NotUnpacked('no archive');
}

function contentOf(archive: Buffer, entry: number, most: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const packedBytes = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw new NotUnpacked('damaged file');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (method === 0) {
    if (packed.length > most) throw new NotUnpacked('too large');
    return packed;
  }
  if (method !== 8) throw new NotUnpacked('unknown packing');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
