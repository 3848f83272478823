import type { ChallengeId, CriterionId, TeamId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import fc from 'fast-check';
import { item, participant } from './a-session.ts';
import { fixedId } from './fixed-id.ts';

const challengeId = fc.integer({ min: 1, max: 3 }).map((n) => fixedId<ChallengeId>(`challenge ${n}`));
const teamId = fc.integer({ min: 1, max: 3 }).map((n) => fixedId<TeamId>(`team ${n}`));
const words = fc.integer({ min: 0, max: 99 }).map((n) => `words ${n}`);
const people = fc.constantFrom(participant(1), participant(2), participant(3));
const challenges = fc.constant(item('challenges'));
const teams = fc.constant(item('teams'));
const pitches = fc.constant(item('pitches'));
const judging = fc.constant(item('judging'));
const points = fc.tuple(fc.nat(10), fc.nat(6)).map(([use, craft]) => [
  { criterion: fixedId<CriterionId>('criterion use'), points: use },
  { criterion: fixedId<CriterionId>('criterion craft'), points: craft },
]);

const ofTeams = fc.oneof(
  fc.record({
    type: fc.constant('challenge.propose' as const),
    itemId: challenges,
    challengeId,
    text: words,
  }),
  fc.record({ type: fc.constant('challenge.edit' as const), challengeId, text: words }),
  fc.record({ type: fc.constant('challenge.follow' as const), challengeId, on: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('challenge.withdraw' as const, 'challenge.restore' as const),
    challengeId,
  }),
  fc.record({ type: fc.constant('challenge.hide' as const), challengeId, reason: words }),
  fc.record({
    type: fc.constant('team.form' as const),
    itemId: teams,
    teamId,
    text: words,
    challengeId: fc.option(challengeId),
  }),
  fc.record({
    type: fc.constantFrom(
      'team.join' as const,
      'team.leave' as const,
      'team.dissolve' as const,
      'team.restore' as const,
    ),
    teamId,
  }),
  fc.record({
    type: fc.constant('team.assign' as const),
    itemId: teams,
    participantId: people,
    teamId: fc.option(teamId),
  }),
  fc.record({ type: fc.constant('team.place' as const), itemId: teams }),
  fc.record({ type: fc.constant('team.hide' as const), teamId, reason: words }),
  fc.record({
    type: fc.constant('team.hand-in' as const),
    itemId: fc.constant(item('submissions')),
    teamId,
    text: words,
    repository: fc.constantFrom(null, 'https://code.example/encino'),
    licence: fc.constant('MIT' as const),
  }),
  fc.record({ type: fc.constant('seeker.look' as const), itemId: teams, text: words }),
  fc.constant({ type: 'seeker.rest' as const }),
);

const ofStage = fc.oneof(
  fc.record({
    type: fc.constantFrom('pitch.draw' as const, 'pitch.questions' as const, 'pitch.end' as const),
    itemId: pitches,
  }),
  fc.record({ type: fc.constant('pitch.start' as const), itemId: pitches, teamId }),
  fc.record({
    type: fc.constant('jury.set' as const),
    itemId: judging,
    participantId: people,
    on: fc.boolean(),
  }),
  fc.record({ type: fc.constant('jury.recuse' as const), itemId: judging, teamId, on: fc.boolean() }),
  fc.record({ type: fc.constant('score.give' as const), itemId: judging, teamId, points }),
  fc.record({ type: fc.constant('judging.release' as const), itemId: judging }),
);

/** What happens on the day of a contest. */
export const anyContestCommand: fc.Arbitrary<SessionCommand> = fc.oneof(ofTeams, ofStage);
