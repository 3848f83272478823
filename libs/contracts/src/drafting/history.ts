import { z } from 'zod';
import { Instant } from '../protocol/instant.ts';
import { CommitmentForm } from './commitment-form.ts';

/** The text as it stood at update `seq`, kept by itself between the versions that people freeze. */
export const Checkpoint = z.object({
  seq: z.int().positive(),
  hash: z.string(),
  at: Instant,
  /** Who wrote since the one before; without those who have no name. */
  by: z.array(z.string()),
});
export type Checkpoint = z.infer<typeof Checkpoint>;
export const CheckpointList = z.object({ items: z.array(Checkpoint) });
export type CheckpointList = z.infer<typeof CheckpointList>;

export const CheckpointContent = z.object({
  seq: z.int().positive(),
  hash: z.string(),
  at: Instant,
  form: CommitmentForm,
});
export type CheckpointContent = z.infer<typeof CheckpointContent>;

/** What refers to exactly this version, besides votes. */
export const VersionUse = z.object({
  version: z.int().positive(),
  signatures: z.int(),
  objections: z.int(),
  comments: z.int(),
});
export type VersionUse = z.infer<typeof VersionUse>;
export const VersionUses = z.object({ items: z.array(VersionUse) });
export type VersionUses = z.infer<typeof VersionUses>;
