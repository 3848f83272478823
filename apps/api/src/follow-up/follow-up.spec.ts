import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { StoredEvidence } from '@ruta/contracts/follow-up/evidence-file';
import { FollowUpBoard, Remarks, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { addDays } from '@ruta/domain/calendar/day';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment } from '../drafting/testing/written-commitment.ts';
import { EvidenceFiles } from '../plan/evidence-files.service.ts';
import { publishPlan, signAndApprove } from '../plan/testing/published-plan.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

describe('following a plan up', () => {
  let api: RunningApi;
  let town: Town;
  let number: number;
  let commitment: CommitmentSummary;
  let milestone: string;
  let ana: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { plan } = await town.route('mexico-third-plan');
    number = plan.number;
    commitment = await aWrittenCommitment(api, town, plan.id);
    ana = await api.person({ name: 'Ana' });
    await signAndApprove(town, commitment);
    await publishPlan(town, number);
    milestone = sure((await board()).commitments[0]?.milestones[0]).id;
  });
  afterAll(() => api?.close());

  const board = async () => FollowUpBoard.parse(await town.get(`plans/${number}/follow-up`));
  const remarks = async (who?: TestPerson) =>
    Remarks.parse(await town.get(`commitments/${commitment.id}/remarks`, who)).items;
  const remark = (changes: object = {}) => ({
    opId: uuidv7(),
    kind: 'question',
    milestoneId: null,
    text: '¿Cuándo empieza el calendario de cortes?',
    ...changes,
  });
  const say = async (given: object, who: TestPerson) =>
    RemarkView.parse(await town.send(`commitments/${commitment.id}/remarks`, given, who));
  const report = (activity: string, evidence: string | null = null) =>
    town.send(
      `commitments/${commitment.id}/milestones/${milestone}`,
      { activity, asOf: town.today, note: 'Visita de obra', evidence },
      town.organiser,
      'PUT',
    );

  it('U1, U6 lights each milestone by its days and its last report, and keeps all reports', async () => {
    await report('done');
    expect((await board()).commitments[0]?.milestones[0]).toMatchObject({ light: 'unproven' });
    await report('done', 'https://valle.example/acta.pdf');
    const [followed] = (await board()).commitments;
    expect(followed?.milestones[0]).toMatchObject({
      light: 'done',
      reports: [{ evidence: 'https://valle.example/acta.pdf' }, { evidence: null }],
    });
  });

  const csv = (words: string) => Buffer.from(`corte;colonia\n${words};El Tepozán\n`);
  const upload = async (bytes: Buffer, who = town.organiser): Promise<Response> =>
    fetch(`${api.url}/api${town.path}/evidence`, {
      method: 'POST',
      headers: { 'x-ruta': '1', cookie: who.cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  const stored = async (bytes: Buffer) => StoredEvidence.parse(await (await upload(bytes)).json());
  const described = { name: 'cortes de agua', description: 'Lista de cortes por colonia, de enero a marzo.' };

  it('U1, U9, U10 takes files as evidence, by what their bytes say', async () => {
    const bytes = csv('lunes');
    const { hash, type } = await stored(bytes);
    expect([hash, type]).toEqual([createHash('sha256').update(bytes).digest('hex'), 'text/csv']);
    const program = await upload(Buffer.from('MZ\0\0'));
    expect([program.status, await program.json()]).toMatchObject([415, { code: 'files.not-evidence' }]);
    expect((await upload(bytes, ana)).status).toBe(403);
    expect((await upload(Buffer.alloc(11 * 1024 * 1024, 'a,b\n'))).status).toBe(413);
    const path = `commitments/${commitment.id}/milestones/${milestone}`;
    const given = { activity: 'done', asOf: town.today, note: '', files: [{ hash, ...described }] };
    const unsaid = { ...given, files: [{ hash, name: 'x', description: '' }] };
    expect(await town.refused(path, unsaid, town.organiser, 'PUT')).toBe('request.invalid');
    await town.send(path, given, town.organiser, 'PUT');
    const [followed] = (await board()).commitments;
    expect(followed?.milestones[0]).toMatchObject({ light: 'done' });
    expect(followed?.milestones[0]?.reports[0]?.files).toMatchObject([
      { hash, ...described, type: 'text/csv' },
    ]);
  });

  const files = async () => sure((await board()).commitments[0]?.milestones[0]?.reports[0]).files;

  it('U12 hands a file out as something to keep, and none that no report names', async () => {
    const [file] = await files();
    const answer = await api.get(`${town.path}/evidence/files/${file?.id}`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        'attachment; filename="cortes de agua.csv"; filename*=UTF-8\'\'cortes%20de%20agua.csv',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(csv('lunes'))).toBe(true);
    await stored(csv('martes'));
    await api.database.query(`INSERT INTO evidence_bytes (entity_id, hash, type, size, bytes, stored_at)
      SELECT entity_id, repeat('0', 64), type, size, bytes, now() - interval '2 days' FROM evidence_bytes LIMIT 1`);
    await api.app.get(EvidenceFiles).sweep();
    const [{ kept }]: [{ kept: number }] = await api.database.query(
      'SELECT count(*)::int AS kept FROM evidence_bytes',
    );
    expect(kept).toBe(2);
  });

  it('U11 replaces a file once, with a reason, and changes none', async () => {
    const [file] = await files();
    const { hash } = await stored(csv('martes'));
    const path = `evidence/files/${file?.id}/replacement`;
    const given = { opId: uuidv7(), hash, ...described, reason: 'Faltaba el corte del martes.' };
    expect(await town.refused(path, { ...given, reason: '' })).toBe('request.invalid');
    await town.send(path, given);
    await town.send(path, given);
    expect(await town.refused(path, { ...given, opId: uuidv7() })).toBe('files.replaced');
    const [first, second] = await files();
    expect(first?.replacedBy).toBe(second?.id);
    expect(second).toMatchObject({ hash, replaces: first?.id, reason: 'Faltaba el corte del martes.' });
    await expect(api.database.query(`UPDATE evidence_file SET name = 'otro'`)).rejects.toThrow('append-only');
    await expect(api.database.query('UPDATE evidence_bytes SET size = 1')).rejects.toThrow('append-only');
    await expect(api.database.query('DELETE FROM evidence_file')).rejects.toThrow('append-only');
  });

  it('U3, U8 takes a question from anybody, once, and numbers it', async () => {
    const given = remark();
    const said = await say(given, ana);
    expect(said).toMatchObject({ number: 1, kind: 'question', signature: null, mine: true, answer: null });
    expect((await say(given, ana)).id).toBe(said.id);
    expect((await remarks()).map(({ mine }) => mine)).toEqual([false]);
    expect((await board()).commitments[0]?.remarks).toEqual({ all: 1, waiting: 1, late: 0 });
    expect(await town.refused(`commitments/${commitment.id}/remarks`, remark({ text: 'corto' }), ana)).toBe(
      'request.invalid',
    );
    const nowhere = remark({ milestoneId: 'no-such-row' });
    expect(await town.refused(`commitments/${commitment.id}/remarks`, nowhere, ana)).toBe(
      'resource.not-found',
    );
  });

  it('U5 sets a contrary report of a seat beside what was reported', async () => {
    const contrary = remark({
      kind: 'contrary',
      milestoneId: milestone,
      text: 'El calendario no está en la página desde el lunes.',
      link: 'https://observatorio.example/captura.png',
    });
    const seat = sure(town.body.sectors.flatMap(({ seats }) => seats)[1]);
    const said = await say({ ...contrary, seatId: seat.id }, sure(town.members[1]));
    expect(said).toMatchObject({ seat: seat.label, signature: expect.any(String), ownSignature: null });
    const [followed] = (await board()).commitments;
    expect(followed?.milestones[0]).toMatchObject({ light: 'done', contrary: 1 });
  });

  it('U4 answers with a post and the days it took; an answer given again replaces the last one', async () => {
    const [question] = await remarks();
    const path = `remarks/${question?.id}/answer`;
    const answer = { opId: uuidv7(), text: 'El primer lunes del mes.', byPost: 'Dirección de Agua' };
    expect(await town.refused(path, answer, ana)).toBe('policy.not-allowed');
    await town.send(path, answer);
    await town.send(path, { ...answer, opId: uuidv7(), text: 'El primer martes del mes.' });
    const [answered] = await remarks();
    expect(answered?.answer).toMatchObject({ text: 'El primer martes del mes.', days: 0 });
    const kept: { kept: number }[] = await api.database.query(
      'SELECT count(*)::int AS kept FROM remark_answer WHERE remark_id = $1',
      [question?.id],
    );
    expect(kept).toEqual([{ kept: 2 }]);
  });

  it('U17 is reported, proved and answered by whoever is responsible, or by the coordination in their name', async () => {
    const [observer, responsible] = [sure(town.members[1]), sure(town.members[0])];
    const seat = sure(town.body.sectors[0]?.seats[0]);
    const lead = sure((await board()).commitments[0]).lead.institution;
    await api.database.query('UPDATE seat SET institution = upper($2) WHERE id = $1', [seat.id, lead]);
    const path = `commitments/${commitment.id}/milestones/${milestone}`;
    const given = { activity: 'in-progress', asOf: town.today, note: 'Van tres colonias.' };
    expect(await town.refused(path, given, observer, 'PUT')).toBe('follow-up.not-responsible');
    await town.send(path, given, responsible, 'PUT');
    const [followed] = (await board()).commitments;
    expect(followed?.milestones[0]?.reports.slice(0, 2).map((each) => each.seat)).toEqual([seat.label, null]);
    expect(followed?.milestones[0]?.seats).toEqual([seat.id]);
    const replaced = sure(followed?.milestones[0]?.reports.flatMap((each) => each.files)[1]);
    const file = { opId: uuidv7(), hash: replaced.hash, ...described, reason: 'Otra vez lo mismo.' };
    expect(await town.refused(`evidence/files/${replaced.id}/replacement`, file, observer)).toBe(
      'follow-up.not-responsible',
    );
    const [question] = await remarks();
    const answer = { opId: uuidv7(), text: 'No es nuestra.', byPost: 'Dirección de Agua' };
    expect(await town.refused(`remarks/${question?.id}/answer`, answer, observer)).toBe(
      'follow-up.not-responsible',
    );
    await town.send(
      `remarks/${question?.id}/answer`,
      { ...answer, text: 'El primer martes del mes.' },
      responsible,
    );
  });

  it('U17 speaks of no day that is still to come', async () => {
    const path = `commitments/${commitment.id}/milestones/${milestone}`;
    const ahead = { activity: 'done', asOf: addDays(town.today, 1), note: '' };
    expect(await town.refused(path, ahead, town.organiser, 'PUT')).toBe('plan.report-ahead');
  });

  it('U3 hides with a named reason, for the public but not for its author', async () => {
    const rude = await say(remark({ text: 'Todos ustedes son unos inútiles.' }), ana);
    await town.send(`remarks/${rude.id}/moderation`, { action: 'hide', reason: 'insult' });
    const shown = (await remarks()).find(({ id }) => id === rude.id);
    expect(shown).toMatchObject({ state: 'hidden', hiddenFor: 'insult', text: null, signature: null });
    expect((await remarks(ana)).find(({ id }) => id === rude.id)?.text).toContain('inútiles');
    expect((await board()).commitments[0]?.remarks.all).toBe(2);
  });

  it('U16 is signed with a name chosen for it, which its author changes and a moderator hides by itself', async () => {
    const named = (name: string) => ({ name, notice: currentNotice.version });
    const eva = await api.person({ name: 'Eva Cuenta' });
    expect(await say(remark(), eva)).toMatchObject({ signature: null, ownSignature: null, seat: null });
    const { id } = await say(remark({ signature: named('Eva, de Santa Rita') }), eva);
    const shown = async () => sure((await remarks()).find((one) => one.id === id));
    expect(await shown()).toMatchObject({ signature: 'Eva, de Santa Rita', ownSignature: null });
    const path = `remarks/${id}/signature`;
    const sign = (name: string | null) => ({ signature: name === null ? null : named(name) });
    expect(await town.refused(path, sign('Otra'), await api.guest(), 'PUT')).toBe('follow-up.not-yours');
    await town.send(`remarks/${id}/moderation`, { action: 'hide-name', reason: 'personal-data' });
    expect(await shown()).toMatchObject({ state: 'admitted', signature: null, text: expect.any(String) });
    await town.send(path, sign('Otro nombre'), eva, 'PUT');
    expect(await shown()).toMatchObject({ signature: null });
    await town.send(`remarks/${id}/moderation`, { action: 'show-name' });
    expect(await shown()).toMatchObject({ signature: 'Otro nombre' });
    await town.send(path, sign(null), eva, 'PUT');
    expect(JSON.stringify(await remarks())).not.toMatch(/Eva|Otro nombre/);
    const open = await (await api.get(`${town.path}/open-data/remarks.csv`)).text();
    expect(open).not.toMatch(/Eva|Otro nombre/);
  });

  it('U16 says for a seat only what its holder wants said for it', async () => {
    const member = sure(town.members[0]);
    expect(await say(remark(), member)).toMatchObject({ seat: null, signature: null });
    const other = sure(town.body.sectors.flatMap(({ seats }) => seats)[1]);
    expect(
      await town.refused(`commitments/${commitment.id}/remarks`, remark({ seatId: other.id }), member),
    ).toBe('secretariat.not-your-seat');
  });

  it('U7 takes the words away with an erasure, and leaves number and answer', async () => {
    expect((await api.post('/identity/erase', { confirm: true }, ana)).status).toBeLessThan(300);
    const [first] = await remarks();
    expect(first).toMatchObject({ number: 1, text: null, answer: { text: 'El primer martes del mes.' } });
  });
});
