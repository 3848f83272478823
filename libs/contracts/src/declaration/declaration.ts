import { z } from 'zod';
import { AimId, CommitmentKey } from '../drafting/commitment-form.ts';
import { DeclarationId, DeclarationSignatureId, OpId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** One aim: its letter, its words, and the aim of the catalogue that it takes up, where it does. */
export const DeclaredAim = z.object({
  letter: z.string().regex(/^[a-z]$/),
  text: plainText(400, 3),
  like: AimId.nullable(),
});
export type DeclaredAim = z.infer<typeof DeclaredAim>;

/** What a declaration says: form 1, whose RFC 8785 bytes are hashed and which signatures are bound to. */
export const DeclarationForm = z.object({
  form: z.literal(1),
  title: plainText(200, 3),
  place: plainText(160),
  on: Day,
  /** Paragraphs. */
  text: z.array(plainText(4000, 1)).min(1).max(80),
  aims: z
    .array(DeclaredAim)
    .max(26)
    .refine((aims) => new Set(aims.map(({ letter }) => letter)).size === aims.length),
});
export type DeclarationForm = z.infer<typeof DeclarationForm>;

/** `signatory` signed at the act, `adhesion` came later, `witness` attests and takes no part. */
export const SignatureKind = z.enum(['signatory', 'adhesion', 'witness']);
export type SignatureKind = z.infer<typeof SignatureKind>;
export const DeclarationSector = z.enum([
  'government',
  'civil-society',
  'oversight',
  'academia',
  'business',
  'other',
]);
export type DeclarationSector = z.infer<typeof DeclarationSector>;

export const DeclarationSignature = z.object({
  id: DeclarationSignatureId,
  kind: SignatureKind,
  organisation: z.string(),
  sector: DeclarationSector,
  post: z.string(),
  /** Null once it was erased. */
  name: z.string().nullable(),
  /** The very text that was signed. */
  version: z.int().positive(),
  hash: z.string(),
  state: z.enum(['waiting', 'admitted', 'refused']),
  mine: z.boolean(),
  at: Instant,
});
export type DeclarationSignature = z.infer<typeof DeclarationSignature>;

export const DeclarationView = z.object({
  id: DeclarationId,
  number: z.int().positive(),
  /** Newest first; a text that is published is never changed. */
  versions: z.array(
    z.object({ version: z.int().positive(), hash: z.string(), form: DeclarationForm, publishedAt: Instant }),
  ),
  /** What will be the next version; shown to who writes it. */
  draft: DeclarationForm.nullable(),
  /** Admitted ones, and to the coordination those that wait; one's own always. */
  signatures: z.array(DeclarationSignature),
  /** Of the newest published plan: which commitments serve each aim of the newest text. */
  coverage: z
    .object({
      plan: z.int().positive(),
      commitments: z.array(z.object({ key: CommitmentKey, title: z.string() })),
      aims: z.array(z.object({ letter: z.string(), keys: z.array(CommitmentKey) })),
    })
    .nullable(),
});
export type DeclarationView = z.infer<typeof DeclarationView>;
export const DeclarationList = z.object({ items: z.array(DeclarationView) });
export type DeclarationList = z.infer<typeof DeclarationList>;

/** An aim of the entity's own, as commitments name it. `current`: it stands in the newest text. */
export const OwnAim = DeclaredAim.extend({ id: AimId, current: z.boolean() });
export type OwnAim = z.infer<typeof OwnAim>;

/** What aims of a declaration of the entity are called by: title and day of its newest text. `code`: `VALLE-DEL-ENCINO-1`. */
export const OwnDeclaration = z.object({
  code: z.string(),
  title: z.string(),
  on: Day,
  aims: z.array(OwnAim),
});
export type OwnDeclaration = z.infer<typeof OwnDeclaration>;

/** Answer of `GET /api/entities/:entity/declarations/aims`: declarations that are published, newest first. */
export const OwnAimList = z.object({ items: z.array(OwnDeclaration) });
export type OwnAimList = z.infer<typeof OwnAimList>;

export const StartDeclaration = z.object({ opId: OpId, form: DeclarationForm });
export type StartDeclaration = z.infer<typeof StartDeclaration>;
export const WriteDeclaration = z.object({ form: DeclarationForm });
export type WriteDeclaration = z.infer<typeof WriteDeclaration>;
/** Publishes exactly the draft whose hash is named. */
export const PublishDeclaration = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type PublishDeclaration = z.infer<typeof PublishDeclaration>;

export const SignDeclaration = z.object({
  opId: OpId,
  version: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  kind: SignatureKind,
  organisation: plainText(200, 2),
  sector: DeclarationSector,
  post: plainText(160, 2),
  name: plainText(160, 2),
});
export type SignDeclaration = z.infer<typeof SignDeclaration>;
export const DecideSignature = z.object({ admit: z.boolean() });
export type DecideSignature = z.infer<typeof DecideSignature>;
