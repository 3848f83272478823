import { z } from 'zod';
import { CommitmentId } from '../protocol/ids.ts';
import { ParticipantCard } from '../session/participant.ts';
import { CountedHands, PublishedPaper } from './result.ts';
import { RoundView } from './round.ts';

/**
 * `GET /api/entities/:entity/rounds/:roundId`: the round, and from the moment its result may be seen, its papers and
 * the raised hands that were counted.
 */
export const RoundReport = z.object({
  round: RoundView,
  session: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  papers: z.array(PublishedPaper),
  hands: z.array(CountedHands).default([]),
  names: z.array(ParticipantCard),
});
export type RoundReport = z.infer<typeof RoundReport>;

/** Rounds that were held on versions of one commitment, oldest first; results only where they may be seen. */
export const CommitmentRounds = z.object({
  commitmentId: CommitmentId,
  rounds: z.array(
    z.object({
      round: RoundView,
      session: z.object({ id: z.string(), code: z.string(), title: z.string() }),
    }),
  ),
});
export type CommitmentRounds = z.infer<typeof CommitmentRounds>;
