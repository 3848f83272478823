import { describe, expect, it } from '@jest/globals';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { commitmentDocument } from '@ruta/domain/commitment/commitment-document';
import { newDocument } from '@ruta/domain/commitment/document';
import { importedForm } from '@ruta/domain/commitment/imported-form';
import { importedParts } from '@ruta/domain/commitment/imported-parts';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { anyForm, contentOf } from '@ruta/testing/commitment/any-form';
import fc from 'fast-check';
import { Refused } from '../platform/http/refused.ts';
import { docxDocument } from './docx-document.ts';
import { markdownDocument } from './markdown-document.ts';
import { readText } from './read-text.ts';
import { docxWith, packed, wordPart } from './testing/packed.ts';

const documentOf = (form: CommitmentForm, language: 'es' | 'en') =>
  commitmentDocument(
    {
      language,
      publisher: 'Tres Cruces',
      timeZone: 'UTC',
      demo: true,
      source: 'https://a.example/x',
      planTitle: 'Plan',
      ownAims: [],
      now: 0,
    },
    {
      form,
      hash: 'a'.repeat(64),
      standing: { state: 'draft' },
      origins: [],
      outcomes: new Map(),
      signatures: [],
    },
  );

let made = 0;
const imported = (bytes: Buffer): CommitmentForm => {
  const chosen = importedParts(readText(bytes).blocks).flatMap((part) =>
    part.field === null ? [] : [{ part, field: part.field }],
  );
  return importedForm(readCommitment(newDocument(), '2.1'), chosen, () => `n${(made += 1)}`).form;
};

