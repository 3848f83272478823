import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclarationForm, DeclarationList, OwnAimList } from '@ruta/contracts/declaration/declaration';
import { DraftNow } from '@ruta/contracts/drafting/commitment';
import { PlanCoverage } from '@ruta/contracts/plan/coverage';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment } from '../drafting/testing/written-commitment.ts';
import { publishPlan, signAndApprove } from '../plan/testing/published-plan.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const form = DeclarationForm.parse({
  form: 1,
  title: 'Declaración conjunta de Tres Cruces',
  place: 'Tres Cruces',
  on: '2026-01-15',
  text: ['Convenimos abrir el gobierno.', 'Lo haremos con cinco compromisos por plan.'],
  aims: [
    { letter: 'a', text: 'Que haya más información', like: 'SON-2016.d' },
    { letter: 'b', text: 'Que se siga el dinero', like: 'SON-2016.a' },
    { letter: 'c', text: 'Que el agua alcance y se mida', like: null },
  ],
});

describe('joint declarations', () => {
  let api: RunningApi;
  let town: Town;
  let red: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    red = await api.person({ name: 'Nadia' });
  });
  afterAll(() => api?.close());

  const list = async (who?: TestPerson) => DeclarationList.parse(await town.get('declarations', who)).items;
  const one = async (who?: TestPerson) => sure((await list(who))[0]);
  const hash = contentHash(form);
  const signing = (changes: object = {}) => ({
    opId: uuidv7(),
    version: 1,
    hash,
    kind: 'adhesion',
    organisation: 'Red de Madres y Padres',
    sector: 'civil-society',
    post: 'Coordinación',
    name: 'Nadia Robles',
    ...changes,
  });

  it('DE1 is a draft to the coordination alone, and published by its hash', async () => {
    const given = { opId: uuidv7(), form };
    expect(await town.refused('declarations', given, red)).toBe('policy.not-allowed');
    await town.send('declarations', given);
    await town.send('declarations', given);
    expect(await list()).toEqual([]);
    const { id, draft } = await one(town.organiser);
    expect(draft).toEqual(form);
    const path = `declarations/${id}/publication`;
    expect(await town.refused(path, { hash: '0'.repeat(64) })).toBe('declaration.stale-version');
    expect(await town.refused(`declarations/${id}/signatures`, signing(), red)).toBe(
      'declaration.not-published',
    );
    await town.send(path, { hash });
    expect((await one()).versions).toMatchObject([{ version: 1, hash, form }]);
    await expect(api.database.query('DELETE FROM declaration_version')).rejects.toThrow('append-only');
  });

  it('DE3, DE4, DE5 an organisation adheres to exactly this text, once, and is shown when it is admitted', async () => {
    const { id } = await one();
    const path = `declarations/${id}/signatures`;
    expect(await town.refused(path, signing({ hash: '0'.repeat(64) }), red)).toBe(
      'declaration.stale-version',
    );
    expect(await town.refused(path, signing({ kind: 'signatory' }), red)).toBe('policy.not-allowed');
    const given = signing();
    await town.send(path, given, red);
    await town.send(path, given, red);
    expect(await town.refused(path, signing({ organisation: 'RED de madres y padres' }), red)).toBe(
      'declaration.signed-already',
    );
    expect((await one()).signatures).toEqual([]);
    expect((await one(red)).signatures).toMatchObject([{ state: 'waiting', mine: true }]);
    const [waiting] = (await one(town.organiser)).signatures;
    const decision = `declaration-signatures/${waiting?.id}/decision`;
    expect(await town.refused(decision, { admit: true }, red)).toBe('policy.not-allowed');
    await town.send(decision, { admit: true });
    expect(await town.refused(decision, { admit: false })).toBe('resource.not-found');
    await town.send(path, signing({ kind: 'witness', organisation: 'Órgano garante', sector: 'oversight' }));
    expect((await one()).signatures.map(({ kind, name }) => [kind, name])).toEqual([
      ['adhesion', 'Nadia Robles'],
      ['witness', 'Nadia Robles'],
    ]);
  });

  it('DE2, DE3, DE5 a newer text is signed anew; the older signatures stay with theirs', async () => {
    const { id } = await one();
    const next = { ...form, text: [...form.text, 'Y lo diremos en lenguaje ciudadano.'] };
    await town.send(`declarations/${id}`, { form: next }, town.organiser, 'PUT');
    await town.send(`declarations/${id}/publication`, { hash: contentHash(next) });
    const shown = await one();
    expect(shown.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(shown.signatures.every(({ version }) => version === 1)).toBe(true);
    const path = `declarations/${id}/signatures`;
    expect(await town.refused(path, signing(), red)).toBe('declaration.stale-version');
    await town.send(path, signing({ version: 2, hash: contentHash(next) }), red);
  });

  it('DE7, DE9, C26 an aim of the town’s own serves, in its words, on pages and in files; one of nobody is none', async () => {
    expect((await one()).coverage).toBeNull();
    const { plan } = await town.route('mexico-third-plan');
    const code = town.entity.slug.toUpperCase().slice(0, 20);
    const own = `${code}-1.c`;
    const { items } = OwnAimList.parse(await town.get('declarations/aims'));
    expect(items[0]?.aims.find(({ id }) => id === own)).toMatchObject({ letter: 'c', current: true });
    const invented = await aWrittenCommitment(api, town, plan.id, { aims: [`${code}-9.a`] });
    const unmet = DraftNow.parse(await town.get(`commitments/${invented.id}/draft`, town.organiser));
    expect(unmet.form.aims).toEqual([]);
    expect(unmet.gates.find(({ code: gate }) => gate === 'aim')).toMatchObject({
      met: false,
      why: 'unknown',
    });
    await town.send(`commitments/${invented.id}/stage`, { to: 'withdrawn', reason: 'Era de otro lugar.' });
    const commitment = await aWrittenCommitment(api, town, plan.id, { aims: ['SON-2016.d', own] });
    await signAndApprove(town, commitment);
    await publishPlan(town, plan.number);
    expect((await one()).coverage).toMatchObject({
      plan: plan.number,
      aims: [
        { letter: 'a', keys: [commitment.key] },
        { letter: 'b', keys: [] },
        { letter: 'c', keys: [commitment.key] },
      ],
    });
  });

  it('DE9, W8 the plan’s coverage and its files call an own aim by its words', async () => {
    const number = sure((await one()).coverage).plan;
    const { dimensions } = PlanCoverage.parse(await town.get(`plans/${number}/coverage`));
    const named = `${form.title}, c) Que el agua alcance y se mida`;
    expect(dimensions[0]?.members.slice(0, 3).map(({ name, keys }) => [name, keys.length])).toEqual([
      [`${form.title}, a) Que haya más información`, 1],
      [`${form.title}, b) Que se siga el dinero`, 0],
      [named, 1],
    ]);
    const file = await town.get<unknown>(`plans/${number}/document/json`);
    expect(JSON.stringify(file)).toContain(named);
  });

  it('DE8 takes the name away with an erasure, and leaves the organisation', async () => {
    expect((await api.post('/identity/erase', { confirm: true }, red)).status).toBeLessThan(300);
    const [adhesion] = (await one()).signatures;
    expect(adhesion).toMatchObject({ organisation: 'Red de Madres y Padres', name: null, hash });
    const { items } = await town.get<{ items: { kind: string }[] }>('record?limit=100');
    expect(items.filter(({ kind }) => kind === 'declaration.signed')).toHaveLength(2);
  });
});
