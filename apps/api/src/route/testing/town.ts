import type { KnownEntity } from '../../entity/entity.directory.ts';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { BodyView } from '@ruta/contracts/secretariat/body';
import { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { PlanView } from '@ruta/contracts/route/plan';
import { RouteView, type TemplateId } from '@ruta/contracts/route/route';
import { addDays, dayIn } from '@ruta/domain/calendar/day';
import { planOf2027 } from '@ruta/testing/commitment/a-commitment';
import { uuidv7 } from 'uuidv7';
import type { RunningApi, TestPerson } from '../../platform/testing/running-api.ts';

const timeZone = 'America/Mexico_City';

/** A municipality with an organiser, a tripartite secretariat and whoever sits in it, over the running API. */
export interface Town {
  entity: KnownEntity;
  path: string;
  today: string;
  organiser: TestPerson;
  body: BodyView;
  /** One member per seat, in the order of the sectors. */
  members: TestPerson[];
  /** Parsed JSON; the caller says or parses what it is. */
  get<Answer>(path: string, who?: TestPerson): Promise<Answer>;
  send<Answer>(path: string, body: unknown, who?: TestPerson, method?: string): Promise<Answer>;
  /** The refusal's name, where the request is refused. */
  refused(path: string, body: unknown, who?: TestPerson, method?: string): Promise<string>;
  /** An adopted resolution that approves the route. */
  approve(routeId: string): Promise<ResolutionView>;
  /** A plan with a route from a template, not announced. */
  route(templateId: TemplateId | null, startsOn?: string): Promise<RouteView>;
  /** The same, announced with a resolution. */
  announced(templateId: TemplateId, startsOn?: string): Promise<RouteView>;
  advance(route: RouteView, phase: number, to: string, reason?: string | null): Promise<RouteView>;
}

export async function aTown(api: RunningApi, slug = 'tres-cruces'): Promise<Town> {
  const admin = await api.person({ admin: true });
  const created = await api.post('/entities', { slug, name: 'Tres Cruces', kind: 'municipality' }, admin);
  const entity: KnownEntity = { id: EntityId.parse((await jsonOf(created)).id), slug, timeZone };
  const organiser = await api.person({
    name: 'Sofía Luna',
    roles: [{ entityId: entity.id, role: 'organiser' }],
  });
  const path = `/entities/${slug}`;
  const today = dayIn(Date.now(), timeZone);

  const send: Town['send'] = async (below, body, who = organiser, method = 'POST') => {
    const response = await api.post(`${path}/${below}`, body, who, method);
    return answered(response, `${method} ${below}`);
  };
  const refused: Town['refused'] = async (below, body, who = organiser, method = 'POST') => {
    const response = await api.post(`${path}/${below}`, body, who, method);
    return (await jsonOf(response)).code ?? `not refused (${response.status})`;
  };
  const get: Town['get'] = async (below, who) => {
    const response = await api.get(`${path}/${below}`, who);
    return answered(response, `GET ${below}`);
  };

  let body = BodyView.parse(await send('bodies', { kind: 'tripartite', name: 'STL de Tres Cruces' }));
  const members: TestPerson[] = [];
  for (const seat of body.sectors.flatMap((sector) => sector.seats)) {
    const member = await api.person({ name: `Titular de ${seat.label}` });
    const email = `${uuidv7()}@ejemplo.mx`;
    await api.database.query('INSERT INTO account_email (person_id, email) VALUES ($1, $2)', [
      member.personId,
      email,
    ]);
    const name = `Titular de ${seat.label}`;
    const wanted = { capacity: 'incumbent', email, name, fromDay: today };
    body = BodyView.parse(await send(`bodies/${body.id}/seats/${seat.id}/holders`, wanted));
    members.push(member);
  }

  const approve: Town['approve'] = async (routeId) => {
    const subject = { kind: 'route', routeId };
    const proposed = ResolutionView.parse(
      await send(`bodies/${body.id}/resolutions`, { text: 'Se aprueba la ruta y su calendario.', subject }),
    );
    const votes = body.sectors
      .flatMap((sector) => sector.seats)
      .map((seat) => ({ seatId: seat.id, capacity: 'incumbent', choice: 'for' }));
    await send(`resolutions/${proposed.id}/votes`, { votes });
    return ResolutionView.parse(await send(`resolutions/${proposed.id}/close`, {}));
  };
  const route: Town['route'] = async (templateId, startsOn = addDays(today, 20)) => {
    const plan = PlanView.parse(await send('plans', { title: 'Plan de acción local', ...planOf2027 }));
    const wanted = { opId: uuidv7(), planId: plan.id, bodyId: body.id, templateId, startsOn };
    return RouteView.parse(await send('routes', wanted));
  };
  return {
    entity,
    path,
    today,
    organiser,
    body,
    members,
    get,
    send,
    refused,
    approve,
    route,
    announced: async (templateId, startsOn) => {
      const composed = await route(templateId, startsOn);
      const { id: resolutionId } = await approve(composed.id);
      const wanted = { expectedRev: composed.rev, resolutionId };
      return RouteView.parse(await send(`routes/${composed.id}/announce`, wanted));
    },
    advance: async (from, phase, to, reason = null) =>
      RouteView.parse(
        await send(`routes/${from.id}/phases/${from.phases[phase]?.id}/advance`, {
          expectedRev: from.rev,
          to,
          reason,
        }),
      ),
  };
}

interface Answered {
  id?: string;
  code?: string;
  detail?: object;
}
const jsonOf = async (response: Response) => (await response.json()) as Answered;

async function answered<Answer>(response: Response, asked: string): Promise<Answer> {
  if (response.ok) return (await response.json()) as Answer;
  const { code, detail } = await jsonOf(response);
  throw new Error(`${asked}: ${code} ${JSON.stringify(detail ?? {})}`);
}
