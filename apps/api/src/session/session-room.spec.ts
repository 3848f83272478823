import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdeaId, type ParticipantId } from '@ruta/contracts/protocol/ids';
import { ParticipantList, SeatTaken, SessionHeader } from '@ruta/contracts/session/http';
import { everyKind, item } from '@ruta/testing/session/a-session';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SessionRoom } from './testing/session-room.ts';
import { opId } from './testing/seated-client.ts';

const board = item('ideas');
const alphabetical = (one: string | null, other: string | null) => (one ?? '').localeCompare(other ?? '');
const newIdea = () => IdeaId.parse(randomUUID());

describe('a live session over real sockets', () => {
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
  });
  afterEach(() => room.close());

  it('S1 shows phone, console and screen the same step', async () => {
    const console = await room.started();
    const phone = await room.phone('Rosa');
    const screen = await room.page(room.facilitator.cookie, 'screen').enter();
    await console.do({ type: 'run.next' });
    for (const page of [phone, screen]) await page.shows(({ run }) => run.current === item('slide'));
    expect(phone.view?.run).toMatchObject({ rev: console.view?.run.rev, endsAt: console.view?.run.endsAt });
  });

  it('S4 lets no word of an idea out before the reveal, then shows all', async () => {
    const console = await room.started();
    const [rosa, julian] = [await room.phone('Rosa'), await room.phone('Julián')];
    await console.do({ type: 'run.goto', itemId: board });
    await rosa.do({ type: 'idea.add', board, ideaId: newIdea(), text: 'Un mensaje el día antes' });
    await julian.do({ type: 'idea.add', board, ideaId: newIdea(), text: 'Un cartel en la pipa' });
    await console.shows(({ boards }) => boards[0]?.count === 2);
    for (const page of [console, rosa, julian]) {
      const heard = page.heard.filter((line) => !line.includes('"session.private"')).join();
      expect(heard).not.toContain('Un mensaje');
      expect(heard).not.toContain('Un cartel');
    }
    await console.do({ type: 'board.reveal', board });
    const shown = await julian.shows(({ boards }) => boards[0]?.revealed ?? false);
    expect(shown.boards[0]?.ideas.map(({ text }) => text).toSorted(alphabetical)).toEqual([
      'Un cartel en la pipa',
      'Un mensaje el día antes',
    ]);
  });

  it('S7 tells each what is theirs and nobody else', async () => {
    const console = await room.started();
    const [rosa, julian] = [await room.phone('Rosa'), await room.phone('Julián')];
    await console.do({ type: 'run.goto', itemId: board });
    await rosa.do({ type: 'idea.add', board, ideaId: newIdea(), text: 'Solo mía' });
    const own = await rosa.until(() => rosa.own?.own.ideas[0]);
    expect(own).toMatchObject({ text: 'Solo mía', state: 'kept' });
    expect(julian.heard.join()).not.toContain('Solo mía');
  });

  it('S20 hides an idea from the room with its reason, and shows it again', async () => {
    const console = await room.started();
    const rosa = await room.phone('Rosa');
    const ideaId = newIdea();
    await console.do({ type: 'run.goto', itemId: board });
    await rosa.do({ type: 'idea.add', board, ideaId, text: 'Con el nombre de un vecino' });
    await console.do({ type: 'board.reveal', board });
    await console.do({ type: 'idea.hide', board, ideaId, reason: 'Señala a una persona' });
    await rosa.shows(({ boards }) => boards[0]?.ideas.length === 0);
    expect(console.view?.boards[0]?.ideas[0]?.hidden?.reason).toBe('Señala a una persona');
    await rosa.until(() => rosa.own?.own.ideas[0]?.state === 'hidden');
    await console.do({ type: 'idea.restore', board, ideaId });
    await rosa.shows(({ boards }) => boards[0]?.ideas.length === 1);
    const record = await (await api.get(`/entities/${room.entity}/record`)).json();
    const kinds = record.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['session.idea-hidden', 'session.idea-restored']));
    expect(JSON.stringify(record)).not.toContain('Señala');
  });

  it('S9 carries out a command that is sent twice once, and answers alike', async () => {
    const console = await room.started();
    const same = { opId: opId() };
    const rev = console.view?.run.rev;
    const first = await console.command({ type: 'run.next' }, { ...same, expectedRev: rev });
    const again = await console.command({ type: 'run.next' }, { ...same, expectedRev: rev });
    expect(again).toEqual(first);
    await console.shows(({ run }) => run.current === item('slide'));
  });

  it('S10 refuses the second of two steps that were taken from the same view', async () => {
    const console = await room.started();
    const expectedRev = console.view?.run.rev;
    const both = await Promise.all([
      console.command({ type: 'run.next' }, { expectedRev }),
      console.command({ type: 'run.next' }, { expectedRev }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'session.stale-rev' } });
  });

  it('S2 brings back whoever lost the line, by the number they had', async () => {
    const console = await room.started();
    const phone = await room.phone();
    const had = phone.view?.seq;
    phone.socket.disconnect();
    await console.do({ type: 'run.next' });
    await console.do({ type: 'run.next' });
    phone.socket.connect();
    const answer = await phone.join(had);
    expect(answer).toMatchObject({ ok: true, value: { view: null, missed: { from: (had ?? 0) + 1 } } });
    expect(phone.view).toEqual((await room.phone()).view);
  });

  it('S14 gives the same device the same seat, also after the room was locked', async () => {
    const console = await room.started();
    const guest = await api.guest();
    const phone = await room.phone('Rosa', guest);
    await console.do({ type: 'room.lock', locked: true });
    const again = await room.phone('Rosa', guest);
    expect(again.joined?.own?.participantId).toBe(phone.joined?.own?.participantId);
    const stranger = await api.guest();
    const refused = await api.post('/sessions/join', { code: room.header.code }, stranger);
    expect(await refused.json()).toMatchObject({ code: 'session.locked' });
  });

  it('I25 keeps no guest’s name before the privacy notice was acknowledged, neither at the door nor later', async () => {
    await room.started();
    const guest = await api.guest();
    const { code } = room.header;
    const early = await api.post('/sessions/join', { code, name: 'Rosa' }, guest);
    expect(await early.json()).toMatchObject({ status: 428, code: 'identity.notice-needed' });
    expect((await api.post('/sessions/join', { code }, guest)).status).toBe(201);
    const phone = await room.page(guest.cookie, 'phone').enter();
    const naming = () =>
      phone.socket.emitWithAck('session.name', { sessionId: room.header.id, name: 'Rosa' });
    expect(await naming()).toMatchObject({ refusal: { code: 'identity.notice-needed' } });
    await api.post('/identity/privacy-acknowledgement', { version: currentNotice.version }, guest);
    expect(await naming()).toEqual({ ok: true, value: null });
  });

  it('S14 makes the device token of a visitor who takes a seat, and knows them by it', async () => {
    await room.started();
    const { code } = room.header;
    const taken = await api.post('/sessions/join', { code, name: 'Rosa', notice: currentNotice.version });
    const { participant } = SeatTaken.parse(await taken.json());
    const cookie = taken.headers
      .getSetCookie()
      .find((made) => made.startsWith('ruta_device'))
      ?.split(';')[0];
    const phone = await room.page(cookie ?? null, 'phone').enter();
    expect(phone.joined?.own?.participantId).toBe(participant.id);
  });

  it('S15 puts out whoever is removed, at once and when they come back', async () => {
    const console = await room.started();
    const guest = await api.guest();
    const phone = await room.phone('Rosa', guest);
    const participantId = phone.joined?.own?.participantId as ParticipantId;
    await console.do({ type: 'participant.remove', participantId, reason: 'Insulta a otras personas' });
    await phone.until(() => phone.removed || null);
    expect(await phone.command({ type: 'floor.ask', stance: null })).toMatchObject({
      refusal: { code: 'session.removed' },
    });
    expect(await phone.join()).toMatchObject({ refusal: { code: 'session.removed' } });
    await console.do({ type: 'participant.restore', participantId });
    expect((await phone.join()).ok).toBe(true);
  });

  it('S141 hides a name from everybody at once, and shows it again', async () => {
    const console = await room.started();
    const [rosa, julian] = [await room.phone('Un insulto'), await room.phone('Julián')];
    const participantId = rosa.joined?.own?.participantId as ParticipantId;
    const lastName = (page: typeof julian) =>
      page.heard
        .filter((line) => line.includes('"session.names"') && line.includes(participantId))
        .at(-1)
        ?.includes('Un insulto');
    await rosa.do({ type: 'floor.ask', stance: null });
    await console.do({ type: 'participant.hide-name', participantId, reason: 'Es un insulto' });
    for (const page of [console, rosa, julian]) await page.until(() => lastName(page) === false || null);
    await rosa.until(() => rosa.own?.own?.unnamed || null);
    const late = await room.phone('Tarde');
    expect(JSON.stringify(late.joined)).not.toContain('Un insulto');
    expect(
      await rosa.socket.emitWithAck('session.name', { sessionId: room.header.id, name: 'Otro insulto' }),
    ).toMatchObject({ refusal: { code: 'session.name-hidden' } });
    const people = async () => {
      const path = `/entities/${room.header.entity}/sessions/${room.header.id}/participants`;
      const answer = await api.get(path, room.facilitator);
      const { items } = ParticipantList.parse(await answer.json());
      return items.find(({ id }) => id === participantId);
    };
    expect(await people()).toMatchObject({ name: null, unnamed: true, hiddenName: 'Un insulto' });
    expect(await julian.command({ type: 'participant.show-name', participantId })).toMatchObject({
      refusal: { code: 'policy.not-allowed' },
    });
    await console.do({ type: 'participant.show-name', participantId });
    await julian.until(() => lastName(julian) || null);
    expect(await people()).toMatchObject({ name: 'Un insulto', unnamed: false, hiddenName: null });
  });

  it('S141 keeps a name hidden from whoever comes back with it, and erases it with the person', async () => {
    const console = await room.started();
    const guest = await api.guest();
    const phone = await room.phone('Un insulto', guest);
    const participantId = phone.joined?.own?.participantId as ParticipantId;
    await console.do({ type: 'participant.hide-name', participantId, reason: 'Es un insulto' });
    const again = await room.phone('Otro insulto', guest);
    expect(JSON.stringify(again.joined)).not.toContain('insulto"');
    const rows = () =>
      api.database.query('SELECT name, name_hidden, hidden_name FROM participant WHERE id = $1', [
        participantId,
      ]);
    expect(await rows()).toEqual([{ name: null, name_hidden: true, hidden_name: 'Otro insulto' }]);
  });

  it('A9 takes locked hours along when a session is moved, and says the end that they lead to', async () => {
    const hour = 3_600_000;
    const startsAt = Date.parse('2027-03-01T16:00:00Z');
    const path = `/entities/${room.header.entity}/sessions`;
    const [first, second] = everyKind.filter(
      ({ content }) => content.kind === 'check-in' || content.kind === 'slide',
    );
    if (!first || !second) throw new Error('no entries');
    const agenda = [first, { ...second, lockedStart: startsAt + 2 * hour }];
    const wanted = {
      ...{ opId: opId(), phaseId: null, title: 'Con comida', place: null, startsAt },
      ...{ template: 'working-table', language: 'es', agenda },
    };
    const made = await api.post(path, wanted, room.facilitator);
    const header = SessionHeader.parse(await made.json());
    expect(header.plannedMs).toBe(2 * hour + second.plannedMs);
    const console = await room.page(room.facilitator.cookie, 'console', undefined, header.id).enter();
    const changes = { startsAt: startsAt + 48 * hour - hour };
    const edited = await api.post(`${path}/${header.id}`, changes, room.facilitator, 'PATCH');
    expect(SessionHeader.parse(await edited.json()).plannedMs).toBe(3 * hour + second.plannedMs);
    await console.shows(({ run }) => run.items[1]?.lockedStart === startsAt + 50 * hour);
    const again = await api.get(`${path}/${header.id}`, room.facilitator);
    expect(SessionHeader.parse(await again.json())).toMatchObject({
      ...changes,
      plannedMs: 3 * hour + second.plannedMs,
    });
  });

  it('S16 hands the control to a co-facilitator only with consent while its holder is heard', async () => {
    const console = await room.started();
    const elena = await api.person({ roles: [{ entityId: room.entityId, role: 'facilitator' }] });
    const second = await room.console(elena);
    expect(await second.command({ type: 'lease.take', console: randomUUID() })).toMatchObject({
      refusal: { code: 'session.lease-held' },
    });
    expect(await second.command({ type: 'run.next' })).toMatchObject({
      refusal: { code: 'session.stale-epoch' },
    });
    await second.do({ type: 'lease.ask' });
    const to = second.joined?.own?.participantId as ParticipantId;
    await console.shows(({ lease }) => lease?.asking.includes(to) === true);
    const old = console.view?.lease?.epoch;
    await console.do({ type: 'lease.pass', to });
    await second.shows(({ lease }) => lease?.holder === to);
    expect(await console.command({ type: 'run.next' }, { epoch: old })).toMatchObject({
      refusal: { code: 'session.stale-epoch' },
    });
    await second.do({ type: 'run.next' });
  });

  it('S17 harms nobody else by frames that make no sense', async () => {
    const console = await room.started();
    const phone = await room.phone();
    const raw = phone.socket as unknown as { emit(event: string, ...args: unknown[]): void };
    raw.emit('session.command');
    raw.emit('session.command', null, 'no function');
    raw.emit('ballot.cast', { roundId: 7 });
    raw.emit('session.join', [[[]]], () => {});
    const answer = await phone.command({ type: 'no.such' } as never);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'request.invalid' } });
    const huge = await phone.command({ type: 'idea.add', board, ideaId: newIdea(), text: 'x'.repeat(5000) });
    expect(huge).toMatchObject({ ok: false, refusal: { code: 'request.invalid' } });
    await console.do({ type: 'run.next' });
    await phone.shows(({ run }) => run.current === item('slide'));
  });

  it('S18 pairs a projector by its code, shows it nothing private, and lets it go', async () => {
    const console = await room.started();
    const projector = room.page(null, 'screen');
    const offered = projector.socket.emitWithAck('screen.offer', {}) as Promise<{ value: { code: string } }>;
    const { code } = (await offered).value;
    const paired = new Promise<{ token: string }>((resolve) =>
      projector.socket.once('screen.paired', resolve),
    );
    const claimed = await api.post(
      `/entities/${room.entity}/sessions/${room.header.id}/screens`,
      { code, label: 'Salón' },
      room.facilitator,
    );
    expect(claimed.status).toBe(201);
    const screen = await room.page(null, 'screen', (await paired).token).enter();
    expect(screen.view).toMatchObject({ lease: null, removed: [] });
    expect(await screen.command({ type: 'run.next' })).toMatchObject({ ok: false });
    const { id } = await claimed.json();
    await api.post(
      `/entities/${room.entity}/sessions/${room.header.id}/screens/${id}`,
      {},
      room.facilitator,
      'DELETE',
    );
    await screen.until(() => screen.removed || null);
    expect(await screen.join()).toMatchObject({ refusal: { code: 'screen.revoked' } });
    await console.do({ type: 'run.next' });
    expect(screen.view?.run.current).toBe(item('check-in'));
  });

  it('S19 counts who is there once, however many devices they hold', async () => {
    const console = await room.started();
    const guest = await api.guest();
    await room.phone('Rosa', guest);
    await room.phone('Rosa', guest);
    await room.phone('Julián');
    await console.until(
      () =>
        console.heard.some((line) => line.includes('"session.presence"') && line.includes('"connected":2')) ||
        null,
    );
  });

  it('S21 gives the first paint over HTTP, and nothing where nothing changed', async () => {
    const console = await room.started();
    const path = `/entities/${room.entity}/sessions/${room.header.id}/view/phone`;
    const first = await api.get(path);
    const etag = first.headers.get('etag') ?? '';
    const snapshot = await first.json();
    expect(snapshot).toMatchObject({ header: { code: room.header.code }, view: { audience: 'phone' } });
    const again = await fetch(`${api.url}/api${path}`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    await console.do({ type: 'run.next' });
    expect((await api.get(path)).headers.get('etag')).not.toBe(etag);
    expect((await api.get(path.replace('/phone', '/console'))).status).toBe(403);
  });

  it('S22 does not let codes be guessed', async () => {
    const answers = [];
    for (let n = 0; n < 35; n += 1) answers.push((await api.get('/sessions/code/AAAAAA')).status);
    expect(answers.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });
});
