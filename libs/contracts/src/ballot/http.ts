import { z } from 'zod';
import { CommitmentId } from '../protocol/ids.ts';
import { ParticipantCard } from '../session/participant.ts';
import { PublishedPaper } from './result.ts';
import { RoundView } from './round.ts';

/** `GET /api/entities/:entity/rounds/:roundId`: the round, and from the moment its result may be seen, its papers. */
export const RoundReport = z.object({
  round: RoundView,
  session: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  papers: z.array(PublishedPaper),
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
