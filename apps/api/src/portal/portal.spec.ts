import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PortalFront } from '@ruta/contracts/portal/portal-front';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { PageHeads } from './page-heads.service.ts';

describe('an entity’s front page', () => {
  let api: RunningApi;
  let organiser: TestPerson;
  let entityId: string;
  let planId: string;

  beforeAll(async () => {
    api = await startApi();
    const admin = await api.person({ admin: true });
    const entity = { slug: 'encino', name: 'Valle del Encino', kind: 'municipality' };
    entityId = (await (await api.post('/entities', entity, admin)).json()).id;
    organiser = await api.person({ roles: [{ entityId, role: 'organiser' }] });
    const plan = await api.post(
      '/entities/encino/plans',
      { title: 'Primer plan de acción local' },
      organiser,
    );
    planId = (await plan.json()).id;
  });
  afterAll(() => api?.close());

  const home = async () => PortalHome.parse(await (await api.get('/entities/encino/portal')).json());

  const onFront = async (slug: string) => {
    const { items } = PortalFront.parse(await (await api.get('/portal')).json());
    return items.find((entity) => entity.slug === slug);
  };

  it('stands on the product’s own front page before it has a route', async () => {
    expect(await onFront('encino')).toMatchObject({ name: 'Valle del Encino', route: null });
  });

  it('is empty, and says so, before there is a route', async () => {
    expect(await home()).toMatchObject({
      route: null,
      sessions: [],
      commitments: [],
      contributions: { admitted: 0 },
    });
  });

  it('shows commitments with what they come from and how far they are', async () => {
    await composeRoute();
    const created = await api.post(
      '/entities/encino/commitments',
      { opId: uuidv7(), planId, title: 'Avisos de corte de agua' },
      organiser,
    );
    expect(created.status).toBe(201);
    const [commitment] = (await home()).commitments;
    expect(commitment).toMatchObject({
      title: 'Avisos de corte de agua',
      stage: 'drafting',
      vote: null,
      signatures: null,
    });
  });

  it('is the same for everybody: what only organisers may see is not in it', async () => {
    await api.database.query(`UPDATE phase SET state = 'draft' WHERE entity_id = $1 AND position = 1`, [
      entityId,
    ]);
    const asked = await api.get('/entities/encino/portal', organiser);
    expect(PortalHome.parse(await asked.json()).route?.phases.map(({ title }) => title)).toEqual([
      'Consulta pública',
    ]);
  });

  it('shows its stops on the product’s own front page, in their order and without drafts', async () => {
    const stops = (await home()).route?.phases.map(({ kind, title, state, opensOn, closesOn }) => ({
      kind,
      title,
      state,
      opensOn,
      closesOn,
    }));
    expect(stops).toHaveLength(1);
    expect((await onFront('encino'))?.route).toEqual({ plan: 'Primer plan de acción local', stops });
    await api.database.query('UPDATE route SET announced_at = NULL WHERE entity_id = $1', [entityId]);
    expect((await onFront('encino'))?.route).toBeNull();
    await api.database.query('UPDATE route SET announced_at = now() WHERE entity_id = $1', [entityId]);
  });

  it('sends the front page along with its address', async () => {
    const heads = api.app.get(PageHeads, { strict: false });
    expect(Object.keys((await heads.of('/')).answers)).toEqual(['/api/portal']);
  });

  it('costs nothing to ask again', async () => {
    const first = await api.get('/entities/encino/portal');
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${api.url}/api/entities/encino/portal`, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  it('gives its shared links a title and a sentence', async () => {
    const heads = api.app.get(PageHeads, { strict: false });
    expect(await heads.of('/encino')).toMatchObject({
      status: 200,
      title: 'Primer plan de acción local, Valle del Encino · Ruta Abierta',
      description: 'Vamos en la parada 1 de 1: Consulta pública.',
    });
    expect((await heads.of('/encino/datos')).title).toBe('Datos abiertos, Valle del Encino · Ruta Abierta');
    expect(await heads.of('/encino', 'en')).toMatchObject({
      language: 'en',
      description: 'We are at stop 1 of 1: Consulta pública.',
    });
    expect((await heads.of('/encino/datos', 'en')).title).toBe('Open data, Valle del Encino · Ruta Abierta');
    expect((await heads.of('/entrar')).status).toBe(200);
    expect((await heads.of('/no-existe')).status).toBe(404);
    expect((await heads.of('/%E0%A4%A')).status).toBe(404);
  });

  it('sends the open question along with the page where people take part', async () => {
    const heads = api.app.get(PageHeads, { strict: false });
    const { opening, answers } = await heads.of('/encino/participa');
    expect(opening?.title).toBe('Consulta pública');
    expect(Object.keys(answers)).toEqual(['/api/entities/encino', '/api/entities/encino/portal']);
  });

  it('never shows by a folio what was said', async () => {
    const heads = api.app.get(PageHeads, { strict: false });
    expect((await heads.of('/encino/aportes/VDE-7K4M-9Q2')).description).toBe(
      'Todo lo que se dijo de Valle del Encino.',
    );
  });

  async function composeRoute(): Promise<void> {
    const [body, route] = [uuidv7(), uuidv7()];
    await api.database.query(
      `INSERT INTO body (entity_id, id, kind, name, settings) VALUES ($1, $2, 'tripartite', 'STL', '{}')`,
      [entityId, body],
    );
    await api.database.query(
      `INSERT INTO route (entity_id, id, plan_id, body_id, settings, announced_at, op_id)
       VALUES ($1, $2, $3, $4, '{"noticeDays":14}', now(), $2)`,
      [entityId, route, planId, body],
    );
    for (const [position, title] of ['Consulta pública', 'Jornadas'].entries())
      await api.database.query(
        `INSERT INTO phase (entity_id, id, route_id, position, kind, state, title, binding, influence, opens_on, closes_on,
           settings)
         VALUES ($1, $2, $3, $4, 'consultation', 'open', $5, 'reasoned', 'consult', '2026-08-04', '2026-08-29',
           '{"moderation":"before","minimumCell":5}')`,
        [entityId, uuidv7(), route, position, title],
      );
  }
});
