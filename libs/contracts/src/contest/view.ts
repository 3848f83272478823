import { z } from 'zod';
import { AgendaItemId, ChallengeId, CriterionId, ParticipantId, TeamId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { FreeLicence } from './licence.ts';

/** Set for the console only: what is hidden is gone for others. */
const hidden = z.object({ reason: z.string().nullable(), at: Instant }).nullable();

/** `followers` is how many would work on it; `text` is null after an erasure. */
export const ChallengeView = z.object({
  id: ChallengeId,
  itemId: AgendaItemId,
  text: z.string().nullable(),
  author: ParticipantId.nullable(),
  at: Instant,
  followers: z.int(),
  hidden,
});
export type ChallengeView = z.infer<typeof ChallengeView>;
export const OwnChallenges = z.object({
  proposed: z.array(
    z.object({
      id: ChallengeId,
      text: z.string().nullable(),
      state: z.enum(['kept', 'hidden']),
      reason: z.string().nullable(),
    }),
  ),
  followed: z.array(ChallengeId),
});
export type OwnChallenges = z.infer<typeof OwnChallenges>;

export const Submission = z.object({
  text: z.string().nullable(),
  repository: z.string().nullable(),
  licence: FreeLicence,
  at: Instant,
  by: ParticipantId,
});
export type Submission = z.infer<typeof Submission>;

export const TeamView = z.object({
  id: TeamId,
  itemId: AgendaItemId,
  text: z.string().nullable(),
  challengeId: ChallengeId.nullable(),
  members: z.array(ParticipantId),
  at: Instant,
  submission: Submission.nullable(),
  hidden,
});
export type TeamView = z.infer<typeof TeamView>;

/** Somebody without a team who looks for one, under their own id. */
export const SeekerView = z.object({
  id: ParticipantId,
  itemId: AgendaItemId,
  text: z.string().nullable(),
  at: Instant,
});
export type SeekerView = z.infer<typeof SeekerView>;

/** The pitches of an entry. `endsAt` is when the present stage is over; it goes on until somebody ends it. */
export const PitchView = z.object({
  id: AgendaItemId,
  order: z.array(TeamId),
  current: TeamId.nullable(),
  stage: z.enum(['pitch', 'questions']).nullable(),
  endsAt: Instant.nullable(),
  done: z.array(TeamId),
});
export type PitchView = z.infer<typeof PitchView>;

/** `value` is the weighted share of all points, from 0 to 100. */
const judged = z.object({ judge: ParticipantId, value: z.number() });

/**
 * What a judging came to. `average` is the mean of the jury's values (0 to 100). `calibrated` is how many points a team
 * stands above the mean team once every member's severity is taken out (docs/rules/hackathon.md, H14). Places are by
 * `calibrated`; equal ones share a place.
 */
export const TeamResult = z.object({
  teamId: TeamId,
  place: z.int(),
  average: z.number(),
  calibrated: z.number(),
  scores: z.array(judged),
  criteria: z.array(z.object({ criterion: CriterionId, average: z.number() })),
});
export type TeamResult = z.infer<typeof TeamResult>;
export const JudgingResult = z.object({
  teams: z.array(TeamResult),
  /** By how many points each member of the jury stands above the jury's mean: positive is generous. */
  judges: z.array(z.object({ judge: ParticipantId, effect: z.number() })),
  /** False where some teams share no judge with others, not even in a chain: their places say little. */
  comparable: z.boolean(),
});
export type JudgingResult = z.infer<typeof JudgingResult>;

/** `progress` says how many teams each member has judged; never how, before the release. */
export const JudgingView = z.object({
  id: AgendaItemId,
  jury: z.array(ParticipantId),
  recused: z.array(z.object({ judge: ParticipantId, teamId: TeamId })),
  progress: z.array(z.object({ judge: ParticipantId, judged: z.int() })),
  results: JudgingResult.nullable(),
});
export type JudgingView = z.infer<typeof JudgingView>;

export const OwnScore = z.object({
  itemId: AgendaItemId,
  teamId: TeamId,
  points: z.array(z.object({ criterion: CriterionId, points: z.int() })),
});
export type OwnScore = z.infer<typeof OwnScore>;
