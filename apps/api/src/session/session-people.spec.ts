import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FilledPaper } from '@ruta/contracts/ballot/ballot';
import { IdeaId, type PersonId, RoundId } from '@ruta/contracts/protocol/ids';
import { SessionMinutes } from '@ruta/contracts/session/http';
import type { SessionView } from '@ruta/contracts/session/view';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import type { Socket } from 'socket.io-client';
import { PersonalData } from '../identity/personal-data.ts';
import { PersonMerges } from '../identity/person-merges.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { chainHash, firstHash } from './session-log.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('ideas');
const choose = (n: number): FilledPaper => ({
  method: 'single',
  option: yesOrNo.options[n]?.id ?? ('' as never),
});
/** Processes hear of an erasure a moment after it was committed. */
async function eventually<Told>(ask: () => Promise<Told>, holds: (told: Told) => boolean): Promise<Told> {
  for (;;) {
    const told = await ask();
    if (holds(told)) return told;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const idOf = ({ personId }: TestPerson) => personId as PersonId;

describe('people and the sessions they took part in', () => {
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
  });
  afterEach(() => room?.close());

  const minutes = async () =>
    SessionMinutes.parse(
      await (await api.get(`/entities/${room.entity}/sessions/${room.header.id}/minutes`)).json(),
    );
  const inTransaction = (work: Parameters<Transactions['run']>[0]) => api.app.get(Transactions).run(work);

  it('S37 forgets somebody’s name and words, and the chain of the log holds', async () => {
    const console = await room.started();
    const rosa = await api.guest();
    const phone = await room.phone('Rosa Mendieta', rosa);
    await console.do({ type: 'run.goto', itemId: board });
    await phone.do({
      type: 'idea.add',
      board,
      ideaId: IdeaId.parse(randomUUID()),
      text: 'Vivo en El Tepozán',
    });
    await console.do({ type: 'board.reveal', board });
    expect(JSON.stringify(await minutes())).toContain('Tepozán');

    const exported = await inTransaction((tx) => api.app.get(PersonalData).export(tx, [idOf(rosa)]));
    expect(JSON.stringify(exported)).toContain('Vivo en El Tepozán');
    await inTransaction((tx) => api.app.get(PersonalData).erase(tx, [idOf(rosa)]));

    const left = await eventually(minutes, ({ boards }) => boards[0]?.ideas[0]?.text === null);
    expect(JSON.stringify(left)).not.toContain('Tepozán');
    await console.do({ type: 'run.next' });
    const words: unknown[] = await api.database.query('SELECT 1 FROM session_words WHERE session_id = $1', [
      room.header.id,
    ]);
    expect(words).toEqual([]);
    expect((await room.phone(null, rosa)).joined?.names).toEqual([]);
    const rows: { seq: string; at: Date; actor: never; payload: Record<string, unknown>; hash: string }[] =
      await api.database.query(
        'SELECT seq, at, actor, payload, hash FROM session_event WHERE session_id = $1 ORDER BY seq',
        [room.header.id],
      );
    let previous = firstHash(room.entityId, room.header.id);
    for (const { seq, at, actor, payload, hash } of rows) {
      previous = chainHash(previous, { seq: Number(seq), at: at.getTime(), actor, payload });
      expect(previous).toBe(hash);
    }
  });

  it('S39 takes erased words from pages that are open, and from those that come back', async () => {
    const console = await room.started();
    const rosa = await api.guest();
    const phone = await room.phone('Rosa Mendieta', rosa);
    const neighbour = await room.phone('Julián');
    const away = await room.phone('Nadia');
    await console.do({ type: 'run.goto', itemId: board });
    const ideaId = IdeaId.parse(randomUUID());
    await phone.do({ type: 'idea.add', board, ideaId, text: 'Vivo en El Tepozán' });
    await console.do({ type: 'board.reveal', board });
    const pages = [console, neighbour];
    const shown = (text: string | null) => (seen: SessionView) => seen.boards[0]?.ideas[0]?.text === text;
    await Promise.all([...pages, away].map((page) => page.shows(shown('Vivo en El Tepozán'))));
    const path = `/entities/${room.entity}/sessions/${room.header.id}/view/phone`;
    const before = await api.get(path);
    away.socket.disconnect();
    const portal: Socket = neighbour.socket as unknown as Socket;
    await portal.emitWithAck('entity.watch', { entityId: room.entityId });
    const told = new Promise((resolve) => portal.once('entity.changed', resolve));

    expect((await api.post('/identity/erase', { confirm: true }, rosa)).status).toBe(204);
    expect(await told).toMatchObject({ entityId: room.entityId });
    await Promise.all(pages.map((page) => page.shows(shown(null))));
    away.socket.connect();
    await away.join();
    expect(JSON.stringify(away.view)).not.toContain('Tepozán');
    const after = await api.get(path);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(await after.text()).not.toContain('Tepozán');
  });

  it('S38 B18 keeps one seat and one vote when a guest becomes part of an account', async () => {
    const console = await room.started();
    const [guest, account] = [await api.guest(), await api.person({ name: 'Nadia' })];
    const [asGuest, asAccount] = [await room.phone('Nadia', guest), await room.phone('Nadia', account)];
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
    });
    expect((await asGuest.vote(roundId, choose(0))).ok).toBe(true);
    expect((await asAccount.vote(roundId, choose(1))).ok).toBe(true);
    await inTransaction((tx) =>
      api.app.get(PersonMerges).run(tx, { from: idOf(guest), into: idOf(account) }),
    );
    await console.do({ type: 'round.close', roundId });
    const result = console.view?.rounds[0]?.result;
    expect(result?.tally.options.map(({ votes }) => votes)).toEqual([0, 1, 0]);
    expect(result).toMatchObject({ papersBy: { account: 1, guest: 0 } });
  });

  it('S38 B18 takes seat and vote along where the account had none', async () => {
    const console = await room.started();
    const [guest, account] = [await api.guest(), await api.person({ name: 'Nadia' })];
    const phone = await room.phone('Nadia', guest);
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
    });
    expect((await phone.vote(roundId, choose(0))).ok).toBe(true);
    await inTransaction((tx) =>
      api.app.get(PersonMerges).run(tx, { from: idOf(guest), into: idOf(account) }),
    );
    const signedIn = await room.phone(null, account);
    expect(signedIn.joined?.own?.participantId).toBe(phone.joined?.own?.participantId);
    expect(signedIn.joined?.votes).toMatchObject([{ roundId, choice: choose(0) }]);
    expect((await signedIn.vote(roundId, choose(1))).ok).toBe(true);
    await console.do({ type: 'round.close', roundId });
    expect(console.view?.rounds[0]?.result).toMatchObject({ papersBy: { account: 1, guest: 0 } });
  });

  it('S35 tells attendance and agenda to anybody, also after the end', async () => {
    const console = await room.started();
    await room.phone('Rosa');
    await console.do({ type: 'run.next' });
    await console.do({ type: 'run.finish' });
    const told = await minutes();
    expect(told).toMatchObject({ attendance: { participants: 1, room: 1 }, header: { status: 'finished' } });
    expect(told.steps).toHaveLength(2);
    const record = await (await api.get(`/entities/${room.entity}/record?kind=session.finished`)).json();
    expect(record.items[0].payload.logHash).toBe(told.logHash);
  });
});
