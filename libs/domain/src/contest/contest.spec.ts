import { describe, expect, it } from '@jest/globals';
import type { ChallengeId, CriterionId, ParticipantId, RoundId, TeamId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { minutesOf } from '../session/minutes.ts';
import { own, view } from '../session/view.ts';
import { pitchOrder } from './pitches.part.ts';
import { placeSeekers } from './place-seekers.ts';

const challenge = (n: number) => fixedId<ChallengeId>(`challenge ${n}`);
const team = (n: number) => fixedId<TeamId>(`team ${n}`);
const use = fixedId<CriterionId>('criterion use');
const craft = fixedId<CriterionId>('criterion craft');
const [one, two, three, four] = [1, 2, 3, 4].map(participant) as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
];

const propose = (n: number): SessionCommand => ({
  type: 'challenge.propose',
  itemId: item('challenges'),
  challengeId: challenge(n),
  text: `Challenge ${n}`,
});
const form = (n: number, challengeId: ChallengeId | null = null): SessionCommand => ({
  type: 'team.form',
  itemId: item('teams'),
  teamId: team(n),
  text: `Team ${n}\nmakes things`,
  challengeId,
});
const handIn = (n: number, repository: string | null = 'https://code.example/encino'): SessionCommand => ({
  type: 'team.hand-in',
  itemId: item('submissions'),
  teamId: team(n),
  text: `Work ${n}\nwhat it does`,
  repository,
  licence: 'AGPL-3.0-or-later',
});
const score = (n: number, useful: number, made: number): SessionCommand => ({
  type: 'score.give',
  itemId: item('judging'),
  teamId: team(n),
  points: [
    { criterion: use, points: useful },
    { criterion: craft, points: made },
  ],
});
const jury = (who: ParticipantId, on = true): SessionCommand => ({
  type: 'jury.set',
  itemId: item('judging'),
  participantId: who,
  on,
});

/** Two teams of one person each; `three` and `four` are free. */
const withTeams = () => aSession().started().at('teams').do(one, form(1)).do(two, form(2));
const judged = () => withTeams().at('judging').do(leader, jury(three)).do(leader, jury(four));
const teamsSeen = (session: ReturnType<typeof aSession>) => view(session.state, 'phone').parts.teams;
const membersOf = (session: ReturnType<typeof aSession>, n: number) =>
  teamsSeen(session).find(({ id }) => id === team(n))?.members;

describe('challenges', () => {
  it('H1 H2 are put up by everybody, followed by number, and stay once a team has chosen them', () => {
    const session = aSession().started().at('challenges').do(one, propose(1)).do(two, propose(2));
    session.do(three, { type: 'challenge.follow', challengeId: challenge(1), on: true });
    const seen = view(session.state, 'phone').parts.challenges;
    expect(seen.map(({ followers }) => followers).toSorted()).toEqual([0, 1]);
    expect(JSON.stringify(seen)).not.toContain(three);
    expect(own(session.state, three).parts.challenges.followed).toEqual([challenge(1)]);
    expect(session.give(two, { type: 'challenge.edit', challengeId: challenge(1), text: 'Mine' })?.code).toBe(
      'contest.not-yours',
    );
    session.at('teams').do(three, form(1, challenge(1)));
    expect(session.give(one, { type: 'challenge.withdraw', challengeId: challenge(1) })?.code).toBe(
      'contest.challenge-chosen',
    );
    session.do(two, { type: 'challenge.withdraw', challengeId: challenge(2) });
    expect(session.give(two, form(2, challenge(2)))?.code).toBe('contest.challenge-unknown');
  });

  it('H7 are hidden from the room with a reason, and shown again', () => {
    const session = aSession().started().at('challenges').do(one, propose(1));
    session.do(leader, { type: 'challenge.hide', challengeId: challenge(1), reason: 'Names a neighbour' });
    expect(view(session.state, 'screen').parts.challenges).toEqual([]);
    expect(own(session.state, one).parts.challenges.proposed).toMatchObject([
      { reason: 'Names a neighbour' },
    ]);
    expect(minutesOf(session.state).moderated).toMatchObject([{ id: challenge(1) }]);
    session.do(leader, { type: 'challenge.restore', challengeId: challenge(1) });
    expect(view(session.state, 'phone').parts.challenges).toHaveLength(1);
  });
});

