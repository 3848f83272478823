import type { RefusalCode } from '@ruta/contracts/protocol/refusal';

export interface SignedPdf {
  /** Everything but the hole that holds the signature. */
  covered: Buffer;
  /** The CMS signature, with the zeros that fill up its hole. */
  signature: Buffer;
}

export type ReadSignedPdf = SignedPdf | { refused: RefusalCode };

const KINDS = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];

/**
 * A PDF that goes on from the bytes given out and adds one signature over all of it (ISO 32000-2, 12.8.1). `given` is
 * what was given out: the file begins with it, so that what was signed cannot be anything else.
 */
export function readSignedPdf(file: Buffer, given: Buffer): ReadSignedPdf {
  if (!file.subarray(0, given.length).equals(given)) return { refused: 'sign-off.file-other-document' };
  const added = file.subarray(given.length).toString('latin1');
  if (/\/Encrypt\b/.test(added)) return { refused: 'sign-off.file-encrypted' };
  const named = added.match(/\/ByteRange\b/g)?.length ?? 0;
  if (named !== 1) return { refused: named === 0 ? 'sign-off.file-unsigned' : 'sign-off.file-several' };
  const kinds = [...added.matchAll(/\/SubFilter\s*\/([\w.#]+)/g)].map(([, kind = '']) => kind);
  if (kinds.length !== 1 || !KINDS.includes(kinds[0] ?? '')) return { refused: 'sign-off.file-kind' };
  if (rewrites(given.toString('latin1'), added)) return { refused: 'sign-off.file-rewritten' };
  const hole = holeOf(file, given.length, added);
  if (!hole) return { refused: 'sign-off.file-gap' };
  const hex = file
    .subarray(hole.from + 1, hole.to - 1)
    .toString('latin1')
    .replace(/\s/g, '');
  if (hex.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(hex)) return { refused: 'sign-off.file-gap' };
  return {
    covered: Buffer.concat([file.subarray(0, hole.from), file.subarray(hole.to)]),
    signature: Buffer.from(hex, 'hex'),
  };
}

/** From `<` to past `>`: one hole, what the signature's /Contents names, and nothing else left out to the last byte. */
function holeOf(file: Buffer, least: number, added: string): { from: number; to: number } | null {
  const range = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(added);
  const [start = -1, from = -1, to = -1, rest = -1] = range?.slice(1).map(Number) ?? [];
  const whole = start === 0 && from > least && to > from + 2 && to + rest === file.length;
  if (!whole || file[from] !== 0x3c || file[to - 1] !== 0x3e) return null;
  const before = file.subarray(Math.max(least, from - 40), from).toString('latin1');
  return /\/Contents\s*$/.test(before) ? { from, to } : null;
}

const OBJECT = /(?:^|[\r\n\s])(\d{1,10})\s+(\d{1,5})\s+obj\b/g;

/**
 * Whether what was added puts something else in the place of what was given out. A signer touches the catalogue, the
 * page that shows the signature, and the information about the file; text, fonts and pictures stay as they are.
 */
function rewrites(given: string, added: string): boolean {
  // Packed objects would have to be unpacked to be seen; whoever signs needs none.
  if (/\/ObjStm\b/.test(added)) return true;
  const roots = (text: string) => [...text.matchAll(/\/Root\s+(\d+\s+\d+)\s+R/g)].map(([, root]) => root);
  const [root] = roots(given);
  if (roots(added).some((other) => other !== root)) return true;
  const before = objectsOf(given);
  return [...objectsOf(added)].some(([number, after]) => {
    const was = before.get(number);
    return was !== undefined && !harmless(was, after);
  });
}

function objectsOf(text: string): Map<number, string> {
  const starts = [...text.matchAll(OBJECT)];
  return new Map(
    starts.map((start, at) => [
      Number(start[1]),
      text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length),
    ]),
  );
}

const entry = (object: string, key: string): string =>
  (
    new RegExp(`/${key}\\b\\s*(\\[[^\\]]*\\]|<<[^>]*>>|\\d+\\s+\\d+\\s+R|/\\w+)`).exec(object)?.[1] ?? ''
  ).replace(/\s+/g, ' ');

const count = (object: string, key: string): number =>
  object.match(new RegExp(`/${key}\\b`, 'g'))?.length ?? 0;

/** What decides how a page looks. */
const LOOKS = ['Contents', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Parent'];

function harmless(was: string, after: string): boolean {
  if (/\/[^\s/<>[\]()]*#/.test(after) || LOOKS.some((key) => count(after, key) > 1)) return false;
  const type = entry(was, 'Type');
  if (type !== entry(after, 'Type')) return false;
  if (type === '/Catalog')
    return entry(was, 'Pages') === entry(after, 'Pages') && !/\/OpenAction\b/.test(after);
  if (type === '/Page') return LOOKS.every((key) => entry(was, key) === entry(after, key));
  return type === '' && /\/Producer\b/.test(was) && !/\bstream\b/.test(after);
}
