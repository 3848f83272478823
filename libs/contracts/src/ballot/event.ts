import { z } from 'zod';
import { AgendaItemId, ParticipantId, RoundId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { BallotSpec, BallotSubject } from './ballot.ts';
import { BatchContent, BatchId } from './batch.ts';
import { RoundResult } from './result.ts';

const batch = { roundId: RoundId, batchId: BatchId, by: ParticipantId };
const filled = { ...batch, label: z.string(), content: BatchContent };

export const BallotEvent = [
  z.object({
    type: z.literal('round.opened'),
    roundId: RoundId,
    itemId: AgendaItemId,
    number: z.int().min(1),
    spec: BallotSpec,
    subject: BallotSubject.nullable(),
    closesAt: Instant.nullable(),
  }),
  z.object({ type: z.literal('round.amended'), roundId: RoundId, spec: BallotSpec }),
  z.object({ type: z.literal('round.extended'), roundId: RoundId, closesAt: Instant }),
  z.object({ type: z.literal('round.closed'), roundId: RoundId, root: z.string(), result: RoundResult }),
  z.object({ type: z.literal('round.released'), roundId: RoundId }),
  z.object({ type: z.literal('round.batch-entered'), ...filled }),
  z.object({ type: z.literal('round.batch-corrected'), ...filled }),
  z.object({ type: z.literal('round.batch-confirmed'), ...batch }),
  z.object({ type: z.literal('round.batch-withdrawn'), ...batch }),
  /** `words` say why. */
  z.object({
    type: z.literal('round.reason-hidden'),
    roundId: RoundId,
    code: z.string(),
    words: z.object({ text: z.string() }).nullable(),
  }),
  z.object({ type: z.literal('round.reason-shown'), roundId: RoundId, code: z.string() }),
] as const;