describe('teams', () => {
  it('H3 H4 have nobody twice and no more than their size, but for the facilitator', () => {
    const session = withTeams();
    expect(session.give(one, form(3))?.code).toBe('contest.in-a-team');
    expect(session.give(one, { type: 'team.join', teamId: team(2) })?.code).toBe('contest.in-a-team');
    session.do(three, { type: 'team.join', teamId: team(1) });
    expect(session.give(four, { type: 'team.join', teamId: team(1) })?.code).toBe('contest.team-full');
    session.do(leader, { type: 'team.assign', itemId: item('teams'), participantId: four, teamId: team(1) });
    expect(membersOf(session, 1)).toEqual([one, three, four]);
    session.do(leader, { type: 'team.assign', itemId: item('teams'), participantId: one, teamId: team(2) });
    expect([membersOf(session, 1), membersOf(session, 2)]).toEqual([
      [three, four],
      [two, one],
    ]);
  });

  it('H5 H6 are found for who looks, by what they would work on', () => {
    const session = aSession().started().at('challenges').do(leader, propose(1));
    session.do(three, { type: 'challenge.follow', challengeId: challenge(1), on: true }).at('teams');
    session.do(one, form(1)).do(two, form(2, challenge(1)));
    for (const who of [three, four])
      session.do(who, { type: 'seeker.look', itemId: item('teams'), text: 'I draw' });
    expect(view(session.state, 'phone').parts.seekers).toHaveLength(2);
    session.do(leader, { type: 'team.place', itemId: item('teams') });
    expect([membersOf(session, 1), membersOf(session, 2)]).toEqual([
      [one, four],
      [two, three],
    ]);
    expect(view(session.state, 'phone').parts.seekers).toEqual([]);
  });

  it('H6 never grow beyond their size and lose nobody, whoever looks', () => {
    const anyTeams = fc.array(fc.record({ size: fc.nat(5), challenge: fc.option(fc.nat(3)) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        anyTeams,
        fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { maxLength: 20 }),
        (sizes, wishes) => {
          const teams = sizes.map(({ size, challenge: n }, at) => ({
            id: team(at),
            size,
            challengeId: n === null ? null : challenge(n),
          }));
          const seekers = wishes.map((follows, n) => ({
            id: participant(n),
            follows: follows.map(challenge),
          }));
          const placed = placeSeekers(seekers, teams, { least: 2, most: 5 });
          const room = teams.reduce((sum, { size }) => sum + Math.max(0, 5 - size), 0);
          expect(placed).toHaveLength(Math.min(room, seekers.length));
          expect(new Set(placed.map(({ member }) => member)).size).toBe(placed.length);
          for (const { id, size } of teams)
            expect(size + placed.filter(({ teamId }) => teamId === id).length).toBeLessThanOrEqual(
              Math.max(5, size),
            );
        },
      ),
    );
  });
});

describe('what teams hand in', () => {
  it('H8 comes from a member, is replaced by the next, and is in the minutes with its licence', () => {
    const session = withTeams().at('submissions').do(one, handIn(1, null)).do(one, handIn(1));
    expect(session.give(two, handIn(1))?.code).toBe('contest.not-yours');
    expect(minutesOf(session.state).parts.teams.find(({ id }) => id === team(1))?.submission).toMatchObject({
      text: 'Work 1\nwhat it does',
      repository: 'https://code.example/encino',
      licence: 'AGPL-3.0-or-later',
      by: one,
    });
  });

  it('H8 is not replaced once the jury has spoken', () => {
    const session = judged()
      .at('submissions')
      .do(one, handIn(1))
      .at('judging')
      .do(three, score(1, 8, 4));
    session.do(leader, { type: 'judging.release', itemId: item('judging') });
    expect(session.give(one, handIn(1))?.code).toBe('contest.judged');
    session.do(two, handIn(2));
  });
});

describe('pitches', () => {
  const itemId = item('pitches');
  const seen = (session: ReturnType<typeof aSession>) =>
    view(session.state, 'screen').parts.pitches.find(({ id }) => id === itemId);

  it('H9 run in their order by moments that a pause moves, and end with their entry', () => {
    const session = withTeams()
      .at('pitches')
      .do(leader, { type: 'pitch.order', itemId, order: [team(2)] });
    expect(pitchOrder(seen(session), teamsSeen(session))).toEqual([team(2), team(1)]);
    session.do(leader, { type: 'pitch.start', itemId, teamId: team(2) });
    const due = session.now + 180_000;
    expect(seen(session)).toMatchObject({ current: team(2), stage: 'pitch', endsAt: due });
    session.do(leader, { type: 'run.pause' }).later(60_000).do(leader, { type: 'run.resume' });
    expect(seen(session)?.endsAt).toBe(due + 60_000);
    session.do(leader, { type: 'pitch.questions', itemId });
    expect(seen(session)).toMatchObject({ stage: 'questions', endsAt: session.now + 120_000 });
    session.do(leader, { type: 'pitch.start', itemId, teamId: team(1) });
    expect(seen(session)).toMatchObject({ current: team(1), done: [team(2)] });
    session.at('judging');
    expect(seen(session)).toMatchObject({ current: null, endsAt: null, done: [team(2), team(1)] });
  });

  it('H9 are drawn by lot: every team once', () => {
    const session = withTeams().at('pitches').do(leader, { type: 'pitch.draw', itemId });
    expect(seen(session)?.order.toSorted()).toEqual([team(1), team(2)].toSorted());
  });
});

