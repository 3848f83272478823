import { z } from 'zod';
import { AgendaItemId, RoundId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { BallotSpec, BallotSubject } from './ballot.ts';
import { Batch } from './batch.ts';
import { RoundResult } from './result.ts';

/**
 * One round of voting, as every audience sees it. `number` counts the rounds of one agenda item: a re-vote is a new
 * round, the old one is kept. `result` is null until the round's visibility allows it; `root` (Merkle root of the
 * papers) is there from the close. A round without `closesAt` waits for its facilitator. `batches` are told to the
 * console alone; `hiddenReasons` are the codes of papers whose words are not shown.
 */
export const RoundView = z.object({
  id: RoundId,
  itemId: AgendaItemId,
  number: z.int().min(1),
  spec: BallotSpec,
  subject: BallotSubject.nullable(),
  status: z.enum(['open', 'closed']),
  openedAt: Instant,
  closesAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  released: z.boolean(),
  root: z.string().nullable(),
  result: RoundResult.nullable(),
  batches: z.array(Batch).default([]),
  hiddenReasons: z.array(z.string()).default([]),
});
export type RoundView = z.infer<typeof RoundView>;
