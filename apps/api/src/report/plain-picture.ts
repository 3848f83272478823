export interface PlainPicture {
  type: 'png' | 'jpeg';
  width: number;
  height: number;
  bytes: Buffer;
}

/** A PNG or JPEG without what cameras and programs write into it (place, device, author); `null` for anything else. */
export function plainPicture(bytes: Buffer): PlainPicture | null {
  try {
    if (bytes.subarray(0, 8).equals(PNG)) return plainPng(bytes);
    return bytes.readUInt16BE(0) === 0xffd8 ? plainJpeg(bytes) : null;
  } catch {
    return null;
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a PNG is drawn from; texts, times and profiles are left out. */
const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB']);

function plainPng(bytes: Buffer): PlainPicture | null {
  const kept: Buffer[] = [PNG];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (drawn.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
    if (name === 'IEND') break;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width > 0 && height > 0 ? { type: 'png', width, height, bytes: Buffer.concat(kept) } : null;
}

/** Frames whose head says how large the picture is (SOF0 to SOF15 without tables). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** APP1 to APP13, APP15 and comments: EXIF, XMP, IPTC, profiles. APP14 says how colours are stored. */
const isTold = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

function plainJpeg(bytes: Buffer): PlainPicture | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: [number, number] | null = null;
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    // From the scan on there is nothing but the picture.
    if (marker === 0xda) {
      kept.push(bytes.subarray(at));
      break;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (isFrame(marker)) size = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    if (!isTold(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!size || size[0] === 0 || size[1] === 0) return null;
  return { type: 'jpeg', width: size[0], height: size[1], bytes: Buffer.concat(kept) };
}
