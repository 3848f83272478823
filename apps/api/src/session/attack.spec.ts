import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { IdeaId, type ParticipantId, RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import type { Socket } from 'socket.io-client';
import { log } from '../platform/log/log.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { SessionRegistry } from './session-registry.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('ideas');
const yes = { method: 'single' as const, option: yesOrNo.options[0]?.id ?? ('' as never) };
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('somebody who means harm', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let healthy: SeatedClient;
  let mallory: SeatedClient;
  let who: TestPerson;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    healthy = await room.phone('Rosa');
    who = await api.guest();
    mallory = await room.phone('Mallory', who);
  });
  /** Whatever was tried: the room goes on, and an honest vote counts. */
  afterEach(async () => {
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = await openRound();
    expect(await healthy.vote(roundId, yes)).toMatchObject({ ok: true });
    await console.do({ type: 'round.close', roundId });
    expect(console.view?.rounds.at(-1)?.result?.tally.papers).toBe(1);
    room.close();
    jest.restoreAllMocks();
  });

  const openRound = async (on = console, at = item('ballot')) => {
    const roundId = RoundId.parse(randomUUID());
    await on.do({ type: 'round.open', roundId, itemId: at, spec: null, subject: null, seconds: null });
    return roundId;
  };
  const line = (client: SeatedClient) => client.socket as unknown as Socket;
  const seqOf = async () => {
    const [row]: { last_seq: string }[] = await api.database.query(
      'SELECT last_seq FROM session WHERE id = $1',
      [room.header.id],
    );
    return Number(row?.last_seq);
  };
  const idOf = (client: SeatedClient) => client.joined?.own?.participantId as ParticipantId;

  it('S82 does not lead: no command of a facilitator is carried out for a citizen', async () => {
    const before = await seqOf();
    const wanted: SessionCommand[] = [
      { type: 'lease.take', console: randomUUID() },
      { type: 'run.next' },
      { type: 'run.finish' },
      { type: 'room.lock', locked: true },
      { type: 'board.reveal', board },
      { type: 'participant.remove', participantId: idOf(healthy), reason: 'Porque sí' },
      { type: 'idea.accept', board, ideaId: IdeaId.parse(randomUUID()) },
      { type: 'floor.give', to: idOf(mallory) },
      {
        type: 'round.open',
        roundId: RoundId.parse(randomUUID()),
        itemId: item('ballot'),
        spec: null,
        subject: null,
        seconds: null,
      },
    ];
    for (const command of wanted) {
      const forged = { epoch: console.view?.lease?.epoch, expectedRev: console.view?.run.rev };
      expect(await mallory.command(command, forged)).toMatchObject(refusal('policy.not-allowed'));
    }
    expect(await seqOf()).toBe(before);
  });

  it('S82 does not lead here for being a facilitator elsewhere, nor get its console, seats or screens', async () => {
    const elsewhere = await SessionRoom.open(api);
    const stranger = elsewhere.facilitator;
    const page = room.page(stranger.cookie, 'console');
    expect(await page.join()).toMatchObject(refusal('policy.not-allowed'));
    const seated = await room.phone(null, stranger);
    expect(seated.joined?.mayLead).toBe(false);
    const asked = await seated.command({ type: 'lease.take', console: randomUUID() });
    expect(asked).toMatchObject(refusal('policy.not-allowed'));
    const here = `/entities/${room.entity}/sessions/${room.header.id}`;
    const there = `/entities/${elsewhere.entity}/sessions/${room.header.id}`;
    for (const path of ['/participants', '/screens', '/view/console']) {
      expect((await api.get(here + path, stranger)).status).toBe(403);
      expect((await api.get(there + path, stranger)).status).toBe(404);
    }
    expect((await api.post(there, { title: 'Otra' }, stranger, 'PATCH')).status).toBe(404);
    elsewhere.close();
  });

  it('S82 cannot give commands to a session where they have no seat, nor name one entity for another', async () => {
    const elsewhere = await SessionRoom.open(api);
    const there = await elsewhere.started();
    const before = there.view?.seq;
    const entityId = room.entityId;
    for (const more of [{}, { entityId }, { entityId: elsewhere.entityId }])
      expect(
        await line(console).emitWithAck('session.command', {
          sessionId: elsewhere.header.id,
          opId: opId(),
          epoch: 1,
          expectedRev: there.view?.run.rev,
          command: { type: 'run.next' },
          ...more,
        }),
      ).toMatchObject(refusal('session.not-joined'));
    await there.join();
    expect(there.view?.seq).toBe(before);
    elsewhere.close();
  });

  it('S82 acts for nobody else: a seat named in `as` is refused to whoever may not', async () => {
    const added = await api.post(
      `/entities/${room.entity}/sessions/${room.header.id}/participants`,
      { opId: opId(), name: 'Don Chuy' },
      room.facilitator,
    );
    const assisted = ((await added.json()) as { id: ParticipantId }).id;
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = await openRound();
    for (const as of [assisted, idOf(healthy), idOf(console)]) {
      expect(await mallory.vote(roundId, yes, { as })).toMatchObject(refusal('policy.not-allowed'));
      const asking = await mallory.command({ type: 'floor.ask', stance: null }, { as });
      expect(asking).toMatchObject(refusal('policy.not-allowed'));
    }
    const forPhone = await console.vote(roundId, yes, { as: idOf(healthy) });
    expect(forPhone).toMatchObject(refusal('session.participant-unknown'));
    await console.do({ type: 'round.close', roundId });
    expect(console.view?.rounds.at(-1)?.result?.tally.papers).toBe(0);
    // The entry of the agenda is used up: the room goes on with another ballot.
    await console.do({ type: 'run.goto', itemId: board });
  });

  it('S82 is fenced by the epoch: neither an old one nor one that is yet to come counts', async () => {
    const rev = console.view?.run.rev;
    for (const epoch of [0, 2, 999])
      expect(await console.command({ type: 'run.next' }, { epoch, expectedRev: rev })).toMatchObject(
        refusal('session.stale-epoch'),
      );
    expect(await console.command({ type: 'run.next' }, { epoch: -1 })).toMatchObject(
      refusal('request.invalid'),
    );
    expect(console.view?.run.rev).toBe(rev);
  });

  it('S83 gets nothing by the number of somebody else’s command, and takes nothing from its owner', async () => {
    const same = { opId: opId() };
    const command = { type: 'floor.ask' as const, stance: null };
    const first = await healthy.command(command, same);
    expect(first).toMatchObject({ ok: true });
    expect(await mallory.command(command, same)).toMatchObject(refusal('resource.conflict'));
    expect(await healthy.command(command, same)).toEqual(first);
    expect((await console.shows(({ floor }) => floor.waiting === 1)).floor.waiting).toBe(1);
    const together = { opId: opId() };
    const answers = await Promise.all([
      healthy.command({ type: 'floor.leave' }, together),
      mallory.command({ type: 'floor.ask', stance: null }, together),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('S84 sends frames of any shape: they are refused one by one, and nobody else notices', async () => {
    const shapes: unknown[] = [
      null,
      7,
      'text',
      Buffer.alloc(4096, 1),
      { sessionId: Buffer.from('x') },
      [],
      Array.from({ length: 20_000 }, () => 0),
      JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"polluted":1}}}'),
      { sessionId: room.header.id, opId: opId(), command: { type: '__proto__' } },
      { sessionId: room.header.id, opId: opId(), command: { type: 'constructor' } },
      { sessionId: `${room.header.id}\u0000`, opId: opId(), command: { type: 'run.next' } },
      { sessionId: room.header.id, opId: opId(), epoch: 1e308, command: { type: 'run.next' } },
      {
        sessionId: room.header.id,
        opId: opId(),
        command: {
          type: 'group.make',
          board,
          groupId: randomUUID(),
          title: 'x',
          ideas: Array(5000).fill(randomUUID()),
        },
      },
    ];
    for (const event of ['session.command', 'session.join', 'ballot.cast', 'session.pulse', 'session.name'])
      for (const shape of shapes) {
        const answer: { ok: boolean } = await line(mallory).timeout(8000).emitWithAck(event, shape);
        expect(answer).toMatchObject(refusal('request.invalid'));
      }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    for (const event of ['no.such', '__proto__', 'toString'])
      line(mallory).io.engine.write(`2${JSON.stringify([event, { x: 1 }])}`);
    expect(await mallory.command({ type: 'floor.ask', stance: null })).toMatchObject({ ok: true });
  });

  it('S84 loses the line by a frame that is too large or none at all', async () => {
    const frames = [
      `2["session.command",${'['.repeat(200_000)}${']'.repeat(200_000)}]`,
      `2["session.command",{"x":"${'x'.repeat(1_100_000)}"}]`,
      '2[[[[',
      '2["disconnecting",{}]',
      '2{"type":',
      '5999999999-["ballot.cast",{"_placeholder":true,"num":0}]',
      '51-["ballot.cast",{"_placeholder":true,"num":999}]',
      '9',
    ];
    for (const frame of frames) {
      const villain = room.page(who.cookie, 'phone');
      line(villain).io.reconnection(false);
      await villain.enter();
      const lost = new Promise((resolve) => line(villain).once('disconnect', resolve));
      line(villain).io.engine.write(frame);
      if (frame.startsWith('51-')) line(villain).io.engine.write(Buffer.from('x'));
      line(villain).io.engine.write('2["session.pulse",{}]');
      const outcome = await Promise.race([
        lost,
        new Promise((resolve) => setTimeout(resolve, 1500, 'still there')),
      ]);
      // What is no frame at all is passed over or ends the line; it is never carried out.
      expect(['transport close', 'transport error', 'still there', 'parse error']).toContain(outcome);
      villain.close();
    }
    expect(await healthy.command({ type: 'floor.ask', stance: null })).toMatchObject({ ok: true });
  });

  it('S139 brings what cannot be stored: it fails, and not what others sent at the same moment', async () => {
    const bad = IdeaId.parse(randomUUID());
    await api.database.query(`
      CREATE FUNCTION unfit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.payload::text LIKE '%${bad}%' THEN RAISE EXCEPTION 'unfit'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER unfit BEFORE INSERT ON session_event FOR EACH ROW EXECUTE FUNCTION unfit()`);
    const held = api.database.createQueryRunner();
    const write = (by: SeatedClient, ideaId = IdeaId.parse(randomUUID())) =>
      by.command({ type: 'idea.add', board, ideaId, text: 'Arreglar el pozo' });
    const waiting = async (count: number) => {
      const live = api.app.get(SessionRegistry).inMemory(room.header.id);
      while (!live?.writing || live.waiting.length !== count) await nextTurn();
    };
    try {
      await console.do({ type: 'run.goto', itemId: board });
      await held.query('BEGIN');
      await held.query('SELECT FROM session WHERE id = $1 FOR UPDATE', [room.header.id]);
      const first = write(healthy);
      await waiting(0);
      const [unfit, fit] = [write(mallory, bad), write(healthy)];
      await waiting(2);
      await held.query('COMMIT');
      expect(await first).toMatchObject({ ok: true });
      expect(await unfit).toMatchObject({ ok: false });
      expect(await fit).toMatchObject({ ok: true });
    } finally {
      await held.release();
      await api.database.query('DROP TRIGGER unfit ON session_event; DROP FUNCTION unfit');
    }
  });

  it('S85 floods: is refused, then cut off, while an honest vote counts', async () => {
    const cut = new Promise((resolve) => line(mallory).once('disconnect', resolve));
    line(mallory).io.reconnection(false);
    await console.do({ type: 'run.goto', itemId: board });
    const answers: unknown[] = [];
    while (line(mallory).connected) {
      const wave = Array.from({ length: 400 }, () =>
        line(mallory)
          .timeout(8000)
          .emitWithAck('session.pulse', { sessionId: room.header.id, seq: 1 })
          .catch(() => 'cut'),
      );
      const idea = { type: 'idea.add' as const, board, ideaId: IdeaId.parse(randomUUID()), text: 'Aviso' };
      if (answers.length === 0) expect(await healthy.command(idea)).toMatchObject({ ok: true });
      answers.push(...(await Promise.all(wave)));
    }
    expect(answers).toContainEqual(refusal('request.too-many'));
    expect(await cut).toBe('io server disconnect');
  });

  it('S85 floods with votes and new lines: one’s own limits are met, nobody else’s', async () => {
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = await openRound();
    const second = room.page(who.cookie, 'phone');
    await second.enter();
    const votes = await Promise.all(
      Array.from({ length: 120 }, (_, n) => (n % 2 ? mallory : second).vote(roundId, yes)),
    );
    const kept = votes.filter(({ ok }) => ok).length;
    expect(kept).toBeLessThan(60);
    expect(votes.find(({ ok }) => !ok)).toMatchObject(refusal('request.too-many'));
    expect(await healthy.vote(roundId, yes)).toMatchObject({ ok: true });
    await console.do({ type: 'round.close', roundId });
    expect(console.view?.rounds.at(-1)?.result?.tally.papers).toBe(2);
    const watched = await Promise.all(
      Array.from({ length: 60 }, () => line(mallory).emitWithAck('entity.watch', { entityId: randomUUID() })),
    );
    expect(watched.filter(({ ok }: { ok: boolean }) => ok)).toHaveLength(20);
    await console.do({ type: 'run.goto', itemId: board });
  });

  it('S88 asks for what is another’s: a console, a screen and a private view stay with whom they belong to', async () => {
    expect(await room.page(who.cookie, 'console').join()).toMatchObject(refusal('policy.not-allowed'));
    for (const token of [undefined, 'x', `${randomUUID()}.${'A'.repeat(43)}`]) {
      const screen = room.page(who.cookie, 'screen', token);
      expect(await screen.join()).toMatchObject(refusal('screen.revoked'));
    }
    await console.do({ type: 'run.goto', itemId: board });
    const secret = `secreto ${randomUUID()}`;
    await healthy.do({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text: secret });
    for (const name of [`participant:${idOf(healthy)}`, `session:${room.header.id}:console`])
      line(mallory).emit('join', name);
    const joined = await line(mallory).emitWithAck('session.join', {
      sessionId: room.header.id,
      audience: 'phone',
      participantId: idOf(healthy),
      as: idOf(healthy),
    });
    expect(joined).toMatchObject({ ok: true, value: { own: { participantId: idOf(mallory) } } });
    await healthy.do({ type: 'floor.ask', stance: null });
    await mallory.shows(({ floor }) => floor.waiting === 1);
    expect(`${mallory.heard.join()}${JSON.stringify(joined)}`).not.toContain(secret);
  });

  it('S88 once removed, hears nothing of the room any more, and comes back in by no door', async () => {
    const participantId = idOf(mallory);
    await console.do({ type: 'participant.remove', participantId, reason: 'Insulta a otras personas' });
    await mallory.until(() => mallory.removed || null);
    const heard = mallory.heard.length;
    expect(await mallory.join()).toMatchObject(refusal('session.removed'));
    expect(await mallory.command({ type: 'floor.ask', stance: null })).toMatchObject(
      refusal('session.removed'),
    );
    const again = await api.post('/sessions/join', { code: room.header.code, name: null }, who);
    expect(again.status).toBe(403);
    await console.do({ type: 'run.goto', itemId: board });
    await healthy.shows(({ run }) => run.current === board);
    expect(mallory.heard.slice(heard).filter((heardLine) => heardLine.includes('session.event'))).toEqual([]);
  });

  it('S89 tries pairing codes: the limit is met by whoever tries', async () => {
    const path = `/entities/${room.entity}/sessions/${room.header.id}/screens`;
    const answers = [];
    for (let n = 0; n < 24; n += 1)
      answers.push((await api.post(path, { code: 'AAAAAA', label: '' }, room.facilitator)).status);
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(404));
    expect(answers.at(-1)).toBe(429);
    expect((await api.post(path, { code: 'AAAAAA', label: '' }, who)).status).toBe(401);
  });

  it('S91 leaves a line in the log that says what was refused, and nothing of who it was', async () => {
    const told = jest.spyOn(log, 'warn');
    await mallory.command({ type: 'lease.take', console: randomUUID() });
    await mallory.command({ type: 'no.such' } as never);
    await api.get('/sessions/code/AAAAAA', who);
    const lines = told.mock.calls.map((call) => JSON.stringify(call));
    for (const code of ['policy.not-allowed', 'request.invalid', 'session.code-unknown'])
      expect(lines).toContainEqual(expect.stringContaining(`"security":"${code}"`));
    for (const secret of ['Mallory', who.personId, who.cookie, idOf(mallory), '127.0.0.1', 'AAAAAA'])
      expect(lines.join()).not.toContain(secret);
  });
});
