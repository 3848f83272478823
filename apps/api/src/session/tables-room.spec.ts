import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import type { TableView } from '@ruta/contracts/breakout/view';
import { IdeaId, type ParticipantId, type PersonId, RoundId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { SessionMinutes } from '@ruta/contracts/session/http';
import type { SessionView } from '@ruta/contracts/session/view';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('table ideas');
const ballot = item('table ballot');
const yes: Choice = { method: 'single', option: yesOrNo.options[0]?.id ?? ('' as never) };
const idea = (text: string) =>
  ({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text }) as const;

const agendaWith = (seating: 'random' | 'choice' | 'manual'): AgendaDraft[] => [
  {
    id: item('breakout'),
    title: 'Mesas',
    plannedMs: 20 * 60_000,
    content: {
      kind: 'breakout',
      question: '¿Qué llevamos al pleno?',
      tables: ['El Tepozán', 'La Loma'],
      seating,
      like: null,
      steps: [
        {
          id: board,
          title: 'Ideas',
          content: { kind: 'ideas', question: '¿Qué han visto?', perPerson: null, anonymous: true },
        },
        { id: ballot, title: 'Votar', content: { kind: 'ballot', spec: yesOrNo, commitmentId: null } },
      ],
    },
  },
  { id: item('slide'), title: 'Pleno', plannedMs: 0, content: { kind: 'slide', text: '' } },
];

const tablesIn = (view: SessionView | null): TableView[] =>
  (view?.parts.breakouts.filter(({ kind }) => kind === 'table') as TableView[] | undefined)?.toSorted(
    (one, other) => one.number - other.number,
  ) ?? [];
const idOf = (phone: SeatedClient) => phone.joined?.own?.participantId as ParticipantId;
const ownTable = (phone: SeatedClient) => (phone.own?.own ?? phone.joined?.own)?.parts.breakouts ?? null;

describe('tables of a live session', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let phones: SeatedClient[];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  afterEach(() => room?.close());

  /** A hall of four at its breakout, with two tables. */
  async function hall(seating: 'random' | 'choice' | 'manual' = 'random') {
    room = await SessionRoom.open(api, agendaWith(seating));
    phones = [];
    for (const name of ['Rosa', 'Julián', 'Elena', 'Tomás']) phones.push(await room.phone(name));
    console = await room.started();
    await console.shows((view) => tablesIn(view).length === 2);
  }

  /** Their pages at the tables, by table; those of the first table first. */
  async function opened(): Promise<SeatedClient[][]> {
    await console.do({ type: 'breakout.open' });
    const seats = await Promise.all(phones.map((phone) => room.atTable(phone)));
    return tablesIn(console.view).map(({ id }) => seats.filter((seat) => seat.sessionId === id));
  }

  describe('seated by chance', () => {
    beforeEach(() => hall());

    it('S60 give each phone its place before they open, and its room once they do', async () => {
      for (const phone of phones) await phone.until(() => ownTable(phone));
      expect(tablesIn(console.view).map(({ people }) => people)).toEqual([2, 2]);
      const early = room.page(
        phones[0]?.cookie ?? null,
        'phone',
        undefined,
        ownTable(phones[0] as SeatedClient)?.id,
      );
      expect(await early.join()).toMatchObject({ refusal: { code: 'resource.not-found' } });
      const tables = await opened();
      for (const seat of tables.flat()) {
        expect(seat.view?.run).toMatchObject({ status: 'live', current: board, endsAt: null });
        expect(phones.map(idOf)).toContain(idOf(seat));
      }
      for (const phone of phones) {
        const { endsAt } = phone.view?.run ?? {};
        await phone.until(() => ownTable(phone)?.endsAt === endsAt || null);
        expect(tablesIn(phone.view)).toEqual([]);
      }
    });

    it('S65 let no byte of one table reach the phones of another', async () => {
      const [one, other] = await opened();
      const [writer, reader, stranger] = [one?.[0], one?.[1], other?.[0]] as [
        SeatedClient,
        SeatedClient,
        SeatedClient,
      ];
      await console.do({
        type: 'breakout.report',
        tableId: writer.sessionId,
        participantId: idOf(writer),
      });
      await writer.do(idea('Fuga en la calle Morelos'));
      await writer.do({ type: 'board.reveal', board });
      await reader.shows(({ boards }) => boards[0]?.ideas[0]?.text === 'Fuga en la calle Morelos');
      await writer.do({ type: 'floor.ask', stance: null });
      await writer.do({ type: 'floor.give', to: idOf(writer) });
      const elsewhere = [stranger, ...phones].flatMap(({ heard }) => heard).join();
      expect(elsewhere).not.toContain('Morelos');
      expect(stranger.view?.floor.speaking).toBeNull();

      const spy = room.page(stranger.cookie, 'phone', undefined, writer.sessionId);
      expect(await spy.join()).toMatchObject({ refusal: { code: 'session.not-joined' } });
      expect(await spy.command(idea('intrusa'))).toMatchObject({ refusal: { code: 'session.not-joined' } });
      for (const path of ['view/phone', 'minutes', 'participants'])
        expect(
          (await api.get(`/entities/${room.entity}/sessions/${writer.sessionId}/${path}`, room.facilitator))
            .status,
        ).toBe(404);
      const list = await (await api.get(`/entities/${room.entity}/sessions`)).text();
      expect(list).not.toContain(writer.sessionId);
    });

    it('S69 are led through their steps by whoever reports, and visited by the facilitation', async () => {
      const [one] = await opened();
      const [me, you] = one as [SeatedClient, SeatedClient];
      const tableId = me.sessionId;
      const plenary = phones.find((phone) => idOf(phone) === idOf(me)) as SeatedClient;
      const next = { expectedRev: me.view?.run.rev ?? 0 };
      expect(await me.command({ type: 'run.next' }, next)).toMatchObject({ ok: false });
      await plenary.do({ type: 'breakout.report', tableId, participantId: idOf(me) });
      expect((await me.command({ type: 'run.next' }, next)).ok).toBe(true);
      await you.shows(({ run }) => run.current === ballot);
      const visit = await room.page(room.facilitator.cookie, 'console', undefined, tableId).enter();
      expect(visit.view?.run.current).toBe(ballot);
      await visit.do({ type: 'run.back' });
      expect(await visit.command({ type: 'run.finish' })).toMatchObject({
        refusal: { code: 'policy.not-allowed' },
      });
    });

    it('S64 seat whoever comes late, at the smallest table', async () => {
      await opened();
      await console.do({
        type: 'breakout.move',
        participantId: idOf(phones[0] as SeatedClient),
        tableId: tablesIn(console.view)[0]?.id ?? null,
      });
      const smallest = tablesIn(console.view).reduce((least, table) =>
        table.people < least.people ? table : least,
      );
      const late = await room.phone('Nadia');
      expect(ownTable(late)?.id).toBe(smallest.id);
      await room.atTable(late);
    });

    it('S73 have their people back after a reload; who is moved is out of the old table at once', async () => {
      const [one, other] = await opened();
      const [me, there] = [one?.[0] as SeatedClient, other?.[0]?.sessionId ?? null];
      await me.do(idea('agua'));
      const again = await room.page(me.cookie, 'phone').enter();
      expect(ownTable(again)?.id).toBe(me.sessionId);
      const back = await room.atTable(again);
      expect(back.joined?.own?.ideas).toMatchObject([{ text: 'agua' }]);
      await console.do({ type: 'breakout.move', participantId: idOf(me), tableId: there });
      await Promise.all([me, back].map((page) => page.until(() => page.removed || null)));
      expect(await me.command(idea('tarde'))).toMatchObject({ refusal: { code: 'session.not-joined' } });
      await again.until(() => (ownTable(again)?.id === there ? true : null));
      await room.atTable(again);
      await console.do({ type: 'breakout.move', participantId: idOf(me), tableId: null });
      await again.until(() => (ownTable(again) === null ? true : null));
    });

    it('S67 close with everything they hold: ideas shown, votes counted, and what comes then refused', async () => {
      const [one] = await opened();
      const [me, you] = one as [SeatedClient, SeatedClient];
      await console.do({ type: 'breakout.report', tableId: me.sessionId, participantId: idOf(me) });
      await me.do(idea('agua'));
      const roundId = RoundId.parse(randomUUID());
      await me.do({ type: 'run.goto', itemId: ballot }, { expectedRev: me.view?.run.rev });
      await me.do({ type: 'round.open', roundId, itemId: ballot, spec: null, subject: null, seconds: null });
      expect((await me.vote(roundId, yes)).ok).toBe(true);
      expect((await you.vote(roundId, yes)).ok).toBe(true);
      const stranger = phones.find((phone) => ownTable(phone)?.id !== me.sessionId) as SeatedClient;
      expect(await stranger.vote(roundId, yes)).toMatchObject({ ok: false });

      await console.do({ type: 'breakout.close', tableId: null });
      const ended = await you.shows(({ run }) => run.status === 'finished');
      expect(ended).toMatchObject({
        boards: [{ revealed: true, ideas: [{ text: 'agua' }] }],
        rounds: [{ status: 'closed', result: { eligible: 2, tally: { papers: 2 } } }],
      });
      expect(await me.vote(roundId, yes)).toMatchObject({ refusal: { code: 'ballot.closed' } });
      expect(await me.command({ type: 'floor.ask', stance: null })).toMatchObject({
        refusal: { code: 'session.finished' },
      });
      expect((await me.command(idea('tarde'))).ok).toBe(true);
    });

    it('S67 close by themselves when their time is up, each at its own', async () => {
      const [one, other] = await opened();
      const tableId = one?.[0]?.sessionId ?? null;
      await console.do({ type: 'breakout.extend', tableId, seconds: -7200 });
      await one?.[0]?.shows(({ run }) => run.status === 'finished');
      expect(other?.[0]?.view?.run.status).toBe('live');
      await console.shows((view) => tablesIn(view)[0]?.closed ?? false);
      await console.do({ type: 'breakout.extend', tableId: null, seconds: -7200 });
      await other?.[0]?.shows(({ run }) => run.status === 'finished');
      await console.shows((view) =>
        view.parts.breakouts.some((part) => part.kind === 'breakout' && part.status === 'closed'),
      );
      const [record] = (
        await (await api.get(`/entities/${room.entity}/record?kind=session.tables-closed`)).json()
      ).items;
      expect(record.payload.tables[0].logHash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('S66 wait while the plenary pauses', async () => {
      await opened();
      await console.do({ type: 'breakout.extend', tableId: null, seconds: -7200 + 1 });
      await console.do({ type: 'run.pause' }).catch(() => null);
      const rows: { closes_at: Date | null }[] = await api.database.query(
        `SELECT closes_at FROM session WHERE parent_id = $1 AND status <> 'finished'`,
        [room.header.id],
      );
      for (const { closes_at: at } of rows) expect(at).toBeNull();
    });

    it('S70 S72 hand in cards that the room reads when they are presented; hear messages; call and are answered', async () => {
      const [one] = await opened();
      const me = phones.find((phone) => idOf(phone) === idOf(one?.[0] as SeatedClient)) as SeatedClient;
      const tableId = ownTable(me)?.id ?? ('' as never);
      await console.do({ type: 'breakout.tell', text: 'Faltan cinco minutos' });
      for (const phone of phones)
        await phone.until(() => phone.heard.some((line) => line.includes('cinco minutos')) || null);
      await me.do({ type: 'breakout.call', tableId, calling: true });
      await console.shows((view) => tablesIn(view).some(({ call }) => call?.coming === false));
      await console.do({ type: 'breakout.answer', tableId });
      await me.until(() => (ownTable(me)?.call?.coming ? true : null));
      await me.do({ type: 'breakout.report', tableId, participantId: idOf(me) });
      await me.do({ type: 'breakout.hand', tableId, text: 'Primero los tubos' });
      await console.shows((view) => tablesIn(view).some(({ card }) => card?.text === 'Primero los tubos'));
      await console.do({ type: 'breakout.close', tableId: null });
      const others = phones.filter((phone) => ownTable(phone)?.id !== tableId);
      expect(others.flatMap(({ heard }) => heard).join()).not.toContain('Primero los tubos');
      await console.do({ type: 'breakout.present', tableId });
      for (const phone of phones)
        await phone.shows((view) => tablesIn(view).some(({ card }) => card?.text === 'Primero los tubos'));
    });

    it('S76 stand in the minutes with what they left behind, once they are back', async () => {
      const minutes = async () =>
        SessionMinutes.parse(
          await (await api.get(`/entities/${room.entity}/sessions/${room.header.id}/minutes`)).json(),
        );
      const [one] = await opened();
      const me = one?.[0] as SeatedClient;
      await me.do(idea('Vivo en El Tepozán 12'));
      expect((await minutes()).tables).toEqual([]);
      await console.do({ type: 'breakout.close', tableId: null });
      const told = await minutes();
      expect(told.tables).toHaveLength(2);
      expect(JSON.stringify(told.tables)).toContain('Vivo en El Tepozán 12');

      const people: { person_id: PersonId }[] = await api.database.query(
        'SELECT person_id FROM participant WHERE id = $1',
        [idOf(me)],
      );
      const persons = people.map(({ person_id: id }) => id);
      const data = api.app.get(PersonalData);
      const inTransaction = <Done>(work: (tx: Tx) => Promise<Done>) => api.app.get(Transactions).run(work);
      const exported = await inTransaction((tx) => data.export(tx, persons));
      expect(JSON.stringify(exported)).toContain('Vivo en El Tepozán 12');
      await inTransaction((tx) => data.erase(tx, persons));
      for (;;) {
        if (!JSON.stringify(await minutes()).includes('Tepozán 12')) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });

    it('S77 lose whoever is removed from the room', async () => {
      const [one] = await opened();
      const me = one?.[0] as SeatedClient;
      await console.do({
        type: 'participant.remove',
        participantId: idOf(me),
        reason: 'Insulta a otras personas',
      });
      await me.until(() => me.removed || null);
      expect(await me.command(idea('otra'))).toMatchObject({ ok: false });
    });

    it('S79 tell the console what goes on at each of them, in numbers', async () => {
      const [one] = await opened();
      const me = one?.[0] as SeatedClient;
      await me.do(idea('agua'));
      await me.do({ type: 'ready.set', itemId: board, ready: true });
      const pulse = await console.until(() =>
        console.heard.findLast(
          (line) => line.includes('"session.tables"') && line.includes('"ready":1,"ideas":1'),
        ),
      );
      expect(pulse).toContain(`{"id":"${me.sessionId}","connected":2,"ready":1,"ideas":1,"waiting":0}`);
      expect(pulse).not.toContain('agua');
    });
  });

  it('S78 are found by the code on their sign, where one may choose', async () => {
    await hall('choice');
    expect(phones.map(ownTable)).toEqual([null, null, null, null]);
    const guest = await api.guest();
    const wish = { code: room.header.code, table: 2, name: 'Nadia', notice: currentNotice.version };
    expect((await api.post('/sessions/join', wish, guest)).status).toBe(201);
    const phone = await room.page(guest.cookie, 'phone').enter();
    expect(ownTable(phone)?.id).toBe(tablesIn(phone.view)[1]?.id);
    await phone.do({ type: 'breakout.sit', tableId: tablesIn(phone.view)[0]?.id ?? null });
    await console.do({ type: 'breakout.open' });
    expect(tablesIn(console.view).map(({ people }) => people)).toEqual([3, 2]);
  });
});
