import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import {
  ContributionOutcomes,
  PlanAssembly,
  PublishedCommitment,
  PublishedPlan,
} from '@ruta/contracts/plan/plan-publication';
import { PlanSheet, PlansUp, SignOffSheet, WaitingSignatures } from '@ruta/contracts/plan/sign-off';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { aCommitment, aProse, planOf2027 } from '@ruta/testing/commitment/a-commitment';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { DeskClient } from '../drafting/testing/desk-client.ts';
import { anAdmittedContribution, answerContribution } from '../drafting/testing/answered-contribution.ts';
import { aWrittenCommitment, freeze, moveTo } from '../drafting/testing/written-commitment.ts';
import { LiveActors } from '../identity/live-actors.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { SignatureLetters } from './signature-letters.ts';
import { signPlan } from './testing/published-plan.ts';

const edited = { title: 'Plan de acción local', ...planOf2027, commitmentTarget: 5 };

describe('signatures and the plan', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let planNumber: number;
  let commitment: CommitmentSummary;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const { plan } = await town.route('mexico-third-plan');
    planId = plan.id;
    planNumber = plan.number;
    commitment = await aWrittenCommitment(api, town, planId);
  });

  const seats = () => town.body.sectors.flatMap((sector) => sector.seats);
  const sheet = async (who?: TestPerson) =>
    SignOffSheet.parse(await town.get(`commitments/${commitment.id}/sign-off`, who));
  const ref = ({ version, hash }: { version: number; hash: string }) => ({ version, hash });
  const putUp = async () => {
    const version = ref(await freeze(town, commitment));
    await moveTo(town, commitment, { to: 'signing', ...version });
    return version;
  };
  const signature = (seat: number, version: { version: number; hash: string }, changes = {}) => ({
    opId: uuidv7(),
    ...version,
    seatId: seats()[seat]?.id,
    decision: 'sign',
    ...changes,
  });
  const path = () => `commitments/${commitment.id}/sign-off`;
  const allSign = async (version: { version: number; hash: string }) => {
    for (const [seat, member] of town.members.entries())
      await town.send(path(), signature(seat, version), member);
  };
  const approve = (version: { version: number; hash: string }) =>
    town.send(`commitments/${commitment.id}/approval`, version);
  const rewrite = async (words: string) => {
    const place = { entityId: town.entity.id, commitmentId: commitment.id };
    const client = new DeskClient(api.url, place, town.organiser);
    await client.open();
    await client.type('goalsHow', words);
    client.close();
  };

  const waitingOf = ({ items }: WaitingSignatures, id: string) =>
    items.find((item) => item.of === 'commitment' && item.commitmentId === id);

  it('F1, F2 signs exactly the text that is up, and an objection says why', async () => {
    const version = await putUp();
    expect(
      await town.refused(path(), signature(0, { ...version, hash: '0'.repeat(64) }), town.members[0]),
    ).toBe('sign-off.stale-version');
    expect(await town.refused(path(), signature(1, version), town.members[0])).toBe('sign-off.not-your-seat');
    expect(await town.refused(path(), signature(0, version), town.organiser)).toBe('policy.not-allowed');
    expect(await town.refused(path(), signature(0, version, { decision: 'object' }), town.members[0])).toBe(
      'request.invalid',
    );
    const reason = 'Falta decir qué pasa cuando es una fuga.';
    await town.send(path(), signature(0, version, { decision: 'object', reason }), town.members[0]);
    const shown = await sheet(town.members[0]);
    expect(shown.seats[0]).toMatchObject({ state: 'objected', reason, version: version.version });
    expect(shown.mine).toEqual([{ seatId: seats()[0]?.id, capacity: 'incumbent', may: true, why: null }]);
  });

  it('F3 voids signatures when a newer version is frozen, and says whose are needed again', async () => {
    const version = await putUp();
    await town.send(path(), signature(0, version), town.members[0]);
    await rewrite(' Con aviso inmediato en fugas.');
    expect((await sheet()).changesSince).toBe(1);
    const newer = await freeze(town, commitment);
    const shown = await sheet();
    expect(shown.signing).toEqual(ref(newer));
    expect(shown.seats[0]).toMatchObject({ state: 'again', version: version.version });
    expect(shown.sectors.every(({ signed }) => signed === 0)).toBe(true);
    expect(await town.refused(path(), signature(0, version), town.members[0])).toBe('sign-off.stale-version');
    const waiting = WaitingSignatures.parse(await town.get('signatures-waiting', town.members[0]));
    expect(waitingOf(waiting, commitment.id)).toMatchObject({
      again: true,
      version: newer.version,
    });
  });

  it('F3 voids signatures at the first change of the text, and lets nobody sign or approve what it no longer says', async () => {
    const version = await putUp();
    await allSign(version);
    expect((await sheet()).obstacles).toEqual([]);
    await rewrite(' Y con aviso a domicilio.');
    const shown = await sheet(town.members[0]);
    expect(shown).toMatchObject({ textChanged: true, obstacles: ['text-changed'], signing: version });
    expect(shown.seats.map(({ state }) => state)).toEqual(town.members.map(() => 'again'));
    expect(shown.mine[0]).toMatchObject({ may: false, why: 'text-changed' });
    expect(await town.refused(path(), signature(0, version), town.members[0])).toBe('sign-off.text-changed');
    expect(await town.refused(`commitments/${commitment.id}/approval`, version)).toBe('plan.obstacles');
    const waiting = WaitingSignatures.parse(await town.get('signatures-waiting', town.members[0]));
    expect(waitingOf(waiting, commitment.id)).toMatchObject({ again: true, textChanged: true });
  });

  it('F3 counts no signature on the front page under a text that says something else by now', async () => {
    const { plan } = await town.announced('mexico-third-plan');
    commitment = await aWrittenCommitment(api, town, plan.id);
    const signatures = async () =>
      PortalHome.parse(await town.get('portal')).commitments.find(({ id }) => id === commitment.id)
        ?.signatures;
    await allSign(await putUp());
    expect(await signatures()).toMatchObject({ signed: town.members.length });
    await rewrite(' Con aviso por radio.');
    expect(await signatures()).toMatchObject({ signed: 0 });
  });

  it('F19, F22 records whose signatures a newer version voids, and writes to each of their seats once', async () => {
    const letters = api.app.get(SignatureLetters);
    await letters.write();
    const version = await putUp();
    await allSign(version);
    await rewrite(' Con copia impresa.');
    expect(await letters.write()).toBe(0);
    const newer = ref(await freeze(town, commitment));
    const { items } = await town.get<{ items: { kind: string; payload: object }[] }>('record?limit=20');
    expect(items.find(({ kind }) => kind === 'sign-off.voided')?.payload).toEqual({
      ...newer,
      seats: seats()
        .map(({ id }) => id)
        .sort(),
    });
    expect(await letters.write()).toBe(town.members.length);
    expect(await letters.write()).toBe(0);
  });

  it('F21 answers an objection where it stands, and counts it until its seat decides again', async () => {
    const version = await putUp();
    await allSign(version);
    const reason = 'No dice quién paga las copias.';
    await town.send(path(), signature(1, version, { decision: 'object', reason }), town.members[1]);
    const objected = sure((await sheet()).seats[1]);
    const answer = {
      opId: uuidv7(),
      text: 'Las paga la Tesorería, del fondo de obra.',
      post: 'Coordinación',
    };
    const answering = `sign-offs/${objected.signOffId}/answer`;
    expect(await town.refused(answering, answer, town.members[0])).toBe('policy.not-allowed');
    const response = await api.post(`${town.path}/${answering}`, answer, town.organiser);
    expect(response.status).toBe(204);
    const shown = await sheet();
    expect(shown.seats[1]).toMatchObject({ reason, answer: { text: answer.text, post: answer.post } });
    expect(shown.obstacles).toEqual(['objections-stand']);
    const signed = sure(shown.seats[0]).signOffId;
    const other = { ...answer, opId: uuidv7() };
    expect(await town.refused(`sign-offs/${signed}/answer`, other)).toBe('resource.not-found');
    await town.send(path(), signature(1, version), town.members[1]);
    expect((await sheet()).obstacles).toEqual([]);
  });

  it('F20 approves the plan once its seats have signed exactly what was assembled', async () => {
    const version = await putUp();
    await allSign(version);
    await approve(version);
    const assembly = `plans/${planNumber}/assembly`;
    const { current } = PlanAssembly.parse(await town.send(assembly, { opId: uuidv7() }));
    const planRef = ref(sure(current));
    const planPath = `plans/${planNumber}/sign-off`;
    expect(PlansUp.parse(await town.get('plans-up')).items).toContainEqual(
      expect.objectContaining({ number: planNumber, ...planRef }),
    );
    expect(PlanAssembly.parse(await town.get(assembly)).obstacles).toEqual(['quorum-missing']);
    expect(await town.refused(`plans/${planNumber}/approval`, planRef)).toBe('plan.obstacles');
    const waiting = WaitingSignatures.parse(await town.get('signatures-waiting', town.members[0]));
    expect(waiting.items.filter((item) => item.of === 'plan' && item.number === planNumber)).toHaveLength(1);
    const stale = signature(0, { ...planRef, hash: '0'.repeat(64) });
    expect(await town.refused(planPath, stale, town.members[0])).toBe('sign-off.stale-version');
    expect(await town.refused(planPath, signature(1, planRef), town.members[0])).toBe(
      'sign-off.not-your-seat',
    );
    await signPlan(town, planNumber, planRef);
    const reason = 'Falta el compromiso del agua.';
    await town.send(planPath, signature(0, planRef, { decision: 'object', reason }), town.members[0]);
    const sheetNow = PlanSheet.parse(await town.get(planPath));
    expect(sheetNow).toMatchObject({ obstacles: ['objections-stand'], signing: planRef, textChanged: false });
    await town.send(planPath, signature(0, planRef), town.members[0]);
    await town.send(`plans/${planNumber}/approval`, planRef);
    expect(await town.refused(planPath, signature(0, planRef), town.members[0])).toBe('sign-off.not-up');
  });

  it("F20 voids the plan's signatures when anything of what was assembled changes", async () => {
    const version = await putUp();
    await allSign(version);
    await approve(version);
    const assembly = `plans/${planNumber}/assembly`;
    const { current } = PlanAssembly.parse(await town.send(assembly, { opId: uuidv7() }));
    const planRef = ref(sure(current));
    await signPlan(town, planNumber, planRef);
    expect(PlanAssembly.parse(await town.get(assembly)).obstacles).toEqual([]);
    await town.send(`plans/${planNumber}`, { ...edited, endsOn: '2028-06-30' }, town.organiser, 'PUT');
    const shown = PlanSheet.parse(await town.get(`plans/${planNumber}/sign-off`, town.members[0]));
    expect(shown).toMatchObject({ textChanged: true, obstacles: ['changed-since'] });
    expect(shown.seats.every(({ state }) => state === 'again')).toBe(true);
    expect(await town.refused(`plans/${planNumber}/approval`, planRef)).toBe('plan.obstacles');
    const anew = PlanAssembly.parse(await town.send(assembly, { opId: uuidv7() }));
    expect(anew.obstacles).toEqual(['quorum-missing']);
    const { items } = await town.get<{ items: { kind: string; subjectId: string }[] }>('record?limit=5');
    expect(items[0]).toMatchObject({ kind: 'sign-off.voided', subjectId: planId });
  });

  it('F4 lets incumbent or alternate decide for a seat, never both', async () => {
    const alternate = await api.person({ name: 'Suplente' });
    const [seat] = seats();
    await api.database.query(
      `INSERT INTO seat_holder (entity_id, id, body_id, seat_id, person_id, capacity, name, from_day)
       VALUES ($1, $2, $3, $4, $5, 'alternate', 'Suplente', $6)`,
      [town.entity.id, uuidv7(), town.body.id, seat?.id, alternate.personId, town.today],
    );
    await api.app.get(LiveActors).refresh(alternate.personId);
    const version = await putUp();
    await town.send(path(), signature(0, version), alternate);
    expect(await town.refused(path(), signature(0, version), town.members[0])).toBe(
      'sign-off.other-holder-signed',
    );
    expect((await sheet(town.members[0])).mine[0]).toMatchObject({ may: false, why: 'other-holder' });
    await town.send(
      path(),
      signature(0, version, { decision: 'object', reason: 'Lo pensé mejor: falta el costo.' }),
      alternate,
    );
    expect((await sheet()).seats[0]).toMatchObject({ state: 'objected', capacity: 'alternate' });
    await api.database.query('DELETE FROM sign_off WHERE person_id = $1', [alternate.personId]);
    await api.database.query('DELETE FROM seat_holder WHERE person_id = $1', [alternate.personId]);
  });

  it('F5 puts nothing up with a gate unmet', async () => {
    commitment = await aWrittenCommitment(api, town, planId, { aims: [] });
    const version = ref(await freeze(town, commitment));
    expect(await town.refused(`commitments/${commitment.id}/stage`, { to: 'signing', ...version })).toBe(
      'drafting.gates-not-met',
    );
    expect(await town.refused(`commitments/${commitment.id}/approval`, version)).toBe('sign-off.not-up');
  });

  it('F6 approves nothing while a comment waits for its answer', async () => {
    const version = ref(await freeze(town, commitment));
    const round = { opensAt: Date.now() - 1000, closesAt: Date.now() + 60_000 };
    await moveTo(town, commitment, { to: 'feedback', ...version, ...round });
    const rosa = await api.guest('Rosa');
    const comment = { opId: uuidv7(), ...version, clause: 'objective.1', body: '¿Y las fugas?' };
    const { id } = await town.send<{ id: string }>(`commitments/${commitment.id}/comments`, comment, rosa);
    await moveTo(town, commitment, { to: 'signing', ...version });
    await allSign(version);
    expect(await town.refused(`commitments/${commitment.id}/approval`, version)).toBe('plan.obstacles');
    expect((await sheet()).obstacles).toEqual(['comments-unanswered']);
    const text = 'Una fuga se avisa de inmediato.';
    await town.send('comment-answers', { opId: uuidv7(), commentIds: [id], outcome: 'partly', text });
    expect(CommitmentSummary.parse(await approve(version)).stage).toBe('approved');
  });

  it('F7, F8 waits for the quorum, and for consensus while an objection stands', async () => {
    const version = await putUp();
    expect((await sheet()).obstacles).toEqual(['quorum-missing']);
    await allSign(version);
    expect((await sheet()).obstacles).toEqual([]);
    const reason = 'El calendario no dice quién lo sube.';
    await town.send(path(), signature(1, version, { decision: 'object', reason }), town.members[1]);
    expect((await sheet()).obstacles).toEqual(['objections-stand']);
    expect(await town.refused(`commitments/${commitment.id}/approval`, version)).toBe('plan.obstacles');
  });

  it('F10–F14 assembles, approves, publishes and amends the plan', async () => {
    const assembly = `plans/${planNumber}/assembly`;
    expect(await town.refused(assembly, { opId: uuidv7() })).toBe('plan.obstacles');
    const version = await putUp();
    await allSign(version);
    await approve(version);
    const assembled = PlanAssembly.parse(await town.send(assembly, { opId: uuidv7() }));
    const { current } = assembled;
    expect(current).toMatchObject({ version: 1, state: 'assembled' });
    expect(await town.refused(`plans/${planNumber}/publication`, ref(sure(current)))).toBe(
      'plan.stale-version',
    );
    await signPlan(town, planNumber, sure(current));
    await town.send(`plans/${planNumber}/approval`, ref(sure(current)));
    await town.send(`plans/${planNumber}/publication`, ref(sure(current)));
    expect(await town.refused(`plans/${planNumber}`, edited, town.organiser, 'PUT')).toBe(
      'plan.title-and-days-stand',
    );

    const published = PublishedPlan.parse(await town.get(`plans/${planNumber}/publication`));
    expect(published).toMatchObject({ version: 1, hash: sure(current).hash, contributions: 1 });
    expect(published.commitments).toMatchObject([{ key: commitment.key, ...version, contributions: 1 }]);
    const one = PublishedCommitment.parse(
      await town.get(`plans/${planNumber}/commitments/${commitment.key}`),
    );
    expect(contentHash(one.form)).toBe(version.hash);
    expect(one.signatures).toHaveLength(town.members.length);
    expect(one.origins[0]).toMatchObject({ clause: 'summary.1' });

    expect(PlanAssembly.parse(await town.get(assembly)).obstacles).toEqual(['nothing-new']);
    await moveTo(town, commitment, { to: 'drafting', reason: 'El comité pidió cambiar una fecha.' });
    await rewrite(' Con la fecha nueva.');
    const newer = await putUp();
    await allSign(newer);
    await approve(newer);
    expect(await town.refused(assembly, { opId: uuidv7() })).toBe('request.invalid');
    const amended = PlanAssembly.parse(
      await town.send(assembly, { opId: uuidv7(), reason: 'Cambio de fecha aprobado.' }),
    );
    await signPlan(town, planNumber, sure(amended.current));
    await town.send(`plans/${planNumber}/approval`, ref(sure(amended.current)));
    await town.send(`plans/${planNumber}/publication`, ref(sure(amended.current)));
    const second = PublishedPlan.parse(await town.get(`plans/${planNumber}/publication`));
    expect(second.history.map(({ version: number }) => number)).toEqual([2, 1]);
    const { items } = await town.get<{ items: { kind: string; subjectId: string }[] }>('record?limit=200');
    expect(
      items
        .filter(
          ({ kind, subjectId }) =>
            subjectId === planId && /^plan\.(assembled|approved|published)$/.test(kind),
        )
        .map(({ kind }) => kind),
    ).toEqual([
      'plan.published',
      'plan.approved',
      'plan.assembled',
      'plan.published',
      'plan.approved',
      'plan.assembled',
    ]);
  });

  it('F11 assembles nothing while a contribution waits, and then says what became of each', async () => {
    const version = await putUp();
    await allSign(version);
    await approve(version);
    const id = await anAdmittedContribution(api, town, planId, 'Que avisen antes de cortar el agua.');
    const assembly = `plans/${planNumber}/assembly`;
    expect(PlanAssembly.parse(await town.get(assembly)).obstacles).toEqual(['contributions-unanswered']);
    await answerContribution(api, town, id, 'Se incorpora en el resumen.');
    const { current } = PlanAssembly.parse(await town.send(assembly, { opId: uuidv7() }));
    await signPlan(town, planNumber, sure(current));
    await town.send(`plans/${planNumber}/approval`, ref(sure(current)));
    await town.send(`plans/${planNumber}/publication`, ref(sure(current)));
    const { items } = ContributionOutcomes.parse(await town.get(`plans/${planNumber}/outcomes`));
    expect(items).toMatchObject([
      { outcome: 'taken-up', clauses: [{ clause: 'summary.1', key: commitment.key }] },
      { contributionId: id, outcome: 'taken-up', reason: 'Se incorpora en el resumen.', clauses: [] },
    ]);
  });

  it('F12 asks for the plan anew when another version was approved in between', async () => {
    const version = await putUp();
    await allSign(version);
    await approve(version);
    const { current } = PlanAssembly.parse(
      await town.send(`plans/${planNumber}/assembly`, { opId: uuidv7() }),
    );
    const other = await aWrittenCommitment(api, town, planId, {
      title: 'Obra abierta',
      objective: aProse('Cada obra dirá qué cuesta.'),
    });
    commitment = other;
    const second = await putUp();
    await allSign(second);
    await approve(second);
    expect(await town.refused(`plans/${planNumber}/approval`, ref(sure(current)))).toBe('plan.obstacles');
    const anew = PlanAssembly.parse(await town.send(`plans/${planNumber}/assembly`, { opId: uuidv7() }));
    expect(anew.current).toMatchObject({ version: 1, state: 'assembled' });
    expect(anew.current?.hash).not.toBe(current?.hash);
    expect(await town.refused(`plans/${planNumber}/approval`, ref(sure(anew.current)))).toBe(
      'plan.obstacles',
    );
    await signPlan(town, planNumber, sure(anew.current));
    await town.send(`plans/${planNumber}/approval`, ref(sure(anew.current)));
  });

  it('F15 takes reports of milestones that the approved commitment has', async () => {
    const version = await putUp();
    await allSign(version);
    await approve(version);
    const [milestone] = aCommitment().milestones;
    const report = { activity: 'done', asOf: town.today, note: 'En línea desde hoy.' };
    const milestones = `commitments/${commitment.id}/milestones`;
    expect(await town.refused(`${milestones}/none`, report, town.organiser, 'PUT')).toBe(
      'resource.not-found',
    );
    expect(await town.send(`${milestones}/${milestone?.id}`, report, town.organiser, 'PUT')).toMatchObject({
      milestones: [{ milestoneId: milestone?.id, activity: 'done' }],
      evaluations: [],
    });
  });
});
