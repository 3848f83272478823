import type { Actor } from '@ruta/contracts/identity/actor';
import { BodyId, EntityId, PersonId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import type { RunningApi, TestPerson } from '../../platform/testing/running-api.ts';

/** Everybody the policy table knows, by the name of what they are. */
export const parts = [
  'visitor',
  'guest',
  'account',
  'facilitator',
  'member',
  'organiser',
  'evaluator',
  'admin',
] as const;
export type Part = (typeof parts)[number];

export interface Player {
  /** Null for a visitor. */
  person: TestPerson | null;
  /** Who the server has to take them for. */
  actor: Actor;
}

/** An entity with one seat in its secretariat, straight into the tables. */
export interface Stage {
  entityId: EntityId;
  slug: string;
  seat: { bodyId: BodyId; sectorId: SectorId; seatId: SeatId };
}

export async function setStage({ database }: RunningApi, slug: string): Promise<Stage> {
  const entityId = EntityId.parse(uuidv7());
  const seat = {
    bodyId: BodyId.parse(uuidv7()),
    sectorId: SectorId.parse(uuidv7()),
    seatId: SeatId.parse(uuidv7()),
  };
  await database.query(`INSERT INTO entity (id, slug, name, kind) VALUES ($1, $2, $2, 'municipality')`, [
    entityId,
    slug,
  ]);
  await database.query(
    `INSERT INTO body (entity_id, id, kind, name, settings) VALUES ($1, $2, 'tripartite', 'STL', '{}')`,
    [entityId, seat.bodyId],
  );
  await database.query(
    `INSERT INTO sector (entity_id, id, body_id, kind, name, training_duty, position)
     VALUES ($1, $2, $3, 'government', 'Gobierno', false, 1)`,
    [entityId, seat.sectorId, seat.bodyId],
  );
  await database.query(
    `INSERT INTO seat (entity_id, id, body_id, sector_id, label, position) VALUES ($1, $2, $3, $4, 'Tesorería', 1)`,
    [entityId, seat.seatId, seat.bodyId, seat.sectorId],
  );
  return { entityId, slug, seat };
}

/** Somebody new who is `part` on this stage and nothing anywhere else. */
export async function play(api: RunningApi, { entityId, seat }: Stage, part: Part): Promise<Player> {
  if (part === 'visitor') return { person: null, actor: { kind: 'visitor' } };
  if (part === 'guest') {
    const person = await api.guest();
    return { person, actor: { kind: 'guest', personId: PersonId.parse(person.personId) } };
  }
  const granted =
    part === 'account' || part === 'member' || part === 'admin' ? [] : [{ entityId, role: part }];
  const person = await api.person({ admin: part === 'admin', roles: granted });
  if (part === 'member') {
    await api.database.query(
      `INSERT INTO seat_holder (entity_id, id, body_id, seat_id, person_id, capacity, from_day)
       VALUES ($1, $2, $3, $4, $5, 'incumbent', '2020-01-01')`,
      [entityId, uuidv7(), seat.bodyId, seat.seatId, person.personId],
    );
  }
  const actor: Actor = {
    kind: 'account',
    personId: PersonId.parse(person.personId),
    admin: part === 'admin',
    roles: granted,
    seats: part === 'member' ? [{ entityId, ...seat, capacity: 'incumbent' }] : [],
  };
  return { person, actor };
}
