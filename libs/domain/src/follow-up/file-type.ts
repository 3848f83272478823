import type { EvidenceType } from '@ruta/contracts/follow-up/evidence-file';
import { namesInZip, textInZip } from './zip-names.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';

const extensions: Record<EvidenceType, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/csv': 'csv',
  [`${OOXML}wordprocessingml.document`]: 'docx',
  [`${OOXML}spreadsheetml.sheet`]: 'xlsx',
  [`${OOXML}presentationml.presentation`]: 'pptx',
  [`${ODF}text`]: 'odt',
  [`${ODF}spreadsheet`]: 'ods',
  [`${ODF}presentation`]: 'odp',
};

/** U9: what the bytes say a file is, whatever it is called; null where it is none of ours, or carries macros. */
export function evidenceType(bytes: Uint8Array): EvidenceType | null {
  if (latin(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (latin(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (latin(bytes, 0, 4) === 'PK\x03\x04') return officeType(bytes);
  return isCsv(bytes) ? 'text/csv' : null;
}

/** A name that ends as the type does, so that a downloaded file opens as what it is. */
export function fileName(name: string, type: EvidenceType): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}"*/:<>?\\|]/gu, '-').replace(/^\.+/, '');
  const extension = extensions[type];
  const endsSo = new RegExp(extension === 'jpg' ? '\\.jpe?g$' : `\\.${extension}$`, 'i');
  return endsSo.test(safe) ? safe : `${safe || 'evidencia'}.${extension}`;
}

export const extensionOf = (type: EvidenceType): string => extensions[type];

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

function officeType(bytes: Uint8Array): EvidenceType | null {
  const names = namesInZip(bytes);
  if (!names || names.some((name) => /vbaProject\.bin$|^(Basic|Scripts)\//i.test(name))) return null;
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('word/document.xml')) return `${OOXML}wordprocessingml.document`;
    if (names.includes('xl/workbook.xml')) return `${OOXML}spreadsheetml.sheet`;
    if (names.includes('ppt/presentation.xml')) return `${OOXML}presentationml.presentation`;
  }
  const said = textInZip(bytes, 'mimetype');
  for (const kind of ['text', 'spreadsheet', 'presentation'] as const)
    if (said === ODF + kind) return `${ODF}${kind}`;
  return null;
}

/** UTF-8 without control characters, of more than one line, every one of the first ones parted by the same sign. */
function isCsv(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (/[^\P{Cc}\r\n\t]/u.test(text) || /^\s*</.test(text)) return false;
  const lines = text.split(/\r?\n/, 5).filter((line) => line !== '');
  return lines.length > 1 && [',', ';', '\t'].some((sign) => lines.every((line) => line.includes(sign)));
}
