import type { Outcome } from '@ruta/contracts/consultation/answer';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { ClauseOrigins } from '@ruta/contracts/drafting/provenance';
import type { PublicSignature } from '@ruta/contracts/plan/plan-publication';
import type { Instant } from '@ruta/contracts/protocol/instant';

/** What became of a contribution, and why. */
export interface SourceOutcome {
  outcome: Outcome;
  reason: string;
}

/** The text as it stands, a frozen version, or the version of a published plan. */
export type CommitmentStanding =
  | { state: 'draft' }
  | { state: 'frozen'; version: number; at: Instant }
  | { state: 'published'; version: number; at: Instant; planVersion: number };

/** A commitment with everything that belongs to it in a document. */
export interface CommitmentSource {
  form: CommitmentForm;
  hash: string;
  standing: CommitmentStanding;
  origins: readonly ClauseOrigins[];
  /** By the id of a contribution. */
  outcomes: ReadonlyMap<string, SourceOutcome>;
  signatures: readonly PublicSignature[];
}