const refused = (bytes: Buffer): string => {
  try {
    readText(bytes);
    return 'not refused';
  } catch (error) {
    return error instanceof Refused ? error.refusal.code : String(error);
  }
};

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('a file that is read', () => {
  it('X10 of our own making says what the commitment says, as DOCX and as Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, fc.constantFrom('es' as const, 'en' as const), async (form, language) => {
        const document = documentOf(form, language);
        expect(contentOf(imported(await docxDocument(document)))).toEqual(contentOf(form));
        expect(contentOf(imported(Buffer.from(markdownDocument(document))))).toEqual(contentOf(form));
      }),
      { numRuns: 25 },
    );
  });

  it('X17 from a text processor: headings by style, tracked changes, lists, tables in the order of the page', async () => {
    const styles = wordPart(
      'styles',
      `<w:style w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style>
       <w:style w:styleId="Mio"><w:name w:val="Encabezado propio"/><w:basedOn w:val="Ttulo1"/></w:style>
       <w:style w:styleId="TDC1"><w:name w:val="toc 1"/></w:style>`,
    );
    const numbering = wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
       <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>`,
    );
    const body = [
      paragraph('El problema 3', style('TDC1')),
      paragraph('El problema', style('Mio')),
      `<w:p><w:r><w:t>Hubo </w:t></w:r><w:del><w:r><w:delText>cien</w:delText></w:r></w:del><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>214</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
      paragraph('primero', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'),
      `<w:tbl><w:tr><w:tc>${paragraph('Qué')}</w:tc><w:tc>${paragraph('Termina')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Uno')}${paragraph('y dos')}</w:tc><w:tc>${paragraph('2027-03-01')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const { blocks } = readText(
      await docxWith(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering }),
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'El problema' },
      {
        kind: 'paragraph',
        paragraph: { style: 'paragraph', level: 0, runs: [{ text: 'Hubo ' }, { text: '214', strong: true }] },
      },
      { kind: 'paragraph', paragraph: { style: 'step', level: 1, runs: [{ text: 'primero' }] } },
      {
        kind: 'table',
        caption: '',
        rows: [
          ['Qué', 'Termina'],
          ['Uno\ny dos', '2027-03-01'],
        ],
      },
    ]);
  });

  it('X17 puts every cell of a table into its column, and a merged one into each of its rows', async () => {
    const cell = (text: string, properties = '', more = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, more)}</w:tc>`;
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    const body = `<w:tbl>
      <w:tr>${cell('Hitos', '<w:gridSpan w:val="3"/>')}</w:tr>
      <w:tr>${cell('Qué')}${cell('Termina')}${cell('Responsable')}</w:tr>
      <w:tr>${cell('Uno')}${cell('2027-03-01')}${cell('Agua', '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${cell('Dos', '<w:gridSpan w:val="2"/>')}${cell('', '<w:vMerge/>')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('a tiempo', '', listed)}${cell('Obras')}</w:tr>
    </w:tbl>`;
    expect(readText(await docxWith(body)).blocks).toEqual([
      {
        kind: 'table',
        caption: '',
        rows: [
          ['Hitos', '', ''],
          ['Qué', 'Termina', 'Responsable'],
          ['Uno', '2027-03-01', 'Agua'],
          ['Dos', '', 'Agua'],
          ['', '• a tiempo', 'Obras'],
        ],
      },
    ]);
  });

  it('X17 knows lists and headings by their style, in Spanish too, rows that were taken out, and rows that a program wrapped', async () => {
    const styles = wordPart(
      'styles',
      `<w:style w:styleId="T1"><w:name w:val="Título 1"/></w:style>
       <w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
       <w:style w:styleId="LB2"><w:name w:val="Viñeta propia"/><w:basedOn w:val="LB"/></w:style>`,
    );
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:sdt><w:sdtContent><w:tc>${paragraph(text)}</w:tc></w:sdtContent></w:sdt></w:tr>`;
    const body = [
      paragraph('Causas', style('T1')),
      paragraph('una', style('LB2')),
      paragraph('ninguna', `${style('LB')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      `<w:tbl>${row('Qué')}${row('Ya no', '<w:del/>')}<w:sdt><w:sdtContent>${row('Esto')}</w:sdtContent></w:sdt></w:tbl>`,
    ].join('');
    expect(readText(await docxWith(body, { 'word/styles.xml': styles })).blocks).toMatchObject([
      { kind: 'heading', level: 1, text: 'Causas' },
      { paragraph: { style: 'bullet', level: 1 } },
      { paragraph: { style: 'paragraph', level: 0 } },
      { kind: 'table', rows: [['Qué'], ['Esto']] },
    ]);
  });

  it('X23 reads texts as Windows wrote them, and none that is a file of something else', () => {
    const said = (bytes: Buffer) => readText(bytes).blocks;
    const expected = [{ kind: 'heading', level: 1, text: 'Añoranza «ñandú»' }];
    expect(said(Buffer.from('## Añoranza «ñandú»', 'latin1'))).toEqual(expected);
    expect(said(Buffer.from('\ufeff## Añoranza «ñandú»', 'utf16le'))).toEqual(expected);
    for (const file of ['%PDF-1.7 1 0 obj', '{\\rtf1 Hola}', 'MZ\u0003\u0000\u0004'])
      expect(refused(Buffer.from(file))).toBe('drafting.file-unreadable');
    expect(refused(Buffer.from('* '.repeat(450_000)))).toBe('request.too-large');
  });

  it('X18 is refused when it is none, is damaged, or unpacks to more than a text has', async () => {
    const whole = await docxWith(paragraph('Hola'));
    expect(refused(Buffer.from([0xff, 0xfe, 0x00, 0x00]))).toBe('drafting.file-unreadable');
    expect(refused(Buffer.from(' \n\n'))).toBe('drafting.file-empty');
    expect(refused(whole.subarray(0, whole.length - 40))).toBe('drafting.file-unreadable');
    expect(refused(await packed({ 'hola.txt': 'nada' }))).toBe('drafting.file-unreadable');
    expect(refused(Buffer.alloc(4_000_001, 0x20))).toBe('request.too-large');
    const bomb = await docxWith(paragraph(' '.repeat(40_000_000)));
    expect(bomb.length).toBeLessThan(60_000);
    expect(refused(bomb)).toBe('drafting.file-unreadable');
    expect(refused(await docxWith('<w:sdt>'.repeat(5000)))).toBe('drafting.file-unreadable');
    expect(refused(await docxWith('<w:r/>'.repeat(400_000)))).toBe('drafting.file-unreadable');
    expect(refused(await docxWith('<w:tbl>&nada;</w:tbl>'))).toBe('drafting.file-unreadable');
  });

  it('X18 never follows what it points to', async () => {
    const entity = `<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>`;
    const file = await packed({
      'word/document.xml': `<?xml version="1.0"?>${entity}<w:document xmlns:w="w"><w:body>${paragraph('&secret;')}</w:body></w:document>`,
    });
    expect(refused(file)).toBe('drafting.file-unreadable');
    const image = await docxWith(
      '<w:p><w:r><w:t>Foto:</w:t><w:drawing><a:blip r:link="rId9" xmlns:a="a" xmlns:r="r"/></w:drawing></w:r></w:p>',
      {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="rId9" Target="http://127.0.0.1:1/x.png" TargetMode="External"/></Relationships>',
      },
    );
    expect(readText(image).blocks).toEqual([
      { kind: 'paragraph', paragraph: { style: 'paragraph', level: 0, runs: [{ text: 'Foto:' }] } },
    ]);
  });
});