describe('the jury', () => {
  const itemId = item('judging');
  const results = (session: ReturnType<typeof aSession>, audience: 'phone' | 'console' = 'phone') =>
    view(session.state, audience).parts.judgings[0]?.results ?? null;

  it('H10 H13 is named; its points are whole and within bounds', () => {
    const session = judged();
    expect(session.give(one, score(2, 5, 5))?.code).toBe('contest.not-jury');
    expect(session.give(three, score(1, 11, 5))?.code).toBe('contest.points-missing');
    const half: SessionCommand = {
      type: 'score.give',
      itemId,
      teamId: team(1),
      points: [{ criterion: use, points: 3 }],
    };
    expect(session.give(three, half)?.code).toBe('contest.points-missing');
    session.do(three, score(1, 8, 5)).do(leader, { type: 'judging.release', itemId });
    // (2 × 8/10 + 1 × 5/5) of 3, in percent
    expect(results(session)?.teams[0]?.average).toBeCloseTo(86.6667, 4);
  });

  it('H11 does not judge its own team, nor one it has an interest in; such scores do not count', () => {
    const session = judged().do(leader, jury(one));
    expect(session.give(one, score(1, 9, 5))?.code).toBe('contest.own-team');
    session
      .do(one, score(2, 1, 1))
      .do(three, score(2, 10, 5))
      .do(four, score(1, 5, 5));
    session.do(one, { type: 'jury.recuse', itemId, teamId: team(2), on: true });
    expect(session.give(one, score(2, 1, 1))?.code).toBe('contest.recused');
    session.do(leader, { type: 'team.assign', itemId: item('teams'), participantId: four, teamId: team(1) });
    session.do(leader, { type: 'judging.release', itemId });
    expect(results(session)?.teams.map(({ teamId, scores }) => [teamId, scores])).toEqual([
      [team(2), [{ judge: three, value: 100 }]],
    ]);
  });

  it('H12 shows a score to nobody but who gave it before the release', () => {
    const told = (useful: number) => {
      const session = judged().do(three, score(1, useful, 3));
      const views = (['phone', 'console', 'screen'] as const).map((audience) =>
        view(session.state, audience),
      );
      return { seen: JSON.stringify(views), mine: own(session.state, three).parts.judgings };
    };
    const [low, high] = [told(1), told(9)];
    expect(low.seen).toBe(high.seen);
    expect(low.mine).toMatchObject([{ teamId: team(1), points: [{ points: 1 }, { points: 3 }] }]);
  });

  it('H14 H16 puts teams in places by calibrated averages, and equal ones in one place', () => {
    const session = judged()
      .do(three, score(1, 4, 2))
      .do(three, score(2, 4, 2));
    session
      .do(four, score(1, 9, 5))
      .do(four, score(2, 9, 5))
      .do(leader, { type: 'judging.release', itemId });
    expect(results(session)).toMatchObject({
      comparable: true,
      teams: [
        { place: 1, calibrated: 0 },
        { place: 1, calibrated: 0 },
      ],
    });
    expect(session.give(three, score(1, 10, 5))?.code).toBe('contest.released');
    expect(minutesOf(session.state).parts.judgings[0]?.results).toEqual(results(session));
  });
});

describe('the prize of the room', () => {
  it('H17 is voted on among the teams that handed something in', () => {
    const session = withTeams().do(three, form(3)).at('submissions').do(two, handIn(2)).do(three, handIn(3));
    session.at('prize');
    session.do(leader, {
      type: 'round.open',
      roundId: fixedId<RoundId>('prize'),
      itemId: item('prize'),
      spec: null,
      subject: null,
      seconds: null,
    });
    expect(session.state.rounds[0]?.spec.options).toMatchObject([
      { label: null, team: team(2) },
      { label: null, team: team(3) },
    ]);
  });
});
