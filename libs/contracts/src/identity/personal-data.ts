import { z } from 'zod';
import { Instant } from '../protocol/instant.ts';

/** What somebody can have done, as the page that lists it names it. */
export const DoingKind = z.enum([
  'contribution',
  'reply',
  'attended',
  'registered',
  'signed',
  'wrote',
  'commented',
  'remarked',
]);
export type DoingKind = z.infer<typeof DoingKind>;

/** One thing a person did, as their account page lists it: a folio, a comment, a session they were at. */
export const Doing = z.object({
  topic: z.string(),
  kind: DoingKind,
  label: z.string(),
  title: z.string(),
  at: Instant,
  path: z.string().nullable(),
});
export type Doing = z.infer<typeof Doing>;
export const MyDoings = z.object({ items: z.array(Doing) });
export type MyDoings = z.infer<typeof MyDoings>;

/** The file a person takes home: everything the product holds about them, topic by topic. */
export const PersonalExport = z.object({
  product: z.literal('Ruta Abierta'),
  madeAt: Instant,
  topics: z.record(z.string(), z.unknown()),
});
export type PersonalExport = z.infer<typeof PersonalExport>;

/** Typed out by the person, so that nobody is erased by a slip of the finger. */
export const EraseMe = z.object({ confirm: z.literal(true) });
export type EraseMe = z.infer<typeof EraseMe>;
