import type { BodyId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { BodySettings } from '@ruta/contracts/secretariat/body';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { plainName } from '@ruta/domain/secretariat/institution';
import { heldSession } from './content/formal-held.ts';
import { demoPeople, type PersonKey } from './content/people.ts';
import {
  type DemoResolution,
  type DemoSeat,
  type DemoSector,
  institutionSectors,
  resolutions,
  secretariat,
  sectors,
} from './content/secretariat.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** Consensus would let one seat hold up everything; the seven chose a majority and write dissent down. */
export const settings = BodySettings.parse({
  rule: 'simple',
  quorum: 0.5,
  sessionsPerYear: 2,
  termWarningDays: 60,
});

/** The body with its sectors, its seats and those who sit in them, installed with an oath. */
export function seedSecretariat(world: DemoWorld): void {
  const { calendar, ids, record } = world;
  const { daysAgo, ...act } = secretariat.installation;
  const formed = calendar.moment(-daysAgo - 5, '10:00');
  const bodyId = ids.make<BodyId>('body', 'stl', formed);
  const installation = { on: calendar.day(-daysAgo), ...act };
  world.add('body', {
    id: bodyId,
    kind: 'tripartite',
    name: secretariat.name,
    settings,
    installation,
    created_at: moment(formed),
  });
  record.note(formed, 'body.created', bodyId, { kind: 'tripartite' });
  for (const [position, sector] of sectors.entries()) seedSector(world, bodyId, sector, position, formed);
  record.note(calendar.moment(-daysAgo, '18:00'), 'body.installed', bodyId, { on: installation.on });
  placeInstitutions(world, bodyId);
}

function placeInstitutions(world: DemoWorld, bodyId: BodyId): void {
  const at = world.calendar.moment(-650, '10:00');
  for (const [name, kind] of Object.entries(institutionSectors)) {
    const sectorId = world.ids.of<SectorId>('sector', kind);
    const plain = plainName(name);
    world.add('institution_sector', { body_id: bodyId, plain, name, sector_id: sectorId, at: moment(at) });
    const payload = { bodyId, institution: contentHash(name), sectorId };
    world.record.note(at, 'institution.placed', bodyId, payload);
  }
}

function seedSector(
  world: DemoWorld,
  bodyId: BodyId,
  { seats, trainingDuty, ...sector }: DemoSector,
  position: number,
  at: Instant,
): void {
  const sectorId = world.ids.make<SectorId>('sector', sector.kind, at);
  world.add('sector', { id: sectorId, body_id: bodyId, ...sector, training_duty: trainingDuty, position });
  world.record.note(at, 'sector.written', sectorId, { bodyId, kind: sector.kind, trainingDuty });
  for (const [place, seat] of seats.entries()) {
    const seatId = world.ids.make<SeatId>('seat', seat.key, at);
    const { label, institution } = seat;
    world.add('seat', {
      id: seatId,
      body_id: bodyId,
      sector_id: sectorId,
      label,
      institution,
      position: place,
    });
    world.record.note(at, 'seat.written', seatId, { bodyId, sectorId });
  }
  for (const seat of seats) {
    appoint(world, bodyId, seat, 'incumbent', seat.incumbent);
    appoint(world, bodyId, seat, 'alternate', seat.alternate);
  }
}

function appoint(
  world: DemoWorld,
  bodyId: BodyId,
  seat: DemoSeat,
  capacity: 'incumbent' | 'alternate',
  key: PersonKey,
): void {
  const { calendar, record } = world;
  const seatId = world.ids.of<SeatId>('seat', seat.key);
  const at = calendar.moment(secretariat.termFrom, '12:00');
  const id = world.ids.make('holder', `${seat.key} ${capacity}`, at);
  const days = { fromDay: calendar.day(secretariat.termFrom), untilDay: calendar.day(seat.until) };
  const oathOn = calendar.day(-secretariat.oathDaysAgo);
  const { topic, daysAgo } = secretariat.training;
  const trainingOn = calendar.day(-daysAgo);
  world.add('seat_holder', {
    id,
    body_id: bodyId,
    seat_id: seatId,
    person_id: world.person(key),
    capacity,
    name: demoPeople[key].name,
    post: demoPeople[key].post,
    from_day: days.fromDay,
    until_day: days.untilDay,
    oath_on: oathOn,
    training_on: trainingOn,
    training_topic: topic,
    created_at: moment(at),
  });
  record.note(at, 'seat.appointed', id, { seatId, capacity, ...days });
  record.note(calendar.moment(-daysAgo, '19:00'), 'seat.duty-recorded', id, { seatId, oathOn, trainingOn });
}

/** The number of each resolution within its year, in the order in which they were decided. */
export function resolutionNumbers(world: DemoWorld): Map<string, { year: number; number: number }> {
  const last = new Map<number, number>();
  return new Map(
    resolutions.map(({ key, daysAgo }) => {
      const year = Number(world.calendar.day(-daysAgo).slice(0, 4));
      const number = (last.get(year) ?? 0) + 1;
      last.set(year, number);
      return [key, { year, number }];
    }),
  );
}

/** Resolutions with the votes of the seats, counted up within each year. */
export function seedResolutions(world: DemoWorld, routeIds: Record<string, string>): void {
  const numbers = resolutionNumbers(world);
  for (const resolution of resolutions) {
    const named = numbers.get(resolution.key);
    if (named)
      seedResolution(world, resolution, { ...named, routeId: routeIds[resolution.about ?? ''] ?? null });
  }
}

/** In a session that was held, a motion is proposed and decided in one; else a vote stays open for a while. */
function seedResolution(
  world: DemoWorld,
  resolution: DemoResolution,
  { year, number, routeId }: { year: number; number: number; routeId: string | null },
): void {
  const { calendar, ids, record } = world;
  const motion = heldSession.motions.find((one) => one.resolution === resolution.key);
  const proposed = calendar.moment(-resolution.daysAgo, motion?.decided ?? '17:20');
  const decided = resolution.status === 'voting' ? null : motion ? proposed : proposed + 25 * 60_000;
  const id = ids.make('resolution', resolution.key, proposed);
  const bodyId = ids.of<BodyId>('body', 'stl');
  const { text, responsible, status, seat } = resolution;
  world.add('resolution', {
    ...{ id, body_id: bodyId, year, number, text, responsible, status, route_id: routeId },
    due_on: resolution.dueInDays === undefined ? null : calendar.day(resolution.dueInDays),
    seat_id: seat ? ids.of<SeatId>('seat', seat) : null,
    rule: settings.rule,
    proposed_by: motion ? null : world.person('sofia'),
    proposed_at: moment(proposed),
    decided_at: decided === null ? null : moment(decided),
  });
  if (!motion) {
    const textHash = contentHash(text);
    record.note(proposed, 'resolution.proposed', id, {
      bodyId,
      number,
      routeId,
      rule: settings.rule,
      textHash,
    });
  }
  const votes = seedVotes(world, id, resolution, motion ? proposed : null, proposed);
  if (decided === null) return;
  const outcome = status === 'rejected' ? 'rejected' : 'adopted';
  if (!motion) record.note(decided, 'resolution.decided', id, { bodyId, status: outcome, votes });
  const next = resolution.held === 'reviewed' ? 'in-progress' : status;
  if (next === 'in-progress' || next === 'done')
    record.note(decided + 86_400_000, 'resolution.moved', id, { from: outcome, to: next });
}

/** One after the other, each in the record; or all with the close of a vote in a session, `together`. */
function seedVotes(
  world: DemoWorld,
  id: string,
  resolution: DemoResolution,
  together: Instant | null,
  proposed: Instant,
): number {
  let cast = 0;
  for (const { seat, choice, capacity, dissent } of votesOn(resolution)) {
    const at = together ?? proposed + (10 + cast) * 60_000;
    const seatId = world.ids.of<SeatId>('seat', seat.key);
    cast += 1;
    world.add('resolution_vote', {
      ...{ resolution_id: id, seat_id: seatId, capacity, choice, dissent },
      person_id: world.person(capacity === 'incumbent' ? seat.incumbent : seat.alternate),
      at: moment(at),
    });
    if (together === null) world.record.note(at, 'resolution.voted', id, { seatId, capacity, choice });
  }
  return cast;
}

/** What each seat that voted said: those that are not named voted for it. */
export const votesOn = ({ votes, byAlternate, dissent }: DemoResolution) =>
  sectors
    .flatMap((sector) => sector.seats)
    .flatMap((seat) => {
      const given = votes?.[seat.key];
      if (given === null) return [];
      const capacity = byAlternate?.includes(seat.key) ? ('alternate' as const) : ('incumbent' as const);
      return [
        { seat, capacity, choice: given ?? 'for', dissent: dissent?.seat === seat.key ? dissent.text : null },
      ];
    });
