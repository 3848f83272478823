import { z } from 'zod';
import { DetachedSignatureId, FileHash } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** 5 MB: what is signed has some hundred kilobytes, a signature some ten. */
export const MOST_SIGNED_BYTES = 5_242_880;

/** A PDF with the signature inside, or a CMS signature (RFC 5652) over the PDF or over the canonical JSON. */
export const DetachedKind = z.enum(['pdf', 'cms-pdf', 'cms-json']);
export type DetachedKind = z.infer<typeof DetachedKind>;

/** Whether a certificate leads to one of the authorities this product was told to trust; nobody asks for revocations. */
export const ChainState = z.enum(['not-checked', 'trusted', 'not-trusted']);
export type ChainState = z.infer<typeof ChainState>;

/** What was checked of a detached signature. Public: of who signed it says no more than the seat does. */
export const DetachedFacts = z.object({
  id: DetachedSignatureId,
  kind: DetachedKind,
  /** Of the file that was handed in. */
  hash: FileHash,
  size: z.int().positive(),
  /**
   * SHA-256 of the bytes that were given out and that it covers: of the PDF, or of the canonical JSON, which is the
   * version's hash. `null` where it came before this was kept and the PDF was given out in more than one language.
   */
  covers: FileHash.nullable(),
  at: Instant,
  /** `RSA 2048, SHA-256`. */
  algorithm: z.string(),
  /** When its maker says that it was made; nobody vouches for that clock. */
  signedAt: Instant.nullable(),
  /** Whether the certificate was in its term then, or when the file came where no moment is named. */
  inTerm: z.boolean(),
  /** The signature names its certificate by its hash, so that no other can be put in its place. */
  bound: z.boolean(),
  chain: ChainState,
  /** Who issued the certificate, where the chain is trusted. */
  issuer: z.string().nullable(),
  /** The file and the data of the certificate are gone; what was checked stays. */
  erased: z.boolean(),
});
export type DetachedFacts = z.infer<typeof DetachedFacts>;

/** A part of a name in a certificate; `label` is its code (`CN`, `O`) or its number where it has none. */
const NamePart = z.object({ label: z.string(), value: z.string() });
export type NamePart = z.infer<typeof NamePart>;

/** What a certificate says: personal data, for its holder and the coordination alone. */
export const CertificateFacts = z.object({
  subject: z.array(NamePart),
  issuer: z.array(NamePart),
  /** In hex. */
  serial: z.string(),
  notBefore: Instant,
  notAfter: Instant,
});
export type CertificateFacts = z.infer<typeof CertificateFacts>;

export const DetachedView = z.object({
  facts: DetachedFacts,
  name: z.string().nullable(),
  certificate: CertificateFacts.nullable(),
});
export type DetachedView = z.infer<typeof DetachedView>;

/** The file itself is the body, as bytes. */
export const HandInQuery = z.object({ name: plainText(160, 1) });
export type HandInQuery = z.infer<typeof HandInQuery>;

/** What is given out to be signed outside. The PDF is kept as it was given out, byte for byte. */
export const SigningFile = z.enum(['documento.pdf', 'canonico.json']);
export type SigningFile = z.infer<typeof SigningFile>;
