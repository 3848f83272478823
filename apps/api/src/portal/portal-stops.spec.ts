import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PortalStop } from '@ruta/contracts/portal/portal-stop';
import { RouteList, type RouteView } from '@ruta/contracts/route/route';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { PageHeads } from './page-heads.service.ts';

describe('the stops of a route, as anybody reads them', () => {
  let api: RunningApi;
  let town: Town;
  let first: RouteView;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    first = await town.announced('mexico-third-plan');
  });
  afterAll(() => api?.close());

  const stopOf = (route: RouteView, kind: string) => {
    const phase = route.phases.find((each) => each.kind === kind);
    if (!phase) throw new Error(`no ${kind}`);
    return phase;
  };
  const stop = async (phaseId: string) => PortalStop.parse(await town.get(`stops/${phaseId}`));
  const status = async (phaseId: string) => (await api.get(`${town.path}/stops/${phaseId}`)).status;

  it('R17 keeps the sessions of a stop and says whose minutes are published', async () => {
    const { id, title } = stopOf(first, 'open-session');
    const [held, rehearsal] = [uuidv7(), uuidv7()];
    const insert = (session: string, code: string, of: string | null) =>
      api.database.query(
        `INSERT INTO session (entity_id, id, phase_id, code, title, starts_at, planned_ms, status, participants,
           rehearsal_of, head_hash, op_id)
         VALUES ($1, $2, $3, $4, 'Jornada del agua', now(), 3600000, 'finished', 31, $5, $6, $2)`,
        [town.entity.id, session, id, code, of, '0'.repeat(64)],
      );
    await insert(held, 'QX74MK', null);
    await insert(rehearsal, 'QX74MN', held);
    await api.database.query(
      `INSERT INTO participant (entity_id, session_id, id, number, mode, basis, facilitator)
       SELECT $1, $2, gen_random_uuid(), n, 'room', 'guest', n = 1 FROM generate_series(1, 4) n`,
      [town.entity.id, held],
    );
    const answer = await stop(id);
    expect(answer.phase.title).toBe(title);
    expect(answer.sessions).toMatchObject([{ code: 'QX74MK', participants: 3, minutes: false }]);
    expect((await api.app.get(PageHeads, { strict: false }).of(`/tres-cruces/paradas/${id}`)).title).toBe(
      `${title}, Tres Cruces · Ruta Abierta`,
    );
  });

  it('R17 keeps the commitments that were born at a stop', async () => {
    const { id: phaseId } = stopOf(first, 'working-table');
    const made = { opId: uuidv7(), planId: first.plan.id, phaseId, title: 'Avisos de corte de agua' };
    await town.send('commitments', made);
    expect((await stop(phaseId)).commitments).toMatchObject([
      { title: made.title, published: false, comments: 0, answered: 0 },
    ]);
    expect((await stop(stopOf(first, 'feedback').id)).commitments).toEqual([]);
  });

  it('R17 says nothing of a stop that is not announced', async () => {
    const draft = await town.route('oaxaca');
    expect(await status(draft.phases[0]?.id ?? '')).toBe(404);
    expect(await status(uuidv7())).toBe(404);
  });

  it('R18 lists every announced route, the newest first, and no other', async () => {
    const later = await town.announced('mexico-third-plan');
    const { items } = RouteList.parse(await town.get('routes', town.organiser));
    expect(items.map(({ id }) => id)).toEqual([later.id, first.id]);
    expect(items.every(({ phases }) => phases.every(({ state }) => state !== 'draft'))).toBe(true);
  });
});
