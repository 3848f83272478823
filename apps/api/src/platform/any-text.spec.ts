import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContributionDetail, ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import type { CommitmentSummary, VersionContent } from '@ruta/contracts/drafting/commitment';
import { IdeaId } from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { cleanText } from '@ruta/contracts/protocol/text';
import type { RouteView } from '@ruta/contracts/route/route';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { DeskClient } from '../drafting/testing/desk-client.ts';
import { aWrittenCommitment, freeze, moveTo } from '../drafting/testing/written-commitment.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { SessionRoom } from '../session/testing/session-room.ts';
import { type RunningApi, startApi, type TestPerson } from './testing/running-api.ts';

/** Words with everything in them that PostgreSQL, JSON or a screen stumbles over. */
const words = fc
  .array(
    fc.constantFrom(
      '\u0000',
      '\ud83d',
      '\udfff',
      '\u0007',
      '\u202e',
      '\r\n',
      '\u2028',
      '\t',
      'e\u0301',
      '😀',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => `Nos quitan ${pieces.join(' el agua ')}`);
const most = { numRuns: 12 };

describe('whatever characters somebody sends', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let rosa: TestPerson;
  let commitment: CommitmentSummary;
  let version: VersionContent;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    route = await town.advance(
      await town.announced('mexico-third-plan'),
      0,
      'open',
      'Se adelanta por la feria.',
    );
    commitment = await aWrittenCommitment(api, town, route.plan.id);
    version = await freeze(town, commitment);
    const round = { opensAt: Date.now() - 1000, closesAt: Date.now() + 3_600_000 };
    await moveTo(town, commitment, {
      to: 'feedback',
      version: version.version,
      hash: version.hash,
      ...round,
    });
    rosa = await api.guest('Rosa');
    room = await SessionRoom.in(api, town.entity);
  }, 60_000);
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  const status = async (path: string, body: unknown, who: TestPerson = town.organiser, method = 'POST') =>
    (await api.post(`${town.path}/${path}`, body, who, method)).status;
  const stored = (ack: Ack<unknown>) => ack.ok || ack.refusal.code;

  it('O66 a contribution is stored as its clean words', () =>
    fc.assert(
      fc.asyncProperty(words, async (text) => {
        const author = await api.guest();
        const phaseId = route.phases[0]?.id;
        const sent = { opId: uuidv7(), phaseId, text, channel: 'phone' };
        const { folio } = ContributionReceipt.parse(await town.send('contributions', sent, author));
        const told = ContributionDetail.parse(await town.get(`contributions/${folio}`, author));
        expect(told.text).toBe(cleanText(text).trim());
      }),
      most,
    ));

  it('O66 forms of the back office, the table and the comments take them or say no', () =>
    fc.assert(
      fc.asyncProperty(words, async (text) => {
        const agenda = [
          { id: uuidv7(), title: text, plannedMs: 60_000, content: { kind: 'slide', text } },
          {
            id: uuidv7(),
            title: 'Votación',
            plannedMs: 60_000,
            content: { kind: 'ballot', commitmentId: null, spec: { ...yesOrNo, question: text } },
          },
        ];
        const comment = { version: version.version, hash: version.hash, clause: 'objective.1', body: text };
        const answers = [
          await status('themes', { name: text, description: text }),
          await status('sessions', {
            opId: uuidv7(),
            phaseId: null,
            title: text,
            place: text,
            startsAt: Date.now(),
            template: 'working-table',
            agenda,
          }),
          await status(`commitments/${commitment.id}/comments`, { opId: uuidv7(), ...comment }, rosa),
          await status('places', { places: [{ name: text, kind: 'community' }] }, undefined, 'PUT'),
          await status(`bodies/${town.body.id}/resolutions`, { text, responsible: text, subject: null }),
          await status('commitments', { opId: uuidv7(), planId: route.plan.id, title: text }),
          await status('roles', { to: { email: `${text}@valle.example` }, role: 'facilitator' }),
        ];
        expect(answers.filter((answer) => answer >= 500)).toEqual([]);
        expect(answers.slice(0, 3)).toEqual([201, 201, 201]);
      }),
      most,
    ));

  it('O66 names, searches and addresses find nothing rather than fail', () =>
    fc.assert(
      fc.asyncProperty(words, async (text) => {
        const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
        const asked = [
          `${town.path}/contributions?q=${encoded}`,
          `${town.path}/contributions?cursor=${encoded}`,
          `${town.path}/contributions/${encoded}`,
          `${town.path}/record?kind=${encoded}`,
          `${town.path}/commitments/${encoded}`,
          `${town.path}/sources?q=${encoded}`,
          `/entities/${encoded}`,
          `/sessions/code/${encoded}`,
        ];
        const answers = await Promise.all(asked.map(async (path) => (await api.get(path)).status));
        expect(answers.filter((answer) => answer >= 500)).toEqual([]);
        const named = await api.post(
          '/sessions/join',
          { code: room.header.code, name: text, notice: currentNotice.version },
          await api.guest(),
        );
        expect(named.status).toBeLessThan(500);
        expect((await fetch(`${api.url}/${encoded}`)).status).toBeLessThan(500);
      }),
      most,
    ));

  it('O66 ideas, groups and reasons of a session do not stop its log', async () => {
    const console = await room.started();
    const phone = await room.phone('Rosa');
    const board = item('ideas');
    await console.do({ type: 'run.goto', itemId: board });
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const ideaId = IdeaId.parse(randomUUID());
        expect(stored(await phone.command({ type: 'idea.add', board, ideaId, text }))).toBe(true);
        expect(stored(await phone.command({ type: 'idea.edit', board, ideaId, text: `${text}.` }))).toBe(
          true,
        );
        expect(stored(await phone.command({ type: 'idea.withdraw', board, ideaId }))).toBe(true);
        const note = { id: uuidv7() as never, title: text, plannedMs: 0, content: { kind: 'break', text } };
        expect(
          stored(await console.command({ type: 'agenda.add', item: note as never, after: null })),
        ).not.toBe('request.failed');
      }),
      most,
    );
    const ideaId = IdeaId.parse(randomUUID());
    await phone.do({ type: 'idea.add', board, ideaId, text: 'Que avisen' });
    await console.shows(({ boards }) => boards[0]?.count === 1);
  });

  it('O66 a draft is read, frozen and listed whatever its fields hold', async () => {
    const { id } = await aWrittenCommitment(api, town, route.plan.id);
    const place = { entityId: town.entity.id, commitmentId: id };
    const desk = new DeskClient(api.url, place, town.organiser);
    await desk.open();
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        expect(stored(await desk.type('title', text, 0))).toBe(true);
        desk.doc.transact(() => {
          const row = new Y.Map<unknown>([
            ['id', randomUUID().slice(0, 8)],
            ['activity', new Y.Text(text)],
            ['product', text],
          ]);
          desk.doc.getArray('milestones').insert(0, [row]);
          const paragraph = new Y.XmlElement('paragraph');
          paragraph.insert(0, [new Y.XmlText(text)]);
          desk.doc.getXmlFragment('summary').insert(0, [paragraph]);
        });
        expect(stored((await desk.answers.at(-1)) ?? { ok: true, value: null })).toBe(true);
        await freeze(town, { id });
        expect(stored(await desk.awareness(text))).not.toBe('request.failed');
      }),
      { numRuns: 6 },
    );
    desk.close();
    const { items } = await town.get<{ items: CommitmentSummary[] }>('commitments');
    expect(items.find((each) => each.id === id)?.title).toMatch(/Nos quitan/);
  });
});
