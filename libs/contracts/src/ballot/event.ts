import { z } from 'zod';
import { AgendaItemId, RoundId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { BallotSpec, BallotSubject } from './ballot.ts';
import { RoundResult } from './result.ts';

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
] as const;
