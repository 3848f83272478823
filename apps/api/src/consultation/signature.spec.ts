import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ContributionDetail, ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { QueuePage } from '@ruta/contracts/consultation/moderation';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { RouteView } from '@ruta/contracts/route/route';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { uuidv7 } from 'uuidv7';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const words = 'Nos quitan el agua sin avisar y nadie contesta en la oficina.';

describe('the name under a contribution', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let rosa: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    route = await town.advance(
      await town.announced('mexico-third-plan'),
      0,
      'open',
      'La feria se adelantó una semana.',
    );
  });
  beforeEach(async () => {
    rosa = await api.guest();
  });
  afterAll(() => api?.close());

  const named = (name: string) => ({ name, notice: currentNotice.version });
  const entry = (over: object = {}) => ({
    ...{ opId: uuidv7(), phaseId: route.phases[0]?.id, text: words, channel: 'phone' },
    ...over,
  });
  const contribute = async (name?: string, who = rosa) =>
    ContributionReceipt.parse(
      await town.send('contributions', entry(name ? { signature: named(name) } : {}), who),
    );
  const moderate = (id: string, body: object) => town.send(`contributions/${id}/moderation`, body);
  const admit = (id: string) => moderate(id, { action: 'admit' });
  const sign = (folio: string, name: string | null, who = rosa) =>
    town.send(`contributions/${folio}/signature`, { signature: name && named(name) }, who, 'PUT');
  /** As anybody reads it. */
  const read = async (ref: string) => {
    const own = ContributionDetail.parse(await town.get(`contributions/${ref}`));
    return ContributionDetail.parse(await town.get(`contributions/${own.number}`));
  };
  const waiting = async () =>
    QueuePage.parse(await town.get('contributions/queue?what=names', town.organiser)).items;

  it('K19 is taken with the notice that stood beside it, and stays away unless it is wanted', async () => {
    const signed = await contribute('  Rosa   Elena ');
    const unsigned = await contribute();
    await admit(signed.id);
    await admit(unsigned.id);
    expect(await read(signed.folio)).toMatchObject({ signature: 'Rosa Elena', ownSignature: null });
    expect(await read(unsigned.folio)).toMatchObject({ signature: null });
    const [kept] = await api.database.query(
      'SELECT signature_notice FROM contribution_text WHERE contribution_id = $1',
      [signed.id],
    );
    expect(kept).toEqual({ signature_notice: currentNotice.version });
    const old = entry({ signature: { name: 'Rosa', notice: '2020-01-01' } });
    expect(await town.refused('contributions', old, rosa)).toBe('identity.notice-outdated');
  });

  it('K19 is entered by staff for whoever asks for it', async () => {
    const assisted = entry({ channel: 'assisted', signature: named('Doña Chayo') });
    const { folio } = ContributionReceipt.parse(await town.send('contributions/assisted', assisted));
    expect(await read(folio)).toMatchObject({ signature: 'Doña Chayo', channel: 'assisted' });
    expect(await sign(folio, null)).toMatchObject({ signature: null });
  });

  it('K20 is its author’s to change and withdraw, by device or folio, and nobody else’s', async () => {
    const { id, folio } = await contribute('Rosa');
    await sign(folio, 'Rosa M.', await api.guest());
    await admit(id);
    const { number } = await read(folio);
    expect(await read(folio)).toMatchObject({ signature: 'Rosa M.' });
    const stranger = await api.guest();
    const theirs = { signature: named('Otra') };
    expect(await town.refused(`contributions/${number}/signature`, theirs, stranger, 'PUT')).toBe(
      'consultation.not-yours',
    );
    expect(await sign(String(number), null)).toMatchObject({ signature: null, ownSignature: null });
    expect(await read(folio)).toMatchObject({ signature: null });
  });

  it('K21 waits to be read where contributions do, once they were', async () => {
    const { id, folio } = await contribute();
    await admit(id);
    expect(await sign(folio, 'Rosa')).toMatchObject({
      signature: null,
      ownSignature: { name: 'Rosa', state: 'waiting' },
    });
    expect(await waiting()).toMatchObject([{ id, signature: { name: 'Rosa', state: 'waiting' } }]);
    await moderate(id, { action: 'show-name' });
    expect(await waiting()).toEqual([]);
    expect(await read(folio)).toMatchObject({ signature: 'Rosa' });
  });

  it('K21 is hidden by itself with a reason, on record without the name, and not brought back by giving another', async () => {
    const { id, folio } = await contribute('Un Insulto');
    await admit(id);
    expect(await town.refused(`contributions/${id}/moderation`, { action: 'hide-name' })).toBe(
      'request.invalid',
    );
    await moderate(id, { action: 'hide-name', reason: 'insult', note: 'Ofende a una vecina.' });
    expect(await read(folio)).toMatchObject({ text: words, signature: null, nameHiddenFor: 'insult' });
    await sign(folio, null);
    await sign(folio, 'Rosa');
    expect(await read(folio)).toMatchObject({ signature: null });
    await moderate(id, { action: 'show-name' });
    expect(await read(folio)).toMatchObject({ signature: 'Rosa', nameHiddenFor: null });
    const steps = await api.database.query(
      'SELECT action, reason FROM moderation WHERE contribution_id = $1 ORDER BY at, id',
      [id],
    );
    expect(steps).toEqual([
      { action: 'admit', reason: null },
      { action: 'hide-name', reason: 'insult' },
      { action: 'show-name', reason: null },
    ]);
    const [{ names }] = await api.database.query(
      `SELECT count(*)::int AS names FROM record_entry WHERE payload::text ~ 'Un Insulto|Rosa'`,
    );
    expect(names).toBe(0);
  });

  it('K22 is not searched for, and goes with the words of whoever is erased', async () => {
    const { id, folio } = await contribute('Tecolote Azul');
    await admit(id);
    expect(await town.get('contributions?q=Tecolote')).toMatchObject({ total: 0 });
    const ids = [rosa.personId as PersonId];
    const personal = api.app.get(PersonalData);
    const held = await api.app.get(Transactions).run((tx) => personal.export(tx, ids));
    expect(JSON.stringify(held)).toContain('Tecolote Azul');
    await api.app.get(Transactions).run((tx) => personal.erase(tx, ids));
    const left = await api.database.query('SELECT 1 FROM contribution_text WHERE signature = $1', [
      'Tecolote Azul',
    ]);
    expect(left).toEqual([]);
    expect((await api.get(`${town.path}/contributions/${folio}`)).status).toBe(404);
  });
});
