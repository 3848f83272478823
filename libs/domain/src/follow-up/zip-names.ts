/** Files in an archive (PKWARE APPNOTE 6.3): names from its directory, and the words of one that is stored as it is. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The directory's end may be followed by a comment of at most this length. */
const MOST_COMMENT = 0xffff;
const MOST_ENTRIES = 20_000;

/** Null where it is no archive, or one that is cut off. */
export function namesInZip(bytes: Uint8Array): string[] | null {
  return entriesOf(bytes)?.map(({ name }) => name) ?? null;
}

/** Null where there is no such file, or it is compressed. */
export function textInZip(bytes: Uint8Array, wanted: string): string | null {
  const entry = entriesOf(bytes)?.find(({ name }) => name === wanted);
  if (!entry || entry.method !== 0) return null;
  const view = viewOf(bytes);
  const head = entry.offset;
  if (head + 30 > bytes.length) return null;
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  return new TextDecoder().decode(bytes.subarray(start, start + entry.size)).trim();
}

interface Entry {
  name: string;
  method: number;
  size: number;
  offset: number;
}

function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const entries: Entry[] = [];
  for (let at = view.getUint32(end + 16, true); entries.length < count;) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - MOST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
