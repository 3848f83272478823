import type { bodyFileTypes } from '@ruta/contracts/formal/call';

type FileType = (typeof bodyFileTypes)[number];

const office: Record<string, FileType> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const plain: Record<string, FileType> = { txt: 'text/plain', csv: 'text/csv' };

const begins = (bytes: Buffer, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);

/** By what the bytes begin with, and the name's ending where several kinds begin alike; null for what is not kept. */
export function bodyFileType(bytes: Buffer, name: string): FileType | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'application/pdf';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return office[ending] ?? null;
  return bytes.includes(0) ? null : (plain[ending] ?? null);
}
