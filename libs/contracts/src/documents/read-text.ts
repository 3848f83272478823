import { z } from 'zod';
import { DocumentParagraph } from './document.ts';

/** A piece of a text somebody wrote elsewhere, in the order of the page. Level 0 is the text's own title. */
export const ReadBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int().min(0).max(6), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), paragraph: DocumentParagraph }),
  z.object({ kind: z.literal('table'), caption: z.string(), rows: z.array(z.array(z.string())) }),
]);
export type ReadBlock = z.infer<typeof ReadBlock>;

/** How much of a file is read: bytes of the file, bytes it unpacks to, and pieces of text in it. */
export const readLimits = {
  file: 4_000_000,
  unpacked: 12_000_000,
  blocks: 4000,
  characters: 400_000,
} as const;

/** Answer of `POST …/commitments/:commitment/reading`: a DOCX or a Markdown file, read and not kept. */
export const ReadText = z.object({ format: z.enum(['docx', 'md']), blocks: z.array(ReadBlock) });
export type ReadText = z.infer<typeof ReadText>;
