import { z } from 'zod';
import { AgendaItemId, ChallengeId, CriterionId, ParticipantId, TeamId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { FreeLicence } from './licence.ts';
import { JudgingResult } from './view.ts';

const words = z.object({ text: z.string() }).nullable();

export const ChallengeEvent = [
  z.object({
    type: z.literal('challenge.proposed'),
    itemId: AgendaItemId,
    challengeId: ChallengeId,
    author: ParticipantId,
    words,
  }),
  z.object({ type: z.literal('challenge.edited'), challengeId: ChallengeId, words }),
  z.object({ type: z.literal('challenge.withdrawn'), challengeId: ChallengeId }),
  z.object({
    type: z.literal('challenge.followed'),
    challengeId: ChallengeId,
    follower: ParticipantId,
    on: z.boolean(),
  }),
  z.object({ type: z.literal('challenge.hidden'), challengeId: ChallengeId, words }),
  z.object({ type: z.literal('challenge.restored'), challengeId: ChallengeId }),
] as const;

export const TeamEvent = [
  z.object({
    type: z.literal('team.formed'),
    itemId: AgendaItemId,
    teamId: TeamId,
    author: ParticipantId,
    challengeId: ChallengeId.nullable(),
    words,
  }),
  z.object({
    type: z.literal('team.edited'),
    teamId: TeamId,
    challengeId: ChallengeId.nullable(),
    words,
  }),
  /** Out of the team before, if there was one. `teamId` is null for out alone. */
  z.object({
    type: z.literal('team.moved'),
    itemId: AgendaItemId,
    member: ParticipantId,
    teamId: TeamId.nullable(),
  }),
  z.object({ type: z.literal('team.dissolved'), teamId: TeamId }),
  z.object({ type: z.literal('team.hidden'), teamId: TeamId, words }),
  z.object({ type: z.literal('team.restored'), teamId: TeamId }),
  /** `linked`: the last line of the words is the address of the repository. */
  z.object({
    type: z.literal('team.handed-in'),
    teamId: TeamId,
    author: ParticipantId,
    licence: FreeLicence,
    linked: z.boolean(),
    words,
  }),
] as const;

export const SeekerEvent = [
  z.object({ type: z.literal('seeker.looked'), itemId: AgendaItemId, author: ParticipantId, words }),
  z.object({ type: z.literal('seeker.rested'), seeker: ParticipantId }),
] as const;

export const PitchEvent = [
  z.object({ type: z.literal('pitch.ordered'), itemId: AgendaItemId, order: z.array(TeamId) }),
  z.object({
    type: z.literal('pitch.staged'),
    itemId: AgendaItemId,
    teamId: TeamId,
    stage: z.enum(['pitch', 'questions']),
    endsAt: Instant,
  }),
  z.object({ type: z.literal('pitch.ended'), itemId: AgendaItemId }),
] as const;

export const JudgingEvent = [
  z.object({
    type: z.literal('jury.set'),
    itemId: AgendaItemId,
    participantId: ParticipantId,
    on: z.boolean(),
  }),
  z.object({
    type: z.literal('jury.recused'),
    itemId: AgendaItemId,
    judge: ParticipantId,
    teamId: TeamId,
    on: z.boolean(),
  }),
  z.object({
    type: z.literal('score.given'),
    itemId: AgendaItemId,
    judge: ParticipantId,
    teamId: TeamId,
    points: z.array(z.object({ criterion: CriterionId, points: z.int() })),
  }),
  z.object({ type: z.literal('judging.released'), itemId: AgendaItemId, results: JudgingResult }),
] as const;
