import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclarationForm, DeclarationList } from '@ruta/contracts/declaration/declaration';
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

  it('DE7 shows which commitments of the plan serve each aim', async () => {
    expect((await one()).coverage).toBeNull();
    const { plan } = await town.route('mexico-third-plan');
    const commitment = await aWrittenCommitment(api, town, plan.id);
    await signAndApprove(town, commitment);
    await publishPlan(town, plan.number);
    expect((await one()).coverage).toMatchObject({
      plan: plan.number,
      aims: [
        { letter: 'a', keys: [commitment.key] },
        { letter: 'b', keys: [] },
      ],
    });
  });

  it('DE8 takes the name away with an erasure, and leaves the organisation', async () => {
    expect((await api.post('/identity/erase', { confirm: true }, red)).status).toBeLessThan(300);
    const [adhesion] = (await one()).signatures;
    expect(adhesion).toMatchObject({ organisation: 'Red de Madres y Padres', name: null, hash });
    const { items } = await town.get<{ items: { kind: string }[] }>('record?limit=100');
    expect(items.filter(({ kind }) => kind === 'declaration.signed')).toHaveLength(2);
  });
});
