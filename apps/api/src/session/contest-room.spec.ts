import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChallengeId, type CriterionId, RoundId, TeamId } from '@ruta/contracts/protocol/ids';
import { SessionMinutes } from '@ruta/contracts/session/http';
import { item } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SessionRoom } from './testing/session-room.ts';

const id = <Id>(schema: { parse: (value: unknown) => Id }): Id => schema.parse(randomUUID());
const points = (use: number, craft: number) => [
  { criterion: fixedId<CriterionId>('criterion use'), points: use },
  { criterion: fixedId<CriterionId>('criterion craft'), points: craft },
];

describe('a hackathon over real sockets', () => {
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
    room = await SessionRoom.open(api);
  });
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  it('H1–H17 goes from challenges to the prize of the room, and is in the minutes', async () => {
    const console = await room.started();
    const [rosa, julian, nadia] = [
      await room.phone('Rosa'),
      await room.phone('Julián'),
      await room.phone('Nadia'),
    ];
    const goto = (kind: Parameters<typeof item>[0]) => console.do({ type: 'run.goto', itemId: item(kind) });

    await goto('challenges');
    const challengeId = id(ChallengeId);
    await rosa.do({
      type: 'challenge.propose',
      itemId: item('challenges'),
      challengeId,
      text: 'Avisos del agua',
    });
    await julian.do({ type: 'challenge.follow', challengeId, on: true });

    await goto('teams');
    const [wells, pipes] = [id(TeamId), id(TeamId)];
    const form = { type: 'team.form' as const, itemId: item('teams') };
    await rosa.do({ ...form, teamId: wells, text: 'Pozos', challengeId });
    await nadia.do({ ...form, teamId: pipes, text: 'Tuberías', challengeId: null });
    await julian.do({ type: 'seeker.look', itemId: item('teams'), text: 'Hojas de cálculo' });
    await console.do({ type: 'team.place', itemId: item('teams') });
    await julian.shows(({ parts }) => parts.teams.find((team) => team.id === wells)?.members.length === 2);

    await goto('submissions');
    const handIn = { type: 'team.hand-in' as const, itemId: item('submissions'), licence: 'MIT' as const };
    await julian.do({
      ...handIn,
      teamId: wells,
      text: 'Un aviso por mensaje',
      repository: 'https://code.example/pozos',
    });
    await nadia.do({ ...handIn, teamId: pipes, text: 'Un mapa de fugas', repository: null });
    const foreign = await rosa.command({ ...handIn, teamId: pipes, text: 'Otra cosa', repository: null });
    expect(foreign).toMatchObject({ ok: false, refusal: { code: 'contest.not-yours' } });

    await goto('judging');
    const itemId = item('judging');
    const [teresa, ivan] = [await room.phone('Teresa'), await room.phone('Iván')];
    for (const judge of [teresa, ivan, rosa]) {
      const participantId = judge.joined?.own?.participantId;
      if (participantId) await console.do({ type: 'jury.set', itemId, participantId, on: true });
    }
    await teresa.do({ type: 'score.give', itemId, teamId: wells, points: points(3, 2) });
    await teresa.do({ type: 'score.give', itemId, teamId: pipes, points: points(1, 1) });
    await ivan.do({ type: 'score.give', itemId, teamId: wells, points: points(10, 5) });
    const own = await rosa.command({ type: 'score.give', itemId, teamId: wells, points: points(10, 5) });
    expect(own).toMatchObject({ ok: false, refusal: { code: 'contest.own-team' } });
    await console.shows(({ parts }) => parts.judgings[0]?.progress.length === 3);
    const heard = [console, nadia, julian].flatMap((page) => page.heard).join();
    expect(heard).not.toContain('"points"');
    await console.do({ type: 'judging.release', itemId });
    const released = await nadia.shows(({ parts }) => parts.judgings[0]?.results !== null);
    expect(released.parts.judgings[0]?.results?.teams.map(({ teamId, place }) => [teamId, place])).toEqual([
      [wells, 1],
      [pipes, 2],
    ]);

    await goto('prize');
    const roundId = id(RoundId);
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('prize'),
      spec: null,
      subject: null,
      seconds: null,
    });
    const { rounds } = await nadia.shows(({ rounds: all }) => all.some((round) => round.id === roundId));
    const option = rounds
      .find((round) => round.id === roundId)
      ?.spec.options.find(({ team }) => team === pipes);
    if (!option) throw new Error('the team that handed in is on the paper');
    expect(await nadia.vote(roundId, { method: 'single', option: option.id })).toMatchObject({ ok: true });
    await console.do({ type: 'round.close', roundId });
    await console.do({ type: 'run.finish' });

    const answer = await api.get(`/entities/${room.entity}/sessions/${room.header.id}/minutes`);
    const minutes = SessionMinutes.parse(await answer.json());
    expect(minutes.parts.teams.map(({ submission }) => submission?.licence)).toEqual(['MIT', 'MIT']);
    expect(minutes.parts.judgings[0]?.results).toEqual(released.parts.judgings[0]?.results);
    expect(minutes.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Rosa', 'Julián', 'Nadia', 'Teresa']),
    );
  });

  it('H7 S37 erases what somebody named and handed in, and the log holds all the same', async () => {
    const other = await SessionRoom.open(api);
    const console = await other.started();
    const guest = await api.guest();
    const rosa = await other.phone('Rosa', guest);
    await console.do({ type: 'run.goto', itemId: item('teams') });
    const teamId = id(TeamId);
    await rosa.do({
      type: 'team.form',
      itemId: item('teams'),
      teamId,
      text: 'Los Rosales',
      challengeId: null,
    });
    await console.do({ type: 'run.goto', itemId: item('submissions') });
    await rosa.do({
      type: 'team.hand-in',
      itemId: item('submissions'),
      teamId,
      text: 'De Rosa',
      repository: 'https://code.example/rosa',
      licence: 'MIT',
    });
    const erased = await api.post('/identity/erase', { confirm: true }, guest);
    expect(erased.status).toBe(204);
    const view = await console.until(() => {
      const team = console.view?.parts.teams[0];
      return team?.text === null && team.submission?.repository === null ? team : null;
    });
    expect(view.submission?.text).toBeNull();
    other.close();
  });
});
