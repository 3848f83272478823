import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import {
  emptyLayer,
  MinutesDocument,
  MinutesStanding,
  MinutesVersionText,
} from '@ruta/contracts/minutes/minutes';
import type { MinutesLayer } from '@ruta/contracts/minutes/minutes';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { DocumentBlock } from '@ruta/contracts/documents/document';
import { type IdeaId, type ParticipantId, PersonId, RoundId } from '@ruta/contracts/protocol/ids';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { Erasure } from '../identity/erasure.service.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { opId, type SeatedClient } from '../session/testing/seated-client.ts';
import { SessionRoom } from '../session/testing/session-room.ts';

const textOf = (text: string) => [{ style: 'paragraph' as const, level: 0, runs: [{ text }] }];
const layerOf = (summary: string): MinutesLayer => ({
  ...emptyLayer,
  summary: textOf(summary),
  resolutions: [
    {
      id: randomUUID(),
      text: 'Avisar con dos días',
      responsible: 'Dirección de Agua',
      due: '2026-12-01',
      roundId: null,
    },
  ],
});
const yes: FilledPaper = { method: 'single', option: yesOrNo.options[0]?.id ?? ('' as never) };

describe('minutes of a session', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
  }, 30_000);
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    path = `/entities/${room.entity}/sessions/${room.header.id}/minutes`;
  });
  afterEach(() => room?.close());

  const post = (what: string, body: unknown, who: TestPerson = room.facilitator) =>
    api.post(`${path}/${what}`, body, who);
  async function save(layer: MinutesLayer, base = 0): Promise<MinutesVersionText> {
    const answer = await post('versions', { opId: randomUUID(), base, layer });
    expect([answer.status, answer.status === 201 ? '' : await answer.clone().text()]).toEqual([201, '']);
    return MinutesVersionText.parse(await answer.json());
  }
  const standing = async (who?: TestPerson) =>
    MinutesStanding.parse(await (await api.get(`${path}/standing`, who)).json());
  const document = async (query = '', who?: TestPerson) => {
    const answer = await api.get(`${path}/document${query}`, who);
    return answer.status === 200 ? MinutesDocument.parse(await answer.json()).document : answer.status;
  };
  async function proposed(
    summary = 'Se acordó avisar.',
    base = 0,
  ): Promise<{ version: number; hash: string }> {
    const { version } = await save(layerOf(summary), base);
    const named = { version: version.version, hash: version.hash };
    expect((await post('proposal', named)).status).toBe(204);
    return named;
  }

  it('M1 stand beside the facts: a correction changes none of them', async () => {
    const before = await (await api.get(path)).json();
    const note = {
      id: randomUUID(),
      anchor: item('check-in'),
      kind: 'correction' as const,
      text: textOf('Empezó a las 17:05.'),
    };
    await save({ ...emptyLayer, notes: [note] });
    expect(await (await api.get(path)).json()).toEqual(before);
    const shown = await document('?version=1', room.facilitator);
    const blocks = typeof shown === 'number' ? [] : shown.blocks;
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'note', tone: 'correction' }));
  });

  it('M3 are never written over, and saved once for one saving', async () => {
    const opId = randomUUID();
    const wanted = { opId, base: 0, layer: layerOf('Una') };
    const [one, again] = [await post('versions', wanted), await post('versions', wanted)];
    expect((await one.json()).version.hash).toBe((await again.json()).version.hash);
    const late = await post('versions', { opId: randomUUID(), base: 0, layer: layerOf('Otra') });
    expect([late.status, (await late.json()).code]).toEqual([409, 'minutes.stale-version']);
    expect((await standing(room.facilitator)).versions).toHaveLength(1);
  });

  it('M4 are for those who write until they are proposed, and are written by nobody else', async () => {
    const citizen = await api.person();
    await save(layerOf('Se acordó avisar.'));
    expect((await standing(citizen)).versions).toEqual([]);
    expect(await document('?version=1', citizen)).toBe(404);
    expect((await api.get(`${path}/versions/1`, citizen)).status).toBe(404);
    expect((await post('versions', { opId: randomUUID(), base: 1, layer: emptyLayer }, citizen)).status).toBe(
      403,
    );
    await proposed('Otra vez', 1);
    expect((await standing(citizen)).state).toBe('proposed');
    expect(await document('?version=2')).toMatchObject({ standing: { holds: false } });
  });

  it('M5 are approved by a ballot of the room on that very version', async () => {
    const named = await proposed();
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const phone = await room.phone();
    const roundId = RoundId.parse(randomUUID());
    const subject = { kind: 'minutes-version' as const, sessionId: room.header.id, ...named };
    const open = { type: 'round.open' as const, roundId, itemId: item('ballot'), spec: null, seconds: null };
    expect(await console.command({ ...open, subject: { ...subject, hash: 'b'.repeat(64) } })).toMatchObject({
      refusal: { code: 'ballot.subject-unknown' },
    });
    await console.do({ ...open, subject });
    expect((await phone.vote(roundId, yes)).ok).toBe(true);
    await console.do({ type: 'round.close', roundId });
    const { state, approval } = await standing();
    expect([state, approval?.how, approval?.roundId]).toEqual(['approved', 'ballot', roundId]);
    const record = await (await api.get(`/entities/${room.entity}/record?kind=ballot.closed`)).json();
    expect(record.items[0].payload.subject).toEqual(subject);
  });

  it('M7 lose the approval with a later version, and say so on every page', async () => {
    const named = await proposed();
    expect((await post('approval', { ...named, objections: [] })).status).toBe(204);
    expect(await document('?version=1')).toMatchObject({ standing: { holds: true } });
    const later = await proposed('Se acordó otra cosa.', 1);
    expect((await standing()).state).toBe('changed');
    const shown = await document('?version=2');
    expect(shown).toMatchObject({
      standing: { holds: false, text: expect.stringContaining('cambió después') },
    });
    const answer = await post('publication', later);
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'minutes.not-approved']);
  });

  it('M8 are published only as approved, in three formats, each decision in the public record', async () => {
    const named = await proposed();
    expect((await post('publication', named)).status).toBe(409);
    await post('approval', { ...named, objections: [{ by: null, text: 'Faltan las pipas.' }] });
    expect((await post('publication', named)).status).toBe(204);
    const files = ['html', 'pdf', 'docx'].map((format) => api.get(`${path}/document/${format}`));
    expect((await Promise.all(files)).map(({ status }) => status)).toEqual([200, 200, 200]);
    const record = await (await api.get(`/entities/${room.entity}/record`)).json();
    expect(record.items.slice(0, 3).map(({ kind }: { kind: string }) => kind)).toEqual([
      'minutes.published',
      'minutes.approved',
      'minutes.proposed',
    ]);
    expect(JSON.stringify(record)).not.toContain('pipas');
    expect(JSON.stringify(await document())).toContain('Faltan las pipas');
  });

  /** What `asked` answer, each begun when the one before it waits for the minutes. */
  async function oneAfterTheOther(...asked: (() => Promise<Response>)[]): Promise<number[]> {
    const held = api.database.createQueryRunner();
    const waiting = async () => {
      const [row] = await api.database.query(
        `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`,
      );
      return row.count as number;
    };
    const under = 'hashtextextended($1, 31)';
    await held.query(`SELECT pg_advisory_lock(${under})`, [room.header.id]);
    const answers: Promise<Response>[] = [];
    for (const ask of asked) {
      answers.push(ask());
      while ((await waiting()) < answers.length) await nextTurn();
    }
    await held.query(`SELECT pg_advisory_unlock(${under})`, [room.header.id]);
    await held.release();
    return (await Promise.all(answers)).map(({ status }) => status);
  }
  const recorded = async (kind: string) =>
    (await (await api.get(`/entities/${room.entity}/record?kind=${kind}`)).json()).items.length;

  it('M28 are proposed, agreed to and published once, by however many at once', async () => {
    const { version } = await save(layerOf('Se acordó avisar.'));
    const named = { version: version.version, hash: version.hash };
    const propose = () => post('proposal', named);
    expect(await oneAfterTheOther(propose, propose, propose)).toEqual([204, 204, 204]);
    expect(await recorded('minutes.proposed')).toBe(1);
    const consent = () => post('approval', { ...named, objections: [{ by: null, text: 'Falta la fecha.' }] });
    expect(await oneAfterTheOther(consent, consent, consent)).toEqual([204, 204, 204]);
    expect(await recorded('minutes.approved')).toBe(1);
    const publish = () => post('publication', named);
    expect(await oneAfterTheOther(publish, publish)).toEqual([204, 204]);
    expect(await recorded('minutes.published')).toBe(1);
  });

  it('M28 are not agreed to or published in a version after which somebody is just saving another', async () => {
    const named = await proposed();
    const write = (base: number) => () =>
      post('versions', { opId: randomUUID(), base, layer: layerOf(`Otra ${base}`) });
    const consent = () => post('approval', { ...named, objections: [] });
    expect(await oneAfterTheOther(write(1), consent)).toEqual([201, 409]);
    expect(await recorded('minutes.approved')).toBe(0);
    const second = await proposed('Ahora sí', 2);
    expect((await post('approval', { ...second, objections: [] })).status).toBe(204);
    expect(await oneAfterTheOther(write(3), () => post('publication', second))).toEqual([201, 409]);
    expect(await recorded('minutes.published')).toBe(0);
  });

  it('M9 tell how a resolution goes on, without touching the approval', async () => {
    const { version, layer } = await save(layerOf('Se acordó avisar.'));
    const named = { version: version.version, hash: version.hash };
    await post('proposal', named);
    await post('approval', { ...named, objections: [] });
    const progress = await post(`resolutions/${layer.resolutions[0]?.id}/progress`, { progress: 'done' });
    expect(progress.status).toBe(204);
    expect((await standing()).state).toBe('approved');
    const shown = await document('?version=1');
    const tables =
      typeof shown === 'number' ? [] : shown.blocks.filter(({ kind }: DocumentBlock) => kind === 'table');
    expect(JSON.stringify(tables)).toContain('Cumplido');
    expect((await post(`resolutions/${randomUUID()}/progress`, { progress: 'done' })).status).toBe(404);
  });

  it('M10 forget the words of whoever asks, in every version and format, and their hashes hold', async () => {
    const guest = await api.guest();
    const phone = await room.phone('Ximena Barrientos', guest);
    await console.do({ type: 'run.goto', itemId: item('ideas') });
    const ideaId = randomUUID() as IdeaId;
    await phone.do({ type: 'idea.add', board: item('ideas'), ideaId, text: 'Que el tandeo se publique' });
    await console.do({ type: 'board.reveal', board: item('ideas') });
    const by = phone.joined?.own?.participantId ?? null;
    const dissents = [{ id: randomUUID(), by, text: 'Dos días no alcanzan', roundId: null }];
    const { version } = await save({ ...layerOf('Se acordó avisar.'), dissents });
    const named = { version: version.version, hash: version.hash };
    await post('proposal', named);
    await post('approval', { ...named, objections: [{ by, text: 'No me convence' }] });
    await post('publication', named);
    const all = async () =>
      JSON.stringify([await document(), await (await api.get(`${path}/document/html`)).text()]);
    for (const words of ['Ximena', 'tandeo se publique', 'no alcanzan', 'No me convence'])
      expect([words, (await all()).includes(words)]).toEqual([words, true]);
    await api.app.get(Erasure).erase(PersonId.parse(guest.personId));
    for (let tries = 0; tries < 200 && (await all()).includes('tandeo'); tries += 1) await setTimeout(20);
    for (const words of ['Ximena', 'tandeo se publique', 'no alcanzan', 'No me convence'])
      expect([words, (await all()).includes(words)]).toEqual([words, false]);
    expect(await standing()).toMatchObject({ state: 'approved', published: { hash: version.hash } });
    const again = MinutesVersionText.parse(await (await api.get(`${path}/versions/1`)).json());
    expect(again.layer.dissents[0]).toMatchObject({ by, text: null });
    const saved = await save(again.layer, 1);
    expect(saved.layer.dissents[0]).toMatchObject({ by, text: null });
  });

  it('M11 show nothing that the room was not shown', async () => {
    const phone = await room.phone();
    await console.do({ type: 'run.goto', itemId: item('ideas') });
    const ideaId = randomUUID() as IdeaId;
    await phone.do({ type: 'idea.add', board: item('ideas'), ideaId, text: 'Señala a un vecino' });
    await proposed();
    expect(JSON.stringify(await document('?version=1'))).not.toContain('vecino');
  });

  it('M25 M26 say what a vote came to and why somebody objected, until that is hidden or forgotten', async () => {
    const guest = await api.guest();
    const phone = await room.phone('Ximena', guest);
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    const [proposal] = yesOrNo.options;
    const spec = {
      ...yesOrNo,
      question: '¿Puedes vivir con esto?',
      method: { method: 'consent' as const },
      options: proposal ? [{ ...proposal, label: 'Avisar con dos días', stance: null }] : [],
      disclosure: 'unpublished' as const,
    };
    const open = {
      type: 'round.open' as const,
      roundId,
      itemId: item('ballot'),
      subject: null,
      seconds: null,
    };
    await console.do({ ...open, spec });
    const words = 'En la parte alta no hay teléfonos';
    expect((await phone.vote(roundId, { method: 'consent', stance: 'objection', words })).ok).toBe(true);
    await proposed();
    expect(JSON.stringify(await document('?version=1'))).not.toContain(words);
    await console.do({ type: 'round.close', roundId });
    const shown = JSON.stringify(await document('?version=1'));
    expect(shown).toContain('No pasa: hay 1 objeción.');
    expect(shown).toContain(words);
    const english = JSON.stringify(await document('?version=1&lang=en'));
    for (const said of ['Not carried: there is 1 objection.', 'Why some object', words, '1 ballot of'])
      expect([said, english.includes(said)]).toEqual([said, true]);
    const report = await (await api.get(`/entities/${room.entity}/rounds/${roundId}`)).json();
    const [{ code }] = report.papers;
    await console.do({ type: 'round.reason-hide', roundId, code, reason: 'Nombra a una persona' });
    expect(JSON.stringify(await document('?version=1'))).not.toContain(words);
    await console.do({ type: 'round.reason-show', roundId, code });
    expect(JSON.stringify(await document('?version=1'))).toContain(words);
    await api.app.get(Erasure).erase(PersonId.parse(guest.personId));
    const forgotten = JSON.stringify(await document('?version=1'));
    expect([forgotten.includes(words), forgotten.includes('texto borrado')]).toEqual([false, true]);
    await api.post(
      `/entities/${room.entity}/sessions/${room.header.id}`,
      { language: 'en' },
      room.facilitator,
      'PATCH',
    );
    expect(JSON.stringify(await document('?version=1'))).toContain('1 ballot of');
  });

  it('M23 say in every format who spoke how long by sector, and who sat on an assisted seat', async () => {
    const path = `/entities/${room.entity}/sessions/${room.header.id}/participants`;
    const added = await api.post(path, { opId: opId(), name: 'Doña Lupe' }, room.facilitator);
    const as = ((await added.json()) as { id: ParticipantId }).id;
    await console.do({ type: 'run.goto', itemId: item('discussion') });
    await console.do({ type: 'floor.ask', stance: 'pro' }, { as });
    await console.do({ type: 'floor.give', to: as });
    await console.do({ type: 'floor.end' });
    await proposed();
    const shown = JSON.stringify(await document('?version=1'));
    expect(shown).toContain('Doña Lupe (asiento asistido)');
    expect(shown).toContain('Tiempo de palabra por sector');
    expect(shown).toMatch(/100 %: 0:0\d min en 1 turno/);
    const html = await (
      await api.get(`${path.replace('participants', 'minutes')}/document/html?version=1`)
    ).text();
    expect(html).toContain('Tiempo de palabra por sector');
  });
});
