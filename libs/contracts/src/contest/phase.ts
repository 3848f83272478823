import { z } from 'zod';
import { Disclosure, Electorate, ResultVisibility } from '../ballot/ballot.ts';
import { AgendaItemId, CriterionId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

const question = plainText(300, 1);

/** What a team is judged by: `weight` against the other criteria, points from 0 to `most`. */
export const Criterion = z.object({
  id: CriterionId,
  name: plainText(120, 1),
  weight: z.int().min(1).max(100),
  most: z.int().min(1).max(20),
});
export type Criterion = z.infer<typeof Criterion>;

/** The phases of a contest. Those with `teams` work with the teams that an entry of kind `teams` formed. */
export const ContestPhase = [
  /** Problems to work on; `proposedBy` says who may put one up. People say which ones they would work on. */
  z.object({ kind: z.literal('challenges'), question, proposedBy: z.enum(['everyone', 'facilitator']) }),
  /** Teams of `least` to `most` people. `challenges` is the entry whose challenges they choose from. */
  z.object({
    kind: z.literal('teams'),
    question,
    least: z.int().min(1).max(30),
    most: z.int().min(1).max(30),
    challenges: AgendaItemId.nullable(),
  }),
  z.object({ kind: z.literal('submissions'), question, teams: AgendaItemId }),
  /** Each team in its turn: so long to present, so long for questions (0 for none). */
  z.object({
    kind: z.literal('pitches'),
    question,
    teams: AgendaItemId,
    pitchSeconds: z.int().min(30).max(3600),
    questionSeconds: z.int().min(0).max(3600),
  }),
  z.object({
    kind: z.literal('judging'),
    question,
    teams: AgendaItemId,
    criteria: z.array(Criterion).min(1).max(10),
  }),
  /** A vote of the room among the teams that handed something in: one paper, one team. */
  z.object({
    kind: z.literal('prize'),
    question,
    teams: AgendaItemId,
    disclosure: Disclosure,
    visibility: ResultVisibility,
    electorate: Electorate.default('participants'),
  }),
] as const;
