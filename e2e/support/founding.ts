import { randomUUID } from 'node:crypto';
import type { RouteView } from '@ruta/contracts/route/route';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import type { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { addDays, dayIn } from '@ruta/domain/calendar/day';
import { sure } from '@ruta/testing/list/nth';
import type { Mailbox } from './mailbox.ts';
import type { Person } from './people.ts';
import type { Product } from './product.ts';
import { sends } from './sends.ts';

interface Founding {
  product: Product;
  mail: Mailbox;
  /** How it is called, and the address made of that: `/san-telmo`. */
  name: string;
  town: string;
  admin: Person;
  organiser: Person;
  /** One for each seat of a tripartite secretariat, in the order of its sectors, with the institution they come from. */
  members: readonly { person: Person; institution: string; post: string }[];
}

const emailOf = ({ name }: Person): string =>
  `${name
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@example.org`;

/**
 * A town in an empty product, with everybody signed in by mail: a secretariat of three sectors that has approved the
 * route, and a plan whose consultation is open. The story of the route shows how that is done on the screen.
 */
export async function foundsTown({
  product,
  mail,
  name,
  town,
  admin,
  organiser,
  members,
}: Founding): Promise<void> {
  const link = (await product.ruta('seed', '--empty')).match(/http\S+/)?.[0] ?? 'no link was printed';
  await admin.opensLink(link, 'Administrar');
  const api = `/entities${town}`;
  await sends(admin, '/entities', { slug: town.slice(1), name, kind: 'municipality' });
  await sends(admin, `${api}/roles`, { to: { email: emailOf(organiser) }, role: 'organiser' });
  await signsIn(organiser, mail);
  const today = dayIn(Date.now(), 'America/Mexico_City');
  const body = await sends<BodyView>(organiser, `${api}/bodies`, {
    kind: 'tripartite',
    name: `Secretariado Técnico Local de ${name}`,
  });
  const seats = body.sectors.flatMap((sector) => sector.seats);
  for (const [at, { person, institution, post }] of members.entries()) {
    const { id, sectorId, label } = sure(seats[at]);
    await sends(organiser, `${api}/bodies/${body.id}/seats/${id}`, { sectorId, label, institution }, 'put');
    await sends(organiser, `${api}/bodies/${body.id}/seats/${id}/holders`, {
      capacity: 'incumbent',
      email: emailOf(person),
      name: person.name,
      post,
      fromDay: today,
    });
  }
  await Promise.all(members.map(({ person }) => signsIn(person, mail)));
  await opensConsultation(
    organiser,
    api,
    body.id,
    today,
    seats.map(({ id }) => id),
  );
}

async function signsIn(person: Person, mail: Mailbox): Promise<void> {
  await person.asksForLink(emailOf(person));
  await person.opensLink(await mail.linkFor(emailOf(person)), 'Entrar');
}

async function opensConsultation(
  organiser: Person,
  api: string,
  bodyId: string,
  today: string,
  seatIds: readonly string[],
): Promise<void> {
  const plan = await sends<{ id: string }>(organiser, `${api}/plans`, {
    title: 'Primer plan de acción local',
    startsOn: addDays(today, 60),
    endsOn: addDays(today, 425),
  });
  const route = await sends<RouteView>(organiser, `${api}/routes`, {
    opId: randomUUID(),
    planId: plan.id,
    bodyId,
    templateId: 'mexico-third-plan',
    startsOn: addDays(today, 20),
  });
  const { id: resolutionId } = await sends<ResolutionView>(organiser, `${api}/bodies/${bodyId}/resolutions`, {
    text: 'Se aprueba la ruta de participación y su calendario.',
    subject: { kind: 'route', routeId: route.id },
  });
  const votes = seatIds.map((seatId) => ({ seatId, capacity: 'incumbent', choice: 'for' }));
  await sends(organiser, `${api}/resolutions/${resolutionId}/votes`, { votes });
  await sends(organiser, `${api}/resolutions/${resolutionId}/close`, {});
  const announced = await sends<RouteView>(organiser, `${api}/routes/${route.id}/announce`, {
    expectedRev: route.rev,
    resolutionId,
  });
  await sends(organiser, `${api}/routes/${route.id}/phases/${announced.phases[0]?.id}/advance`, {
    expectedRev: announced.rev,
    to: 'open',
    reason: 'Las escuelas pidieron empezar antes de vacaciones.',
  });
}
