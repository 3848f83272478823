import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommitmentSummary, DraftNow, VersionContent } from '@ruta/contracts/drafting/commitment';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import { IdeaId, type ParticipantId } from '@ruta/contracts/protocol/ids';
import { ResolvedOrigins, VersionOrigins } from '@ruta/contracts/drafting/provenance';
import { SignOffSheet } from '@ruta/contracts/plan/sign-off';
import { linkKey } from '@ruta/domain/commitment/document';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { aProse } from '@ruta/testing/commitment/a-commitment';
import { item } from '@ruta/testing/session/a-session';
import { nth } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { anAnsweredContribution } from './testing/answered-contribution.ts';
import { SessionRoom } from '../session/testing/session-room.ts';
import { SourceStore } from './source.store.ts';
import { DeskClient } from './testing/desk-client.ts';
import { aWrittenCommitment, freeze, moveTo } from './testing/written-commitment.ts';

const contribution = (ref: string): OriginRef => ({ kind: 'contribution', ref });

describe('origins that a hostile client writes', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let elsewhere: string;
  let commitment: CommitmentSummary;
  const clients: DeskClient[] = [];

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    planId = (await town.route('mexico-third-plan')).plan.id;
    const other = await aTown(api, 'otra-parte');
    const theirs = (await other.route('mexico-third-plan')).plan.id;
    elsewhere = await anAnsweredContribution(api, other, theirs, 'Lo dijo otro municipio.');
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const summary = aProse(
      'Quien dependa de un tandeo sabrá con dos días cuándo se va el agua y cuándo vuelve.',
    );
    commitment = await aWrittenCommitment(api, town, planId, { summary });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  const now = async () =>
    DraftNow.parse(await town.get(`commitments/${commitment.id}/draft`, town.organiser));
  const onOrigins = ({ gates }: Pick<DraftNow, 'gates'>) =>
    gates.find(({ code }) => code === 'origin-or-proactive');
  const hide = (id: string) =>
    api.database.query(`UPDATE contribution SET state = 'hidden', hidden_for = 'insult' WHERE id = $1`, [id]);
  const hidden = async (): Promise<string> => {
    const id = await anAnsweredContribution(api, town, planId, 'Un insulto.');
    await hide(id);
    return id;
  };

  /** Ties an origin to a line, a row and a stretch of prose, as no editor of ours would have to. */
  async function writes(origin: OriginRef): Promise<DeskClient> {
    const hostile = new DeskClient(
      api.url,
      { entityId: town.entity.id, commitmentId: commitment.id },
      town.members[0],
    );
    clients.push(hostile);
    expect((await hostile.open()).ok).toBe(true);
    const { doc } = hostile;
    doc.transact(() => {
      for (const clause of ['title', 'milestones.m1'])
        doc.getMap('links').set(linkKey(clause, origin.kind, origin.ref), true);
      const paragraph = doc.getXmlFragment('summary').get(0);
      const text: unknown = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
      if (text instanceof Y.XmlText) text.format(0, 12, { 'origin--ab12cd34': origin });
    });
    expect(await hostile.answers.at(-1)).toMatchObject({ ok: true });
    return hostile;
  }

  const forged: [string, 'unknown' | 'withheld', () => Promise<OriginRef>][] = [
    ['made up', 'unknown', () => Promise.resolve(contribution(uuidv7()))],
    ['of another entity', 'unknown', () => Promise.resolve(contribution(elsewhere))],
    [
      'of another kind',
      'unknown',
      async () => ({ kind: 'idea', ref: await anAnsweredContribution(api, town, planId) }),
    ],
    ['hidden by moderation', 'withheld', async () => contribution(await hidden())],
  ];

  it.each(forged)('C28 counts and shows none that is %s', async (_what, standing, make) => {
    const origin = await make();
    const before = await now();
    expect(onOrigins(before)).toMatchObject({ met: false, why: 'missing' });
    await writes(origin);

    const draft = await now();
    expect(onOrigins(draft)).toMatchObject({ met: false, why: 'unknown' });
    expect(draft.hash).toBe(before.hash);
    const said = ResolvedOrigins.parse(await town.send('origins/resolve', { origins: [origin] }));
    expect(said.items).toMatchObject([{ standing, excerpt: '', weight: null }]);

    const version = await freeze(town, commitment);
    expect(version.hash).toBe(before.hash);
    expect(JSON.stringify(version)).not.toContain(origin.ref);
    expect(version.gates.filter(({ met }) => !met)).toHaveLength(1);
    const wanted = { to: 'signing' as const, version: version.version, hash: version.hash };
    expect(await town.refused(`commitments/${commitment.id}/stage`, wanted)).toBe('drafting.gates-not-met');
    const origins = VersionOrigins.parse(await town.get(`commitments/${commitment.id}/versions/1/origins`));
    expect(origins.clauses).toEqual([]);
    for (const file of ['draft/document/json', 'draft/document/html', 'versions/1/document/json']) {
      const got = await api.get(`${town.path}/commitments/${commitment.id}/${file}`, town.organiser);
      expect(got.status).toBe(200);
      expect(await got.text()).not.toContain(origin.ref);
    }
  });

  it('C28 keeps the proper one beside them, and it alone', async () => {
    const proper = contribution(await anAnsweredContribution(api, town, planId));
    await writes(contribution(elsewhere));
    nth(clients, 0).close();
    await writes(proper);
    expect(onOrigins(await now())).toMatchObject({ met: true });
    const version = await freeze(town, commitment);
    expect(version.gates.every(({ met }) => met)).toBe(true);
    const { clauses } = VersionOrigins.parse(
      await town.get(`commitments/${commitment.id}/versions/1/origins`),
    );
    expect(clauses.map(({ clause }) => clause)).toEqual(['milestones.m1', 'summary.1', 'title']);
    expect(new Set(clauses.flatMap(({ sources }) => sources.map(({ ref }) => ref)))).toEqual(
      new Set([proper.ref]),
    );
  });

  it('C28 counts an idea of a table of a breakout once the table is back, and offers it with its session', async () => {
    const room = await SessionRoom.in(api, town.entity);
    const console = await room.started();
    const phone = await room.phone('Rosa');
    await console.do({ type: 'run.goto', itemId: item('breakout') });
    await console.do({ type: 'breakout.open' });
    const seat = await room.atTable(phone);
    const ideaId = IdeaId.parse(uuidv7());
    const board = item('table ideas');
    await seat.do({ type: 'idea.add', board, ideaId, text: 'Fuga en la calle Morelos' });
    const participantId = phone.joined?.own?.participantId as ParticipantId;
    await console.do({ type: 'breakout.report', tableId: seat.sessionId, participantId });
    await seat.do({ type: 'board.reveal', board });
    await seat.do({ type: 'run.next' }, { expectedRev: seat.view?.run.rev });
    const groupId = uuidv7() as GroupId;
    await seat.do({ type: 'group.make', board, groupId, title: 'Fugas', ideas: [ideaId] });
    const origins: OriginRef[] = [
      { kind: 'idea', ref: ideaId },
      { kind: 'group', ref: groupId },
    ];
    const said = async () => ResolvedOrigins.parse(await town.send('origins/resolve', { origins })).items;
    const none = { standing: 'unknown', excerpt: '' };
    expect(await said()).toMatchObject([none, none]);
    await console.do({ type: 'breakout.close', tableId: null });
    expect(await said()).toMatchObject([
      { standing: 'shown', excerpt: 'Fuga en la calle Morelos' },
      { standing: 'shown', excerpt: 'Fugas' },
    ]);
    const reach = { planId, themeId: uuidv7(), sessionId: room.header.id, commitmentId: commitment.id };
    const listing = { q: null, after: null, limit: 10 };
    for (const { kind, ref } of origins) {
      const offered = await api.app.get(SourceStore).list(town.entity.id, kind, reach, listing);
      expect(offered.map((source) => source.ref)).toEqual([ref]);
    }
    room.close();
  });

  it('C29 keeps version, hash and signature when what it came from is hidden afterwards', async () => {
    const proper = contribution(await anAnsweredContribution(api, town, planId));
    const writer = await writes(proper);
    const { version, hash } = await freeze(town, commitment);
    await moveTo(town, commitment, { to: 'signing', version, hash });
    const seats = town.body.sectors.flatMap((sector) => sector.seats);
    const signature = { opId: uuidv7(), version, hash, seatId: seats[0]?.id, decision: 'sign' };
    await town.send(`commitments/${commitment.id}/sign-off`, signature, town.members[0]);

    await hide(proper.ref);
    // The text has moved on by a number, and says what it said.
    await writer.type('population', '!');
    writer.doc.getText('population').delete(writer.text('population').length - 1, 1);
    expect(await writer.answers.at(-1)).toMatchObject({ ok: true });

    const stored = VersionContent.parse(await town.get(`commitments/${commitment.id}/versions/${version}`));
    expect(contentHash(stored.form)).toBe(hash);
    expect(stored.gates.every(({ met }) => met)).toBe(true);
    const sheet = SignOffSheet.parse(await town.get(`commitments/${commitment.id}/sign-off`));
    expect(sheet.textChanged).toBe(false);
    expect(sheet.seats.filter(({ state }) => state === 'signed')).toHaveLength(1);
    expect((await freeze(town, commitment)).version).toBe(version);
    const shown = VersionOrigins.parse(await town.get(`commitments/${commitment.id}/versions/1/origins`));
    expect(shown.clauses[0]?.sources).toMatchObject([{ ref: proper.ref, standing: 'withheld', excerpt: '' }]);

    await writer.type('population', ' y más');
    expect(onOrigins(await now())).toMatchObject({ met: false, why: 'unknown' });
    const next = await freeze(town, commitment);
    expect(next.version).toBe(version + 1);
    expect(JSON.stringify(next.form)).not.toContain(proper.ref);
  });
});
