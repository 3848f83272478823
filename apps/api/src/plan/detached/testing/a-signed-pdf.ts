import { aCms, type CmsWishes, type Signer } from './a-signer.ts';

export interface PdfWishes extends CmsWishes {
  kind?: string;
  /** Half of the hole, in bytes. */
  room?: number;
  /** More objects, put before the signature. */
  more?: string;
  /** Bytes the signature leaves out at the end. */
  after?: string;
  /** Shifts the end of the hole. */
  shift?: number;
}

/** Goes on from the bytes given out with one signature, as signing programs do: an incremental update (ISO 32000-2, 7.5.6). */
export async function aSignedPdf(signer: Signer, given: Buffer, wishes: PdfWishes = {}): Promise<Buffer> {
  const { kind = 'ETSI.CAdES.detached', room = 1200, more = '', after = '', shift = 0 } = wishes;
  const text = given.toString('latin1');
  const root = /\/Root\s+(\d+)\s+0\s+R/.exec(text)?.[1] ?? '1';
  const catalogue = new RegExp(`(?:^|\\s)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1] ?? '';
  const head =
    `\n${root} 0 obj\n<<${catalogue}/AcroForm << /Fields [9001 0 R] /SigFlags 3 >> >>\nendobj\n${more}` +
    `9001 0 obj\n<< /FT /Sig /T (firma) /V 9000 0 R >>\nendobj\n` +
    `9000 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${kind} /ByteRange [`;
  const range = ' '.repeat(48);
  const middle = `] /Contents `;
  const hole = `<${'0'.repeat(room * 2)}>`;
  const tail = ` >>\nendobj\ntrailer\n<< /Root ${root} 0 R /Size 9002 >>\nstartxref\n0\n%%EOF\n`;
  const from = given.length + head.length + range.length + middle.length;
  const to = from + hole.length;
  const whole = to + tail.length;
  const numbers = `0 ${from} ${to + shift} ${whole - to - shift}`.padEnd(range.length);
  const before = Buffer.concat([given, Buffer.from(head + numbers + middle, 'latin1')]);
  const end = Buffer.from(tail, 'latin1');
  const covered = Buffer.concat([before, end]);
  const cms = (await aCms(signer, covered, wishes)).toString('hex');
  if (cms.length > room * 2) throw new Error('the hole is too small');
  return Buffer.concat([
    before,
    Buffer.from(`<${cms.padEnd(room * 2, '0')}>`, 'latin1'),
    end,
    Buffer.from(after, 'latin1'),
  ]);
}

/** The least that is a PDF, made as ours are: one page, its text, its catalogue. */
export function aPlainPdf(words: string): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>\nendobj',
      `4 0 obj\n<< /Length ${words.length} >>\nstream\n${words}\nendstream\nendobj`,
      'trailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n',
    ].join('\n'),
    'latin1',
  );
}
