import { z } from 'zod';
import { AgendaItemId, RoundId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';
import { BallotSpec, BallotSubject } from './ballot.ts';
import { BatchContent, BatchId, BatchLabel } from './batch.ts';

const batch = { roundId: RoundId, batchId: BatchId };

/**
 * What a facilitator may do with a round. `round.open` without `spec` takes the agenda item's own: the ballot as it
 * is written there, or for dots the groups and single ideas of its board. `seconds` sets an absolute deadline that
 * binds even when nobody is at the console.
 */
export const BallotCommand = [
  z.object({
    type: z.literal('round.open'),
    roundId: RoundId,
    itemId: AgendaItemId,
    spec: BallotSpec.nullable().default(null),
    subject: BallotSubject.nullable().default(null),
    seconds: z.int().min(5).max(86_400).nullable().default(null),
  }),
  /** Corrects question or options; refused once there is a vote. */
  z.object({ type: z.literal('round.amend'), roundId: RoundId, spec: BallotSpec }),
  z.object({ type: z.literal('round.extend'), roundId: RoundId, seconds: z.int().min(5).max(86_400) }),
  z.object({ type: z.literal('round.close'), roundId: RoundId }),
  z.object({ type: z.literal('round.release'), roundId: RoundId }),
  z.object({
    type: z.literal('round.batch-enter'),
    ...batch,
    label: BatchLabel,
    content: BatchContent,
  }),
  /** `revision` is the one that was read: what changed meanwhile is not overwritten, nor confirmed unseen. */
  z.object({
    type: z.literal('round.batch-correct'),
    ...batch,
    revision: z.int().min(1),
    label: BatchLabel,
    content: BatchContent,
  }),
  z.object({ type: z.literal('round.batch-confirm'), ...batch, revision: z.int().min(1) }),
  z.object({ type: z.literal('round.batch-withdraw'), ...batch }),
  /** Takes the reason on a published paper from every surface; the paper stays counted. */
  z.object({
    type: z.literal('round.reason-hide'),
    roundId: RoundId,
    code: plainText(32),
    reason: plainText(600, 3),
  }),
  z.object({ type: z.literal('round.reason-show'), roundId: RoundId, code: plainText(32) }),
] as const;
