import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceType, fileName } from './file-type.ts';

const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...text(part)] : part)));
const short = (n: number) => [n & 255, n >> 8];
const long = (n: number) => [...short(n & 0xffff), ...short(n >>> 16)];

/** An archive of stored files. */
function zip(files: Record<string, string>): Uint8Array {
  const local: number[] = [];
  const directory: number[] = [];
  for (const [name, words] of Object.entries(files)) {
    const [named, data] = [[...text(name)], [...text(words)]];
    const offset = local.length;
    const sizes = [
      ...long(0),
      ...long(data.length),
      ...long(data.length),
      ...short(named.length),
      ...short(0),
    ];
    local.push(
      0x50,
      0x4b,
      3,
      4,
      ...short(20),
      ...short(0),
      ...short(0),
      ...long(0),
      ...sizes,
      ...named,
      ...data,
    );
    const places = [...short(0), ...short(0), ...short(0), ...long(0), ...long(offset)];
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      ...short(20),
      ...short(20),
      ...short(0),
      ...short(0),
      ...long(0),
      ...sizes,
    );
    directory.push(...places, ...named);
  }
  const count = Object.keys(files).length;
  const end = [0x50, 0x4b, 5, 6, ...long(0), ...short(count), ...short(count), ...long(directory.length)];
  return Uint8Array.from([...local, ...directory, ...end, ...long(local.length), ...short(0)]);
}

const office = (main: string, more: Record<string, string> = {}) =>
  zip({ '[Content_Types].xml': '<x/>', [main]: '<x/>', ...more });

describe('what a file of evidence is', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['jpg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['webp', bytes('RIFF', [1, 0, 0, 0], 'WEBP')],
    ['csv', bytes('obra;costo\nMercado;1200\n')],
    ['docx', office('word/document.xml')],
    ['xlsx', office('xl/workbook.xml')],
    ['pptx', office('ppt/presentation.xml')],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
  ])('U9 is a %s by its bytes', (extension, file) => {
    const type = evidenceType(file);
    expect(type && fileName('acta', type)).toBe(`acta.${extension}`);
  });

  it.each([
    ['a program', bytes('MZ', [0, 1])],
    ['a page', bytes('<html>,\n<script>,')],
    ['a drawing that can run', bytes('<svg xmlns="a,b">\n<script>,</svg>')],
    ['an archive of anything', zip({ 'run.exe': 'MZ' })],
    ['a document with macros', office('word/document.xml', { 'word/vbaProject.bin': 'x' })],
    [
      'an open document with macros',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/a': '' }),
    ],
    ['an archive that is cut off', office('word/document.xml').subarray(0, 60)],
    ['text of one line', bytes('hola, mundo')],
    ['text that is not UTF-8', bytes('a,b\n', [0xf1], ',c\n')],
    ['nothing', bytes()],
  ])('U9 takes none that is %s', (_, file) => expect(evidenceType(file)).toBeNull());

  it('U9 looks at any bytes without failing', () => {
    const looked = (file: Uint8Array) => expect(() => evidenceType(file)).not.toThrow();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), looked));
    const begun = fc
      .uint8Array({ maxLength: 200 })
      .map((rest) => bytes('PK', [3, 4], [...rest], 'PK', [5, 6], [...rest]));
    fc.assert(fc.property(begun, looked));
  });

  it('U12 gives a name that no system stumbles over', () => {
    expect(fileName('../../etc/passwd', 'text/csv')).toBe('-..-etc-passwd.csv');
    expect(fileName('foto.JPEG', 'image/jpeg')).toBe('foto.JPEG');
    expect(fileName('acta.pdf.exe', 'application/pdf')).toBe('acta.pdf.exe.pdf');
    expect(fileName('', 'application/pdf')).toBe('evidencia.pdf');
  });
});
