import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { CannotStart } from '../platform/cannot-start.ts';

const inflated = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const TOO_LONG = 0xffffffff;

interface Entry {
  method: number;
  packed: number;
  start: number;
}

/** An archive as `GET …/open-data.zip` gives it: its files are read one at a time, by name. */
export class ZipFile {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<ZipFile> {
    const file = await open(path);
    try {
      return new ZipFile(path, file, await directory(path, file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async text(name: string): Promise<string> {
    const entry = this.entries.get(name);
    if (!entry)
      throw new CannotStart(`${this.path} has no ${name}; it is not an archive of Ruta Abierta's open data.`);
    const head = await bytes(this.file, entry.start, 30);
    const at = entry.start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const packed = await bytes(this.file, at, entry.packed);
    try {
      return (entry.method === 0 ? packed : await inflated(packed)).toString('utf8');
    } catch {
      throw damaged(this.path);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** The list at the end of the file (APPNOTE.TXT 4.3.12 and 4.3.16). */
async function directory(path: string, file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytes(
    file,
    Math.max(0, size - END_BYTES - LONGEST_COMMENT),
    Math.min(size, END_BYTES + LONGEST_COMMENT),
  );
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw damaged(path);
  const listed = await bytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= listed.length && listed.readUInt32LE(at) === ENTRY;) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      listed.readUInt16LE(at + offset),
    );
    const entry = {
      method: listed.readUInt16LE(at + 10),
      packed: listed.readUInt32LE(at + 20),
      start: listed.readUInt32LE(at + 42),
    };
    if (entry.packed === TOO_LONG || entry.start === TOO_LONG)
      throw new CannotStart(`${path} is larger than 4 GB; verify its files one by one.`);
    entries.set(listed.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0)), entry);
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

async function bytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer;
}

const damaged = (path: string) => new CannotStart(`${path} is damaged or not an archive.`);
