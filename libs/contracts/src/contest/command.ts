import { z } from 'zod';
import { AgendaItemId, ChallengeId, CriterionId, ParticipantId, TeamId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';
import { FreeLicence } from './licence.ts';

const reason = plainText(600, 3);
/** Its first line is the title, the rest says more. */
const titled = plainText(1200, 1);

export const ChallengeCommand = [
  z.object({
    type: z.literal('challenge.propose'),
    itemId: AgendaItemId,
    challengeId: ChallengeId,
    text: titled,
  }),
  /** One's own, or anybody's for who leads. */
  z.object({ type: z.literal('challenge.edit'), challengeId: ChallengeId, text: titled }),
  z.object({ type: z.literal('challenge.withdraw'), challengeId: ChallengeId }),
  /** One would work on it, or not any more. */
  z.object({ type: z.literal('challenge.follow'), challengeId: ChallengeId, on: z.boolean() }),
  z.object({ type: z.literal('challenge.hide'), challengeId: ChallengeId, reason }),
  z.object({ type: z.literal('challenge.restore'), challengeId: ChallengeId }),
] as const;

export const TeamCommand = [
  /** Who forms a team is its first member. */
  z.object({
    type: z.literal('team.form'),
    itemId: AgendaItemId,
    teamId: TeamId,
    text: titled,
    challengeId: ChallengeId.nullable(),
  }),
  z.object({
    type: z.literal('team.edit'),
    teamId: TeamId,
    text: titled,
    challengeId: ChallengeId.nullable(),
  }),
  z.object({ type: z.literal('team.join'), teamId: TeamId }),
  z.object({ type: z.literal('team.leave'), teamId: TeamId }),
  /** Puts somebody into a team, or out of theirs, also beyond its size. */
  z.object({
    type: z.literal('team.assign'),
    itemId: AgendaItemId,
    participantId: ParticipantId,
    teamId: TeamId.nullable(),
  }),
  /** Finds a team for everybody who looks for one. */
  z.object({ type: z.literal('team.place'), itemId: AgendaItemId }),
  z.object({ type: z.literal('team.dissolve'), teamId: TeamId }),
  z.object({ type: z.literal('team.hide'), teamId: TeamId, reason }),
  z.object({ type: z.literal('team.restore'), teamId: TeamId }),
  /** What a team hands in, by any of its members; handing in again replaces it. `repository` is an https address. */
  z.object({
    type: z.literal('team.hand-in'),
    itemId: AgendaItemId,
    teamId: TeamId,
    text: titled,
    repository: z
      .url({ protocol: /^https$/ })
      .max(300)
      .nullable(),
    licence: FreeLicence,
  }),
] as const;

export const SeekerCommand = [
  /** Somebody looks for a team; `text` says what they can do, and may be empty. */
  z.object({ type: z.literal('seeker.look'), itemId: AgendaItemId, text: plainText(200) }),
  z.object({ type: z.literal('seeker.rest') }),
] as const;

export const PitchCommand = [
  z.object({ type: z.literal('pitch.order'), itemId: AgendaItemId, order: z.array(TeamId).max(200) }),
  z.object({ type: z.literal('pitch.draw'), itemId: AgendaItemId }),
  z.object({ type: z.literal('pitch.start'), itemId: AgendaItemId, teamId: TeamId }),
  z.object({ type: z.literal('pitch.questions'), itemId: AgendaItemId }),
  z.object({ type: z.literal('pitch.end'), itemId: AgendaItemId }),
] as const;

export const JudgingCommand = [
  z.object({
    type: z.literal('jury.set'),
    itemId: AgendaItemId,
    participantId: ParticipantId,
    on: z.boolean(),
  }),
  /** A member of the jury has an interest in a team and does not judge it; or says that it was a mistake. */
  z.object({ type: z.literal('jury.recuse'), itemId: AgendaItemId, teamId: TeamId, on: z.boolean() }),
  /** Points for every criterion; judging a team again replaces them. */
  z.object({
    type: z.literal('score.give'),
    itemId: AgendaItemId,
    teamId: TeamId,
    points: z
      .array(z.object({ criterion: CriterionId, points: z.int().min(0).max(20) }))
      .min(1)
      .max(10),
  }),
  z.object({ type: z.literal('judging.release'), itemId: AgendaItemId }),
] as const;
