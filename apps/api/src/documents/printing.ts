import type { DocumentFormat, PublicDocument } from '@ruta/contracts/documents/document';
import { htmlDocument } from './html-document.ts';
import { markdownDocument } from './markdown-document.ts';

/** The document as the bytes of a file. What draws PDF and DOCX is large, and loaded when somebody first wants one. */
export async function printed(document: PublicDocument, format: DocumentFormat): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return Buffer.from(htmlDocument(document));
    case 'pdf':
      return (await import('./pdf-document.ts')).pdfDocument(document);
    case 'docx':
      return (await import('./docx-document.ts')).docxDocument(document);
    case 'md':
      return Buffer.from(markdownDocument(document));
  }
}
