import { describe, expect, it } from '@jest/globals';
import type { DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import { paragraph, prose } from '@ruta/domain/documents/prose';
import { entriesOf } from '@ruta/testing/files/zip-entries';
import { DocumentPress } from './document-press.ts';
import { leads, roomFor, roomForEnd } from './pdf-room.ts';
import { page, Sheet } from './pdf-sheet.ts';
import { drawable } from './pdf-fonts.ts';
import { aDocument, everyBlock } from './testing/a-document.ts';
import { docxFaults } from './testing/docx-faults.ts';

const press = new DocumentPress();
const printed = async (document: PublicDocument, format: 'html' | 'pdf' | 'docx') =>
  (await press.print(document, format)).body;

const counted = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('a document', () => {
  it('M12 has the same headings in the same order in every format', async () => {
    const headings = everyBlock.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    const [, html = ''] = String(await printed(aDocument(), 'html')).split('<main>');
    expect([...html.matchAll(/<h[234] id="[^"]+">([^<]+)</g)].map(([, text]) => text)).toEqual(headings);
    const word = entriesOf(await printed(aDocument(), 'docx')).get('word/document.xml') ?? '';
    const styled = [...word.matchAll(/<w:pStyle w:val="Heading\d"\/>.*?<w:t[^>]*>([^<]+)</g)].map(
      ([, text]) => text,
    );
    expect(styled).toEqual(headings);
    const pdf = (await printed(aDocument(), 'pdf')).toString('latin1');
    expect([counted(pdf, /\/S \/H1\b/g), counted(pdf, /\/S \/H2\b/g), counted(pdf, /\/S \/H3\b/g)]).toEqual([
      1, 1, 1,
    ]);
  });

  it('M13 is tagged throughout as a PDF, with language, title, bookmarks and contents that lead somewhere', async () => {
    const pdf = (await printed(aDocument(), 'pdf')).toString('latin1');
    for (const sign of [
      '/Marked true',
      '/StructTreeRoot',
      '/Lang (es-MX)',
      '/Outlines',
      '/DisplayDocTitle true',
      'pdfuaid',
    ])
      expect(pdf).toContain(sign);
    for (const [tag, count] of Object.entries({
      Table: 2,
      Caption: 3,
      TOCI: 2,
      Figure: 1,
      Note: 1,
      L: 3,
      LI: 5,
      Link: 3,
    }))
      expect([tag, counted(pdf, new RegExp(`/S /${tag}\\b`, 'g'))]).toEqual([tag, count]);
    expect(counted(pdf, /\/S \/TH\b/g)).toBe(3 + 44 + 3);
    expect(pdf).toContain('/Alt (');
    expect(pdf).toMatch(/\(asistencia\)/);
  });

  it('M31 keeps a question with what was answered, and the last section with what identifies the copy', () => {
    const sheet = new Sheet({ size: [page.width, page.height] });
    const question = prose([paragraph([{ text: '¿Qué haríamos distinto?', strong: true }])]);
    const answers = prose([paragraph('Empezar a tiempo.')]);
    const heading = { kind: 'heading' as const, level: 1 as const, id: 'fin', text: 'Cómo comprobarla' };
    expect([leads(question), leads(answers)]).toEqual([true, false]);
    const alone = roomFor(sheet, [question], 0);
    expect(roomFor(sheet, [question, answers], 0)).toBe(alone + roomFor(sheet, [answers], 0));
    expect(roomForEnd(sheet, [heading, answers], 0, 86)).toBeGreaterThan(86 + roomFor(sheet, [answers], 0));
    const long = prose(Array.from({ length: 40 }, () => paragraph('Empezar a tiempo.')));
    expect(roomForEnd(sheet, [heading, long], 0, 86)).toBe(0);
    sheet.pdf.end();
  });

  it('M14 is a text with real headings, lists and table heads as DOCX, and knows its language', async () => {
    const files = entriesOf(await printed(aDocument(), 'docx'));
    const word = files.get('word/document.xml') ?? '';
    expect(counted(word, /<w:tblHeader\/>/g)).toBe(1);
    expect(counted(word, /<w:numPr>/g)).toBe(5);
    expect(word).toContain('TOC \\h \\o &quot;1-2&quot;');
    expect(word).toMatch(/PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar [^>]+\/><w:t [^>]+>1<\/w:t>/);
    expect(files.get('word/settings.xml')).not.toContain('updateFields');
    expect(word).toMatch(/descr="Un rectángulo gris"/);
    expect(files.get('word/styles.xml')).toContain('w:lang w:val="es-MX"');
    expect(files.get('docProps/core.xml')).toContain('Minuta: Jornada abierta de agua');
    expect([...files].find(([name]) => name.startsWith('word/footer'))?.[1]).toContain('NUMPAGES');
  });

  it('M35 is well made as DOCX: styles, lists, links, bookmarks and fields are whole and where they belong', async () => {
    const listed = (style: 'bullet' | 'step', level: number, text: string) => ({
      style,
      level,
      runs: [{ text }, { text: 'página', href: 'https://ruta.encino.example/p' }],
    });
    const hard: DocumentBlock[] = [
      { kind: 'heading', level: 1, id: 'uno', text: `1.1 ${'Agua para todas las calles '.repeat(20)}` },
      prose([listed('bullet', 1, 'uno'), listed('step', 3, 'dos'), paragraph('')], 'small'),
      { kind: 'heading', level: 2, id: 'dos', text: 'مرحبا بالعالم' },
      prose([paragraph('שלום עולם'), paragraph(`${'larguísima'.repeat(20)}\n🙂`)], 'lead'),
      {
        kind: 'table',
        caption: '',
        columns: [1, 2, 3].map((share) => ({ head: 'x'.repeat(200), number: share === 3, share })),
        rows: [['مرحبا', '• uno\n• dos'], []],
      },
    ];
    for (const blocks of [everyBlock, hard, []])
      expect(docxFaults(entriesOf(await printed(aDocument({ blocks }), 'docx')))).toEqual([]);
    const twice = '<w:pPr><w:pStyle w:val="A"/><w:pStyle w:val="B"/></w:pPr>';
    expect(docxFaults(new Map([['word/document.xml', twice]]))).toEqual([
      'no style A',
      'no style B',
      expect.anything(),
    ]);
  });

  it('M36 takes a text of any shape in its stride: words and lines without end', async () => {
    const texts = ['a'.repeat(3000), '\n'.repeat(1000), 'a\u00a0'.repeat(1500), 'a\u200b'.repeat(1500)];
    const row = [texts[0] ?? '', 'b', 'c', 'd'];
    const columns = row.map((head) => ({ head: head.slice(0, 300), number: false, share: 1 }));
    const document = aDocument({
      blocks: [
        { kind: 'heading', level: 1, id: 'uno', text: texts[0]?.slice(0, 600) ?? '' },
        prose(texts.map((text) => paragraph(text))),
        { kind: 'table', caption: 'Larga', columns, rows: [row.map((text) => text.slice(0, 600))] },
      ],
    });
    for (const format of ['html', 'docx', 'pdf'] as const)
      expect((await printed(document, format)).length).toBeGreaterThan(1000);
    expect(String(await printed(document, 'html'))).toContain(`<th scope="row">${'a'.repeat(24)}<wbr>aa`);
  }, 60_000);

  it('M15 says whether it holds and that it may be copied', async () => {
    const document = aDocument({ standing: { text: 'Borrador, sin aprobar', holds: false }, language: 'en' });
    const html = String(await printed(document, 'html'));
    expect(html).toContain('data-holds="false">Borrador, sin aprobar');
    expect(html).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Demostración: municipio ficticio');
  });

  it('M16 keeps what people wrote as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> & "comillas" \u0000]]>';
    const document = aDocument({ title: hostile, blocks: [prose([paragraph(hostile)])], contents: 0 });
    const html = String(await printed(document, 'html'));
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const word = entriesOf(await printed(document, 'docx')).get('word/document.xml') ?? '';
    expect(word).not.toContain('<img');
    expect(word).not.toContain('\u0000');
    expect((await printed(document, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('M13 sets what is hard to set: letters of other languages, signs nobody drew, a row longer than a page', async () => {
    const row = ['Punto', 'palabra '.repeat(3000)];
    const columns = ['Qué', 'Dicho'].map((head) => ({ head, number: false, share: 1 }));
    const document = aDocument({
      contents: 0,
      blocks: [
        prose([paragraph('Tlālōcān, Łódź, 🙂 → ✓, 東京')]),
        { kind: 'table', caption: 'Larga', columns, rows: [row] },
      ],
    });
    const pdf = (await printed(document, 'pdf')).toString('latin1');
    expect(counted(pdf, /\/Type \/Page\b/g)).toBeGreaterThan(2);
  });

  it('M37 prints letters that no face has without their marks, breaks and joins as nothing, and the rest as one sign', () => {
    const drawn = (text: string) =>
      drawable('text', text)
        .map((part) => part.text)
        .join('');
    expect(drawn('x\u0331 a\u0331, ñuuꞌ, kɨ, Łódź')).toBe('x a, ñuu’, ki, Łódź');
    expect(drawn('a\u200bb\u00adc\u2060d\ufeffe\u2011f\u202fg\th')).toBe('abcde-f g h');
    expect(drawn('🙂👩🏽‍🚒🇲🇽 東京 10⁻³\nfin')).toBe('[?] [?] 10-³\nfin');
  });

  it('M13 keeps a heading, the head of a table and its first row on one page, and words whole', async () => {
    const columns = ['Qué', 'Responsable', 'Comprobación'].map((head, at) => ({
      head,
      number: false,
      share: at === 0 ? 30 : 1,
    }));
    const table: DocumentBlock = {
      kind: 'table',
      caption: 'Hitos',
      columns,
      rows: [['Uno '.repeat(40), 'Departamento', 'implementación']],
    };
    const filled = (lines: number): DocumentBlock[] => [
      prose(Array.from({ length: lines }, () => paragraph('Línea'))),
      { kind: 'heading', level: 1, id: 'hitos', text: 'Hitos y fechas' },
      table,
    ];
    for (const lines of [24, 26, 28, 30]) {
      const bytes = await printed(aDocument({ contents: 0, blocks: filled(lines) }), 'pdf');
      const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
      const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      const texts: string[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        texts.push(items.flatMap((item) => ('str' in item ? [item.str] : [])).join('|'));
      }
      const page = texts.find((text) => text.includes('Hitos y fechas')) ?? '';
      for (const words of ['Responsable', 'Uno Uno', 'Departamento', 'implementación'])
        expect(page).toContain(words);
    }
  });

  it('is laid out once for many readers, and anew as soon as a word differs', async () => {
    const [one, other] = await Promise.all([
      press.print(aDocument(), 'html'),
      press.print(aDocument(), 'html'),
    ]);
    expect(one.body).toBe(other.body);
    expect((await press.print(aDocument({ subtitle: 'Otra' }), 'html')).etag).not.toBe(one.etag);
  });
});
