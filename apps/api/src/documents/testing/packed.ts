import { ZipFile } from 'yazl';

/** A ZIP archive in memory. */
export const packed = (files: Record<string, string | Buffer>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const archive = new ZipFile();
    for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
    const parts: Buffer[] = [];
    archive.outputStream.on('data', (part: Buffer) => parts.push(part));
    archive.outputStream.on('end', () => resolve(Buffer.concat(parts)));
    archive.outputStream.on('error', reject);
    archive.end();
  });

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A DOCX with this body, as a text processor packs it. */
export const docxWith = (body: string, more: Record<string, string> = {}): Promise<Buffer> =>
  packed({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

export const wordPart = (name: string, content: string): string =>
  `<w:${name} ${namespace}>${content}</w:${name}>`;
