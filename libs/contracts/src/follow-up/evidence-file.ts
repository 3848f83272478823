import { z } from 'zod';
import { Licence } from '../drafting/commitment-form.ts';
import { EvidenceFileId, FileHash, OpId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** What a file of evidence may be, by its bytes. None of them is run or drawn by the product's pages. */
export const EvidenceType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]);
export type EvidenceType = z.infer<typeof EvidenceType>;

export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024;
/** Of one report. */
export const MOST_EVIDENCE_FILES = 10;

/** `POST /api/entities/:entity/evidence`: the bytes themselves as the body → StoredEvidence. */
export const StoredEvidence = z.object({ hash: FileHash, type: EvidenceType, bytes: z.int() });
export type StoredEvidence = z.infer<typeof StoredEvidence>;

/** A stored file as a report gives it: what it is called, what it shows for who cannot see it, how it may be used. */
export const AttachEvidence = z.object({
  hash: FileHash,
  name: plainText(120, 1),
  description: plainText(600, 10),
  licence: Licence.default('CC-BY-4.0'),
});
export type AttachEvidence = z.infer<typeof AttachEvidence>;

/** The newer file that takes the place of another, and why. */
export const ReplaceEvidence = AttachEvidence.extend({ opId: OpId, reason: plainText(600, 10) });
export type ReplaceEvidence = z.infer<typeof ReplaceEvidence>;

/** `GET …/evidence/files/:id` answers the bytes, as a file to keep. */
export const EvidenceFile = z.object({
  id: EvidenceFileId,
  hash: FileHash,
  type: EvidenceType,
  bytes: z.int(),
  name: z.string(),
  description: z.string(),
  licence: Licence,
  at: Instant,
  /** The file it took the place of, and why. */
  replaces: EvidenceFileId.nullable(),
  reason: z.string(),
  /** The file that took its place; it can still be read. */
  replacedBy: EvidenceFileId.nullable(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
