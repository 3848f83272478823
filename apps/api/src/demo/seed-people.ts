import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { demoPeople, type PersonKey } from './content/people.ts';
import { valle } from './content/territory.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** The municipality and everybody in it who has a name and a post. */
export function seedPeople(world: DemoWorld): void {
  const { calendar, ids, record } = world;
  const begun = calendar.moment(-730, '09:00');
  world.rows.add('entity', {
    id: world.entityId,
    slug: valle.slug,
    name: valle.name,
    kind: 'municipality',
    time_zone: valle.timeZone,
    demo: true,
    settings: { population: valle.population, about: valle.about, conduct: valle.conduct },
    created_at: moment(begun),
  });
  record.note(begun, 'entity.created', world.entityId, { slug: valle.slug, demo: true });
  let position = 0;
  for (const [key, person] of Object.entries(demoPeople) as [PersonKey, (typeof demoPeople)[PersonKey]][]) {
    position += 1;
    const since = begun + position * 60_000;
    const id = ids.make<PersonId>('person', key, since);
    world.rows.add('person', {
      id,
      display_name: person.name,
      account_since: moment(since),
      created_at: moment(since),
    });
    if (person.card) world.rows.add('demo_person', { person_id: id, ...person.card, position });
    world.rows.add('account_email', {
      person_id: id,
      email: addressOf(person.name),
      verified_at: moment(since),
    });
    for (const role of person.roles) grantRole(world, id, role, since);
  }
}

function grantRole(world: DemoWorld, personId: PersonId, role: string, at: Instant): void {
  const id = world.ids.at(at);
  world.add('role_grant', { id, person_id: personId, role, granted_at: moment(at) });
  world.record.note(at, 'role.given', id, { role, personId, by: null, until: null });
}

/** A guest: a person with a device of their own and no account. */
export function addGuest(world: DemoWorld, name: string | null, since: Instant): PersonId {
  const id = world.ids.at(since) as PersonId;
  world.rows.add('person', { id, display_name: name, account_since: null, created_at: moment(since) });
  return id;
}

const addressOf = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '.')}@encino.example`;
