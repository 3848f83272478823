import { PublicDocument } from '@ruta/contracts/documents/document';
import { answering } from '../platform/threads/answering.ts';
import type { PrintOrder } from './document-press.ts';
import { printed } from './printing.ts';

answering(({ text, format }: PrintOrder) => printed(PublicDocument.parse(JSON.parse(text)), format));
