import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import { IdeaId, type ParticipantId, RoundId, type SessionId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { log } from '../platform/log/log.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('table ideas');
const ballot = item('table ballot');
const yes: Choice = { method: 'single', option: yesOrNo.options[0]?.id ?? ('' as never) };
const refusal = (code: string) => ({ ok: false, refusal: { code } });
const idea = (text: string) =>
  ({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text }) as const;

const agenda: AgendaDraft[] = [
  {
    id: item('breakout'),
    title: 'Mesas',
    plannedMs: 20 * 60_000,
    content: {
      kind: 'breakout',
      question: '¿Qué llevamos al pleno?',
      tables: ['El Tepozán', 'La Loma'],
      seating: 'random',
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
];

describe('somebody who means harm to tables', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  /** In the plenary, and at the table: two at each. */
  let phones: Map<ParticipantId, SeatedClient>;
  let ours: [SeatedClient, SeatedClient];
  let mallory: SeatedClient;
  /** From the first scene on: of many refusals of a kind only a few are told. */
  let told: ReturnType<typeof jest.spyOn>;

  const idOf = (page: SeatedClient) => page.joined?.own?.participantId as ParticipantId;
  const inPlenary = (page: SeatedClient) => phones.get(idOf(page)) as SeatedClient;
  const logged = () => JSON.stringify(told.mock.calls);
  const path = (id: SessionId, more: string) => `/entities/${room.entity}/sessions/${id}/${more}`;

  beforeAll(async () => {
    api = await startApi();
    told = jest.spyOn(log, 'warn');
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await api?.close();
  });
  beforeEach(async () => {
    room = await SessionRoom.open(api, agenda);
    const seated = [];
    for (const name of ['Rosa', 'Julián', 'Elena', 'Mallory']) seated.push(await room.phone(name));
    phones = new Map(seated.map((phone) => [idOf(phone), phone]));
    console = await room.started();
    await console.do({ type: 'breakout.open' });
    const pages = await Promise.all(seated.map((phone) => room.atTable(phone)));
    mallory = pages.at(-1) as SeatedClient;
    ours = pages.filter(({ sessionId }) => sessionId !== mallory.sessionId) as typeof ours;
    await inPlenary(ours[0]).do(reporting(ours[0]));
  });
  /** Whatever was tried: the table goes on with its work, and the facilitation reaches it. */
  afterEach(async () => {
    const words = `Queda dicho ${randomUUID()}`;
    try {
      await ours[0].do(idea(words));
      await ours[0].until(() => ours[0].own?.own.ideas.find(({ text }) => text === words));
      await console.do({ type: 'breakout.tell', text: words });
      await inPlenary(ours[1]).shows(({ parts }) => JSON.stringify(parts.breakouts).includes(words));
    } finally {
      room.close();
    }
  });

  const reporting = (page: SeatedClient) => ({
    type: 'breakout.report' as const,
    tableId: page.sessionId,
    participantId: idOf(page),
  });

  it('S120 has no use for the id of a table where they do not sit', async () => {
    const secret = `pozo ${randomUUID()}`;
    await ours[0].do(idea(secret));
    await ours[0].do({ type: 'board.reveal', board });
    const table = ours[0].sessionId;
    const stranger = await api.guest();
    const elsewhere = await SessionRoom.open(api, agenda);
    const spies = [
      room.page(mallory.cookie, 'phone', undefined, table),
      room.page(stranger.cookie, 'phone', undefined, table),
      room.page(null, 'phone', undefined, table),
      room.page(elsewhere.facilitator.cookie, 'phone', undefined, table),
    ];
    for (const spy of spies) {
      for (const since of [null, 0, 1, ours[0].view?.seq ?? 0])
        expect(await spy.join(since)).toMatchObject({ ok: false });
      expect(await spy.command(idea('intrusa'))).toMatchObject({ ok: false });
    }
    for (const audience of ['console', 'screen'] as const)
      for (const cookie of [mallory.cookie, stranger.cookie, elsewhere.facilitator.cookie])
        expect(await room.page(cookie, audience, undefined, table).join()).toMatchObject({ ok: false });
    for (const who of [undefined, stranger, room.facilitator])
      for (const page of ['view/phone', 'view/screen', 'view/console', 'minutes', 'participants', 'replay'])
        expect((await api.get(path(table, page), who)).status).toBeGreaterThanOrEqual(400);
    const code = ours[0].joined?.header.code ?? '';
    expect((await api.get(`/sessions/code/${encodeURIComponent(code)}`, stranger)).status).toBe(404);
    const heard = [...spies, mallory, inPlenary(mallory)].flatMap((page) => page.heard).join();
    expect(heard).not.toContain(secret);
    expect(ours[1].view?.boards[0]?.ideas.map(({ text }) => text)).toEqual([secret]);
    expect(logged()).toContain('"security":"session.not-joined"');
    expect(logged()).toContain('"security":"policy.not-allowed"');
    elsewhere.close();
  });

  it('S121 finds no word of a card before it is handed in and presented, nor hands in that of another table', async () => {
    const secret = `tubos ${randomUUID()}`;
    const tableId = ours[0].sessionId;
    const forged = await inPlenary(mallory).command({ type: 'breakout.hand', tableId, text: 'Nada' });
    expect(forged).toMatchObject(refusal('policy.not-allowed'));
    await inPlenary(ours[0]).do({ type: 'breakout.hand', tableId, text: secret });
    await console.shows(({ parts }) => JSON.stringify(parts.breakouts).includes(secret));
    const wall = await room.page(room.facilitator.cookie, 'screen').enter();
    const again = await room.page(mallory.cookie, 'phone').enter();
    const bodies = [];
    for (const page of ['view/phone', 'view/screen', 'minutes', 'replay'])
      bodies.push(await (await api.get(path(room.header.id, page))).text());
    bodies.push(await (await api.get(`/entities/${room.entity}/record`)).text());
    const heard = [wall, again, mallory, inPlenary(mallory)].flatMap((page) => page.heard);
    expect([...heard, ...bodies].join()).not.toContain(secret);
    const present = await inPlenary(mallory).command({ type: 'breakout.present', tableId });
    expect(present).toMatchObject(refusal('policy.not-allowed'));
    await console.do({ type: 'breakout.present', tableId });
    await inPlenary(mallory).shows(({ parts }) => JSON.stringify(parts.breakouts).includes(secret));
    expect(logged()).toContain('"security":"policy.not-allowed"');
  });

  it('S122 neither votes at another table nor sees its numbers before they are to be seen', async () => {
    const roundId = RoundId.parse(randomUUID());
    await ours[0].do({ type: 'run.goto', itemId: ballot }, { expectedRev: ours[0].view?.run.rev });
    const open = { type: 'round.open', roundId, itemId: ballot, spec: null, subject: null, seconds: null };
    await ours[0].do(open as SessionCommand);
    expect(await mallory.vote(roundId, yes)).toMatchObject(refusal('session.not-joined'));
    expect(await mallory.vote(roundId, yes, { as: idOf(ours[0]) })).toMatchObject({ ok: false });
    expect((await ours[0].vote(roundId, yes)).ok).toBe(true);
    const visit = await room.page(room.facilitator.cookie, 'console', undefined, ours[0].sessionId).enter();
    await visit.until(() => visit.tallies.at(-1) ?? visit.joined?.tallies[0]);
    for (const tally of [...visit.tallies, ...ours[1].tallies, ...(visit.joined?.tallies ?? [])])
      expect(tally.tally).toBeNull();
    expect((await api.get(`/entities/${room.entity}/rounds/${roundId}`)).ok).toBe(false);
    expect(JSON.stringify([mallory.heard, inPlenary(mallory).heard])).not.toContain(roundId);
    expect(logged()).toContain('"security":"session.not-joined"');
  });

  it('S123 reports for one table, and leads no other, nor the plenary, nor what is the facilitation’s', async () => {
    await inPlenary(mallory).do(reporting(mallory));
    const next = { expectedRev: mallory.view?.run.rev };
    const foreign = room.page(mallory.cookie, 'phone', undefined, ours[0].sessionId);
    expect(await foreign.command({ type: 'run.next' }, next)).toMatchObject(refusal('session.not-joined'));
    for (const command of [
      { type: 'run.next' },
      { type: 'run.finish' },
      { type: 'breakout.close', tableId: null },
      { type: 'breakout.extend', tableId: mallory.sessionId, seconds: 600 },
      { type: 'breakout.move', participantId: idOf(ours[0]), tableId: mallory.sessionId },
      { type: 'breakout.tell', text: 'Se acabó' },
      { type: 'breakout.present', tableId: mallory.sessionId },
    ] satisfies SessionCommand[])
      expect(await inPlenary(mallory).command(command, { epoch: console.view?.lease?.epoch })).toMatchObject({
        ok: false,
      });
    for (const command of [
      { type: 'run.finish' },
      { type: 'lease.take', console: randomUUID() },
      { type: 'participant.remove', participantId: idOf(ours[0]), reason: 'Porque sí' },
      { type: 'agenda.remove', itemId: ballot },
      { type: 'room.lock', locked: true },
      { type: 'idea.hide', board, ideaId: IdeaId.parse(randomUUID()), reason: 'Porque sí' },
    ] satisfies SessionCommand[])
      expect(await mallory.command(command, next)).toMatchObject(refusal('policy.not-allowed'));
    const taken = await inPlenary(mallory).command({ ...reporting(ours[0]), participantId: idOf(mallory) });
    expect(taken).toMatchObject(refusal('breakout.not-seated'));
    expect((await mallory.command({ type: 'run.next' }, next)).ok).toBe(true);
    expect(ours[0].view?.run.current).toBe(board);
    expect(console.view?.run.status).toBe('live');
    expect(logged()).toContain('"security":"breakout.not-seated"');
  });

  it('S124 may call the facilitation as often as they like: a limit holds, and the calls of others are heard', async () => {
    const call = (page: SeatedClient, calling: boolean): SessionCommand => ({
      type: 'breakout.call',
      tableId: page.sessionId,
      calling,
    });
    const plenary = inPlenary(mallory);
    const answers = await Promise.all(
      Array.from({ length: 150 }, (_, n) => plenary.command(call(mallory, n % 2 === 0))),
    );
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(60);
    for (const answer of refused) expect(answer).toMatchObject(refusal('request.too-many'));
    expect(await inPlenary(ours[1]).command({ ...call(mallory, true) })).toMatchObject(
      refusal('breakout.not-seated'),
    );
    await inPlenary(ours[1]).do(call(ours[0], true));
    await console.shows(({ parts }) =>
      parts.breakouts.some((part) => part.kind === 'table' && part.id === ours[0].sessionId && part.call),
    );
    expect(logged()).toContain('"security":"request.too-many"');
  });

  it('S125 reads nothing more of a table from which they were moved, and votes there no more', async () => {
    const table = mallory.sessionId;
    const left = [...phones.values()].find(
      (phone) => ![...ours, mallory].some((page) => idOf(page) === idOf(phone)),
    ) as SeatedClient;
    const stays = await room.atTable(left);
    await inPlenary(stays).do(reporting(stays));
    const roundId = RoundId.parse(randomUUID());
    await stays.do({ type: 'run.goto', itemId: ballot }, { expectedRev: stays.view?.run.rev });
    const open = { type: 'round.open', roundId, itemId: ballot, spec: null, subject: null, seconds: null };
    await stays.do(open as SessionCommand);
    await mallory.shows(({ rounds }) => rounds.length === 1);
    const seen = mallory.view?.seq ?? 0;

    await console.do({ type: 'breakout.move', participantId: idOf(mallory), tableId: null });
    await mallory.until(() => mallory.removed || null);
    const secret = `después ${randomUUID()}`;
    await stays.do({ type: 'run.goto', itemId: board }, { expectedRev: stays.view?.run.rev });
    await stays.do(idea(secret));
    await stays.do({ type: 'board.reveal', board });
    for (const since of [null, seen]) expect(await mallory.join(since)).toMatchObject({ ok: false });
    expect(await mallory.vote(roundId, yes)).toMatchObject(refusal('session.not-joined'));
    expect(await mallory.command(idea('todavía'))).toMatchObject(refusal('session.not-joined'));
    const pulse = mallory.socket.emitWithAck('session.pulse', { sessionId: table, seq: seen } as never);
    await pulse;
    expect(mallory.heard.join()).not.toContain(secret);
    const [{ count }]: [{ count: number }] = await api.database.query(
      'SELECT count(*)::int AS count FROM entitlement WHERE round_id = $1 AND participant_id = $2',
      [roundId, idOf(mallory)],
    );
    expect(count).toBe(0);
    expect(logged()).toContain('"security":"session.not-joined"');
  });
});
