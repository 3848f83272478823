import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommitmentSummary, DraftNow, VersionContent } from '@ruta/contracts/drafting/commitment';
import { aCommitment, aSummary } from '@ruta/testing/commitment/a-commitment';
import { newDocument } from '@ruta/domain/commitment/document';
import { rowOf, writeCommitment } from '@ruta/domain/commitment/write-commitment';
import { nth } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { LiveActors } from '../identity/live-actors.ts';
import { CONFIG } from '../platform/config/config.module.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { createServer } from '../server.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { anAnsweredContribution } from './testing/answered-contribution.ts';
import { aCommitmentIn, DeskClient } from './testing/desk-client.ts';

describe('the drafting desk', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let commitment: CommitmentSummary;
  const clients: DeskClient[] = [];

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    planId = (await town.route('mexico-third-plan')).plan.id;
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => api?.close());

  const at = (which: { id: string }, who?: TestPerson): DeskClient => {
    const client = new DeskClient(api.url, { entityId: town.entity.id, commitmentId: which.id }, who);
    clients.push(client);
    return client;
  };
  const opened = async (who?: TestPerson, which = commitment): Promise<DeskClient> => {
    const client = at(which, who);
    expect(await client.open()).toMatchObject({ ok: true });
    return client;
  };
  const until = async (fact: () => boolean): Promise<void> => {
    for (const end = Date.now() + 8000; !fact();) {
      if (Date.now() > end) throw new Error('it did not come to pass');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const now = async (): Promise<DraftNow> =>
    DraftNow.parse(await town.get(`commitments/${commitment.id}/draft`, town.organiser));

  beforeEach(async () => {
    commitment = await aCommitmentIn(town, planId);
  });

  it('S113 shows of a full hall only those who stand in the text', async () => {
    const roles = [{ entityId: town.entity.id, role: 'facilitator' as const }];
    const hall: DeskClient[] = [];
    for (let n = 0; n < 70; n += 1) hall.push(await opened(await api.person({ roles })));
    const nadia = nth(hall, 69);
    const reader = await opened(await api.person({ roles }));
    expect(reader.peers.size).toBeLessThan(70);
    expect(reader.peers.size).toBeGreaterThan(50);
    const before = reader.peers.size;
    await nadia.socket.emitWithAck('draft.awareness', {
      entityId: town.entity.id,
      commitmentId: commitment.id,
      cursor: null,
      place: 'summary',
    });
    await until(() => reader.peers.size > before);
    expect([...reader.peers.values()].filter(({ place }) => place === 'summary')).toHaveLength(1);
  });

  it('T90 holds back who floods it over many lines, and takes what others write meanwhile', async () => {
    const sofia = await opened(town.organiser);
    const mallory = town.members[0];
    const lines = await Promise.all(Array.from({ length: 5 }, () => opened(mallory)));
    const answers = await Promise.all(
      lines.flatMap((line) => Array.from({ length: 200 }, () => line.awareness('summary'))),
    );
    const refused = answers.filter((answer) => !answer.ok && answer.refusal.code === 'request.too-many');
    expect(refused.length).toBeGreaterThan(200);
    expect(await sofia.type('title', ' de agua')).toMatchObject({ ok: true });
  });

  it('S114 does not count a screen that looks on', async () => {
    const sofia = await opened(town.organiser);
    const wall = at(commitment, town.members[0]);
    const answer = await wall.socket.emitWithAck('draft.open', {
      entityId: town.entity.id,
      commitmentId: commitment.id,
      looksOn: true,
    });
    expect(answer).toMatchObject({ ok: true });
    await opened(town.members[1]);
    const told = (id: number) => sofia.peers.has(id);
    await until(() => sofia.peers.size > 1);
    expect(told(answer.ok ? answer.value.me.presenceId : 0)).toBe(false);
  });

  it('T10 acknowledges what is stored, and shows it to everybody at the desk', async () => {
    const sofia = await opened(town.organiser);
    const julian = await opened(town.members[0]);
    const answer = await sofia.type('title', ' de agua');
    expect(answer).toEqual({ ok: true, value: { seq: 2 } });
    await until(() => julian.text('title') === 'Avisos de corte de agua');
    expect((await now()).form.title).toBe('Avisos de corte de agua');
  });

  it('T10 keeps every keystroke of several people who write in one line at once', async () => {
    const writers = await Promise.all(
      [town.organiser, ...town.members.slice(0, 3)].map((who) => opened(who)),
    );
    await Promise.all(
      writers.flatMap((writer, who) =>
        Array.from({ length: 25 }, (_, n) => writer.type('population', `${who}${n % 10}`, 0)),
      ),
    );
    for (const writer of writers) {
      for (const answer of await Promise.all(writer.answers)) expect(answer.ok).toBe(true);
    }
    await until(() => writers.every((writer) => writer.text('population').length === 200));
    const texts = new Set(writers.map((writer) => writer.text('population')));
    expect(texts.size).toBe(1);
    expect((await now()).form.problem.population).toBe([...texts][0]);
  });

  it('T10 stores and tells every word where two people set a style in the same place at once', async () => {
    const sofia = await opened(town.organiser);
    const textIn = (doc: Y.Doc) => {
      const paragraph = doc.getXmlFragment('objective').get(0);
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
      return text instanceof Y.XmlText ? text : new Y.XmlText();
    };
    sofia.doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      sofia.doc.getXmlFragment('objective').push([paragraph]);
      paragraph.push([new Y.XmlText('Avisar')]);
    });
    await Promise.all(sofia.answers);
    const meanwhile = newDocument();
    Y.applyUpdate(meanwhile, Y.encodeStateAsUpdate(sofia.doc));
    const before = Y.encodeStateVector(meanwhile);
    meanwhile.transact(() => {
      textIn(meanwhile).format(0, 2, { bold: {} });
      textIn(meanwhile).insert(6, ' antes del corte');
    });
    const [julian, reader] = [await opened(town.members[0]), await opened(town.members[1])];
    textIn(sofia.doc).format(0, 1, { bold: {} });
    await Promise.all(sofia.answers);
    expect(await julian.send(Y.encodeStateAsUpdate(meanwhile, before))).toMatchObject({ ok: true });
    const words = ({ doc }: DeskClient) =>
      textIn(doc)
        .toString()
        .replace(/<[^>]*>/g, '');
    await until(() => words(reader) === 'Avisar antes del corte');
    const rows: { bytes: Uint8Array }[] = await api.database.query(
      'SELECT bytes FROM draft_update WHERE commitment_id = $1 ORDER BY seq',
      [commitment.id],
    );
    const stored = newDocument();
    for (const { bytes } of rows) Y.applyUpdate(stored, bytes);
    expect(textIn(stored).toString()).toContain('antes del corte');
  });

  it('T11 converges when connections break in the middle of writing and people go on offline', async () => {
    const [sofia, julian] = [await opened(town.organiser), await opened(town.members[0])];
    for (let round = 0; round < 4; round += 1) {
      void sofia.type('baseline', `s${round}`);
      sofia.socket.io.engine.close();
      sofia.offline((doc) => doc.getText('baseline').insert(0, 'o'));
      await julian.type('baseline', `j${round}`);
      await until(() => sofia.socket.connected);
      expect((await sofia.open()).ok).toBe(true);
    }
    await Promise.all(sofia.answers);
    await until(() => sofia.text('baseline') === julian.text('baseline'));
    expect(sofia.text('baseline')).toHaveLength(20);
    expect((await now()).form.problem.baseline).toBe(sofia.text('baseline'));
  });

  it('T12 refuses an update whose predecessor is missing, and takes it once it is there', async () => {
    const sofia = await opened(town.organiser);
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => updates.push(update);
    sofia.doc.on('update', collect);
    sofia.offline((doc) => {
      doc.getText('title').insert(0, 'a');
      doc.getText('title').insert(1, 'b');
    });
    const [first, second] = [nth(updates, 0), nth(updates, 1)];
    expect(await sofia.send(second)).toMatchObject({
      ok: false,
      refusal: { code: 'drafting.predecessors-missing' },
    });
    expect(await sofia.send(first)).toMatchObject({ ok: true });
    expect(await sofia.send(second)).toMatchObject({ ok: true });
    expect((await now()).form.title).toBe('abAvisos de corte');
  });

  it('T12 stores an update that comes twice once', async () => {
    const sofia = await opened(town.organiser);
    const { ok } = await sofia.type('title', '!');
    expect(ok).toBe(true);
    const again = Y.encodeStateAsUpdate(sofia.doc);
    expect(await sofia.send(again)).toEqual({ ok: true, value: { seq: 2 } });
    expect((await now()).seq).toBe(2);
  });

  it('C10 refuses what would break the editors of others, and goes on as if it had not come', async () => {
    const sofia = await opened(town.organiser);
    const julian = await opened(town.members[0]);
    const hostile = new Y.Doc();
    hostile.getXmlFragment('summary').push([new Y.XmlElement('script')]);
    const [refused, kept] = await Promise.all([
      julian.send(Y.encodeStateAsUpdate(hostile)),
      sofia.type('title', ' sí'),
    ]);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'drafting.structure-refused' } });
    expect(kept).toMatchObject({ ok: true });
    await until(() => julian.text('title') === 'Avisos de corte sí');
    expect(await julian.send(new Uint8Array([1, 2, 3, 250]))).toMatchObject({
      refusal: { code: 'drafting.update-malformed' },
    });
    expect((await now()).form.summary).toEqual([]);
  });

  it('C13 lets nobody write under the client id of another', async () => {
    const sofia = await opened(town.organiser);
    await sofia.type('title', '!');
    const julian = await opened(town.members[0]);
    await until(() => julian.text('title').endsWith('!'));
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(julian.doc));
    forged.clientID = sofia.doc.clientID;
    const before = Y.encodeStateVector(forged);
    forged.getText('title').insert(0, 'x');
    expect(await julian.send(Y.encodeStateAsUpdate(forged, before))).toMatchObject({
      refusal: { code: 'drafting.foreign-client' },
    });
  });

  it('T1 lets visitors read an open table and nobody write without a device', async () => {
    const visitor = at(commitment);
    expect(await visitor.open()).toMatchObject({ ok: false, refusal: { code: 'drafting.desk-closed' } });
    const desk = { door: 'table', sessionId: null, phaseId: null };
    await town.send(`commitments/${commitment.id}/desk`, desk, town.organiser, 'PUT');
    expect(await visitor.open()).toMatchObject({
      ok: true,
      value: { role: 'read', why: 'policy.device-needed' },
    });
    expect(await visitor.type('title', 'x')).toMatchObject({ refusal: { code: 'policy.device-needed' } });
  });

  it('T5 lets a guest write who is at the table, and stops as soon as they are shut out', async () => {
    const guest = await api.guest('Rosa');
    const sessionId = await aSession(guest);
    const desk = { door: 'table', sessionId, phaseId: null };
    await town.send(`commitments/${commitment.id}/desk`, desk, town.organiser, 'PUT');
    const rosa = await opened(guest);
    expect(await rosa.type('title', ' ya')).toMatchObject({ ok: true });
    const path = `commitments/${commitment.id}/roles/people/${rosa.author()}`;
    await town.send(path, { role: 'read' }, town.organiser, 'PUT');
    expect(await rosa.type('title', ' no')).toMatchObject({ refusal: { code: 'drafting.not-a-writer' } });
    const stranger = await opened(await api.guest('Nadie'));
    expect(await stranger.type('title', 'x')).toMatchObject({ refusal: { code: 'drafting.not-a-writer' } });
    await town.send(path, { role: 'edit' }, town.organiser, 'PUT');
    await api.database.query(`UPDATE session SET status = 'finished' WHERE id = $1`, [sessionId]);
    const after = await opened(guest);
    expect(await after.type('title', ' bis')).toMatchObject({ ok: true });
  });

  it('T6 takes a role away at once, with the connection still open', async () => {
    const helper = await api.person({ roles: [{ entityId: town.entity.id, role: 'facilitator' }] });
    const marcos = await opened(helper);
    expect(await marcos.type('title', 'a')).toMatchObject({ ok: true });
    await api.database.query('UPDATE role_grant SET revoked_at = now() WHERE person_id = $1', [
      helper.personId,
    ]);
    await api.app.get(LiveActors).refresh(helper.personId);
    expect((await marcos.type('title', 'b')).ok).toBe(false);
    marcos.socket.connect();
    await until(() => marcos.socket.connected);
    expect(await marcos.open()).toMatchObject({ ok: false, refusal: { code: 'drafting.desk-closed' } });
    expect((await now()).form.title).toBe('Avisos de cortea');
  });

  it('T13 names people itself: a client only says where it writes', async () => {
    const sofia = await opened(town.organiser);
    const julian = await opened(town.members[0]);
    const target = { entityId: town.entity.id, commitmentId: commitment.id };
    const forged = { ...target, cursor: null, place: 'summary', name: 'Presidencia', colour: '#000000' };
    await julian.socket.emitWithAck('draft.awareness', forged);
    await until(() => [...sofia.peers.values()].some((peer) => peer.place === 'summary'));
    const seen = [...sofia.peers.values()].find((peer) => peer.place === 'summary');
    expect(seen?.name).toMatch(/^Titular de/);
    expect(seen?.colour).not.toBe('#000000');
    julian.close();
    await until(() => [...sofia.peers.values()].every((peer) => peer.place !== 'summary'));
  });

  it('T14 freezes a version by number and hash while others go on writing', async () => {
    const sofia = await opened(town.organiser);
    const typing = Array.from({ length: 30 }, (_, n) => sofia.type('population', String(n % 10)));
    const frozen = await freeze();
    await Promise.all(typing);
    expect(frozen).toMatchObject({ version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await now()).form.problem.population).toHaveLength(30);
    const stored = VersionContent.parse(await town.get(`commitments/${commitment.id}/versions/1`));
    expect(stored.form).toEqual(frozen.form);
    await sofia.type('population', '!');
    expect((await freeze()).version).toBe(2);
    expect((await freeze()).version).toBe(2);
  });

  it('T15 says which clauses come from where, in each version', async () => {
    const ref = await anAnsweredContribution(api, town, planId);
    const sofia = await opened(town.organiser);
    sofia.doc.transact(() => {
      sofia.doc.getArray('milestones').push([rowOf('milestones', { id: 'm1', activity: 'Calendario' })]);
      sofia.doc.getMap('links').set(`milestones.m1|contribution:${ref}`, true);
    });
    await Promise.all(sofia.answers);
    await freeze();
    const citing = await town.get(`origins/contribution/${ref}`);
    expect(citing).toEqual({
      items: [
        expect.objectContaining({
          key: commitment.key,
          version: 1,
          clause: 'milestones.m1',
          words: expect.stringContaining('Calendario'),
          inPlan: false,
        }),
      ],
    });
  });

  it('T16 compacts hundreds of updates into one snapshot that says the same', async () => {
    const writers = await Promise.all(
      [town.organiser, ...town.members.slice(0, 2)].map((who) => opened(who)),
    );
    await Promise.all(
      writers.flatMap((writer) => Array.from({ length: 150 }, () => writer.type('goalsHow', 'x'))),
    );
    const stored = async () => {
      const [row] = await api.database.query(
        `SELECT seq, snapshot_seq, (SELECT count(*) FROM draft_update u WHERE u.commitment_id = c.id) AS updates
         FROM commitment c WHERE id = $1`,
        [commitment.id],
      );
      return { seq: Number(row.seq), snapshot: Number(row.snapshot_seq), updates: Number(row.updates) };
    };
    let row = await stored();
    for (const end = Date.now() + 3000; row.snapshot === 0 && Date.now() < end;) row = await stored();
    expect(row.snapshot).toBeGreaterThan(390);
    expect(row.updates).toBe(row.seq - row.snapshot);
    const late = await opened(town.members[1]);
    expect(late.text('goalsHow')).toHaveLength(450);
  });

  it('reads what another process wrote', async () => {
    const other = await createServer(api.app.get(CONFIG));
    await other.listen(0, '127.0.0.1');
    try {
      const sofia = await opened(town.organiser);
      const far = new DeskClient(
        await other.getUrl(),
        { entityId: town.entity.id, commitmentId: commitment.id },
        town.members[0],
      );
      clients.push(far);
      await far.open();
      await sofia.type('title', ' uno');
      expect(await far.type('title', ' dos')).toMatchObject({ ok: true, value: { seq: 3 } });
      expect(await sofia.type('title', ' tres')).toMatchObject({ ok: true, value: { seq: 4 } });
      await far.open();
      await sofia.open();
      expect(far.text('title')).toBe(sofia.text('title'));
      expect((await now()).form.title).toBe(sofia.text('title'));
    } finally {
      await other.close();
    }
  });

  it('tells a whole commitment with every gate met', async () => {
    const sofia = await opened(town.organiser);
    const { form } = await now();
    sofia.doc.getText('title').delete(0, form.title.length);
    const whole = newDocument();
    writeCommitment(
      whole,
      aCommitment({ summary: aSummary(await anAnsweredContribution(api, town, planId)) }),
    );
    Y.applyUpdate(sofia.doc, Y.encodeStateAsUpdate(whole));
    await Promise.all(sofia.answers);
    const { gates, reading } = await now();
    expect(gates.filter(({ met }) => !met)).toEqual([]);
    expect(reading.score).not.toBeNull();
  });

  async function freeze(): Promise<VersionContent> {
    const wanted = { opId: uuidv7(), note: '' };
    return VersionContent.parse(await town.send(`commitments/${commitment.id}/versions`, wanted));
  }

  /** A session in which a person takes part, as the live topic stores it. */
  async function aSession(who: TestPerson): Promise<string> {
    const id = uuidv7();
    await api.database.query(
      `INSERT INTO session (entity_id, id, code, title, starts_at, planned_ms, status, head_hash, op_id)
       VALUES ($1, $2, $3, 'Mesa de agua', now(), 3600000, 'live', $4, $5)`,
      [town.entity.id, id, id.slice(-6), '0'.repeat(64), uuidv7()],
    );
    await api.database.query(
      `INSERT INTO participant (entity_id, session_id, id, person_id, number, mode, basis)
       VALUES ($1, $2, $3, $4, 1, 'online', 'guest')`,
      [town.entity.id, id, uuidv7(), who.personId],
    );
    return id;
  }
});
