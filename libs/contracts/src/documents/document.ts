import { z } from 'zod';
import { Locale } from '../identity/sign-in.ts';
import { Instant } from '../protocol/instant.ts';

/** A stretch of text in one style. `mono` is for codes and hashes; a line break is `\n`. */
export const DocumentRun = z.object({
  text: z.string(),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  mono: z.literal(true).optional(),
  /** An absolute address. */
  href: z.url({ protocol: /^https?$/ }).optional(),
});
export type DocumentRun = z.infer<typeof DocumentRun>;

/** A paragraph or an entry of a list; `level` is how deep in lists, 0 for plain paragraphs. */
export const DocumentParagraph = z.object({
  style: z.enum(['paragraph', 'bullet', 'step']),
  level: z.int().min(0).max(8),
  runs: z.array(DocumentRun),
});
export type DocumentParagraph = z.infer<typeof DocumentParagraph>;

const prose = z.array(DocumentParagraph);
const anchor = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/**
 * What a document is made of; the same for a page, a PDF and a text processor. Headings start at 1 below the title and
 * never skip a level. Figures carry what they show as rows, so that each medium draws them and says them in words too.
 */
export const DocumentBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    id: anchor,
    text: z.string(),
  }),
  z.object({ kind: z.literal('prose'), tone: z.enum(['plain', 'lead', 'small']), paragraphs: prose }),
  /** Numbers worth a glance, each with its noun. */
  z.object({
    kind: z.literal('facts'),
    items: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
  /** The first column names the row. `share` is a column's part of the width. */
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z
      .array(z.object({ head: z.string(), number: z.boolean(), share: z.number().positive() }))
      .min(1),
    rows: z.array(z.array(z.string())),
  }),
  /** Counts side by side: `value` draws the bar, `text` stands at its end. */
  z.object({
    kind: z.literal('bars'),
    caption: z.string(),
    rows: z.array(
      z.object({
        label: z.string(),
        value: z.number().nonnegative(),
        text: z.string(),
        leading: z.boolean(),
      }),
    ),
  }),
  /** Something said beside the rest and set apart from it: a correction, an addition, a state of things. */
  z.object({
    kind: z.literal('note'),
    tone: z.enum(['info', 'warning', 'correction', 'addition']),
    title: z.string(),
    paragraphs: prose,
  }),
  /** A photograph or drawing. `data` is base64 of a PNG or JPEG; `alt` says what is to be seen, `caption` stands below. */
  z.object({
    kind: z.literal('picture'),
    type: z.enum(['png', 'jpeg']),
    data: z.base64(),
    width: z.int().positive(),
    height: z.int().positive(),
    alt: z.string(),
    caption: z.string(),
  }),
]);
export type DocumentBlock = z.infer<typeof DocumentBlock>;
export type BlockOf<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

/** A whole document. `standing` says in a few words whether it holds (draft, approved …) and is printed on every page. */
export const PublicDocument = z.object({
  language: Locale,
  /** Who publishes it. */
  publisher: z.string(),
  /** What it is: «Minuta». */
  genre: z.string(),
  title: z.string(),
  subtitle: z.string(),
  standing: z.object({ text: z.string(), holds: z.boolean() }),
  /** Where the living page stands. */
  source: z.url(),
  /** Of its content, 64 hex digits, where it has one. */
  fingerprint: z.string().nullable(),
  changedAt: Instant,
  /** IANA name of the zone in which the publisher lives: documents are read far from any clock. */
  timeZone: z.string(),
  /** Said on every page: what plays in the demonstration is not to be taken for real. */
  warning: z.string().nullable(),
  /** Down to which level headings are in the table of contents; 0 for none. */
  contents: z.literal([0, 1, 2]),
  blocks: z.array(DocumentBlock),
});
export type PublicDocument = z.infer<typeof PublicDocument>;

export const DocumentFormat = z.enum(['html', 'pdf', 'docx', 'md']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;
