import { randomBytes, randomInt } from 'node:crypto';
import type {
  ContributionId,
  PersonId,
  PhaseId,
  PlanId,
  ProblemId,
  ThemeId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { FOLIO_CHANCE, FOLIO_RADIX, folioOf, folioPrefix } from '@ruta/domain/consultation/folio';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import type { DemoChannel, DemoContribution } from './content/contribution.ts';
import { arrivalOf, contributions, themeOf } from './content/contributions.ts';
import { upheldAppeal } from './content/moderated.ts';
import type { PlaceKey } from './content/places.ts';
import { places, valle } from './content/territory.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { addGuest } from './seed-people.ts';
import { seedPlacement } from './seed-placements.ts';

const minute = 60_000;
/** How long it takes until somebody has read what came in. */
const reading = 120 * minute;
/** Where boxes for paper forms stood, in the order in which they were emptied. */
const boxes = [
  'Biblioteca central',
  'Mercado Hidalgo',
  'Tres Cruces',
  'Clínica',
  'Primaria Morelos',
  'Portal Hidalgo',
];

/** Contributions of Rosa Mendieta, whom people meet everywhere. */
const rosas = new Set([118, 271]);

export function seedPlaces(world: DemoWorld): void {
  for (const [position, { key, name, kind, outline }] of places.entries()) {
    const id = world.ids.make('place', key, world.calendar.moment(-720, '09:00') + position);
    const centre = (axis: 0 | 1) => outline.reduce((sum, corner) => sum + corner[axis], 0) / outline.length;
    // The schematic map laid on a piece of nowhere in particular.
    const lat = 21.34 - centre(1) * 0.00008;
    const lng = -101.14 + centre(0) * 0.00008;
    world.add('place', { id, name, kind, lat, lng, position });
  }
}

/** Everything that was said, by whom and how it came to be seen. Returns who wrote what, where anybody knows. */
export function seedContributions(world: DemoWorld): Map<number, PersonId> {
  const paper = paperBatches(world);
  const authors = new Map<number, PersonId>();
  for (const said of contributions) {
    const at = receivedAt(world, said);
    const author = authorOf(world, said, at);
    if (author) authors.set(said.n, author);
    seedContribution(world, said, { at, author, batch: paper.get(said.n) ?? null });
  }
  world.add('contribution_counter', { last: contributions.length });
  return authors;
}

function authorOf(world: DemoWorld, said: DemoContribution, at: Instant): PersonId | null {
  if (rosas.has(said.n)) return world.person('rosa');
  return byStaff(said.channel) ? null : addGuest(world, said.name ?? null, at - minute);
}

type Said = Pick<DemoContribution, 'n' | 'channel'>;

const byStaff = (channel: DemoChannel): boolean => channel === 'assisted' || channel === 'paper';

/** Numbers are given in the order in which contributions are admitted. */
export const admittedAt = (world: DemoWorld, n: number): Instant => {
  const { day, minute: at } = arrivalOf(n);
  return world.calendar.moment(-109 + day, '00:00') + at * minute + reading + n;
};

/** What staff enter is admitted as it is typed; the rest waits until somebody has read it. */
const receivedAt = (world: DemoWorld, { n, channel }: Said): Instant =>
  admittedAt(world, n) - (byStaff(channel) ? 0 : reading);

/** Forms typed in one after the other came out of one box. */
function paperBatches(world: DemoWorld): Map<number, string> {
  const batches = new Map<number, string>();
  const paper = contributions.filter(({ channel }) => channel === 'paper').map(({ n }) => n);
  let open: { id: string; last: number } | null = null;
  let used = 0;
  for (const n of paper) {
    if (!open || n !== open.last + 1) {
      const at = admittedAt(world, n);
      const label = `Buzón ${used + 1} · ${boxes[used % boxes.length] ?? ''}`;
      const id = world.ids.make('batch', used, at);
      used += 1;
      const phase_id = world.ids.of<PhaseId>('phase', 'consulta');
      world.add('paper_batch', { id, phase_id, label, entered_by: world.person('sofia'), at: moment(at) });
      open = { id, last: n };
    }
    open.last = n;
    batches.set(n, open.id);
  }
  return batches;
}

interface Arrival {
  readonly at: Instant;
  readonly author: PersonId | null;
  readonly batch: string | null;
}

function seedContribution(world: DemoWorld, said: DemoContribution, { at, author, batch }: Arrival): void {
  const { ids } = world;
  const id = ids.make<ContributionId>('contribution', said.n, at);
  const admitted = admittedAt(world, said.n);
  const appealed = said.n === upheldAppeal.contribution;
  addContribution(world, said, {
    id,
    at,
    author,
    number: said.n,
    batch_id: batch,
    state: 'admitted',
    appeal: appealed ? 'upheld' : 'none',
    hidden_for: null,
    theme_id: ids.of<ThemeId>('theme', themeOf.get(said.n) ?? ''),
    problem_id: ids.of<ProblemId>('problem', said.problem),
    supports: said.supports,
    admitted_at: moment(admitted),
  });
  if (appealed) seedUpheldAppeal(world, id, said.n, admitted, author);
  else if (!byStaff(said.channel))
    addModeration(world, id, { action: 'admit', state: 'admitted', number: said.n }, admitted);
  seedPlacement(world, said, id);
}

/** One was hidden by mistake and came back within two hours. */
function seedUpheldAppeal(
  world: DemoWorld,
  id: ContributionId,
  number: number,
  admitted: Instant,
  author: PersonId | null,
): void {
  const { reason, hiddenNote, appeal, note } = upheldAppeal;
  const hidden = { state: 'hidden', number: null } as const;
  addModeration(world, id, { action: 'hide', reason, note: hiddenNote, ...hidden }, admitted - 90 * minute);
  addModeration(world, id, { action: 'appeal', note: appeal, by: author, ...hidden }, admitted - 60 * minute);
  addModeration(world, id, { action: 'uphold', note, state: 'admitted', number }, admitted);
}

type Stored = Readonly<Record<string, unknown>> & {
  id: ContributionId;
  at: Instant;
  author: PersonId | null;
  number: number | null;
};

/** A contribution with its erasable words, and its arrival on record. */
export function addContribution(
  world: DemoWorld,
  said: { text: string; channel: DemoChannel; place: PlaceKey; language?: 'en'; name?: string },
  { at, author, ...stored }: Stored,
): void {
  const salt = randomBytes(16).toString('hex');
  const textHash = contentHash({ salt, text: said.text });
  const phaseId = world.ids.of<PhaseId>('phase', 'consulta');
  const { channel } = said;
  world.add('contribution', {
    plan_id: world.ids.of<PlanId>('plan', 2),
    phase_id: phaseId,
    person_id: author,
    entered_by: byStaff(channel) ? world.person('sofia') : null,
    channel,
    language: said.language ?? 'es',
    place_id: world.ids.of('place', said.place),
    text_hash: textHash,
    op_id: world.ids.at(at),
    created_at: moment(at),
    ...stored,
  });
  const chance = Array.from({ length: FOLIO_CHANCE }, () => randomInt(FOLIO_RADIX));
  const folio = folioOf(folioPrefix(valle.slug), chance);
  const signature = said.name ?? null;
  world.add('contribution_text', { contribution_id: stored.id, text: said.text, salt, folio, signature });
  const arrived = byStaff(channel)
    ? { state: 'admitted', number: stored.number }
    : { state: 'pending', number: null };
  world.record.note(at, 'contribution.received', stored.id, { phaseId, channel, ...arrived, textHash });
}

interface Moderation {
  readonly action: 'admit' | 'hide' | 'appeal' | 'uphold' | 'dismiss';
  readonly state: 'admitted' | 'hidden';
  readonly number: number | null;
  readonly reason?: string;
  readonly note?: string;
  readonly by?: PersonId | null;
}

export function addModeration(
  world: DemoWorld,
  contributionId: ContributionId,
  { action, state, number, reason, note = '', by }: Moderation,
  at: Instant,
): void {
  const id = world.ids.at(at);
  world.add('moderation', {
    id,
    contribution_id: contributionId,
    action,
    reason: reason ?? null,
    note,
    person_id: by === undefined ? world.person('sofia') : by,
    at: moment(at),
  });
  const payload = { moderationId: id, action, reason: reason ?? null, state, number };
  world.record.note(at, 'contribution.moderated', contributionId, payload);
}

/** Support by people who were there, never for one's own. */
export function seedSupports(world: DemoWorld, authors: ReadonlyMap<number, PersonId>): void {
  const people = [...authors.values()];
  for (const { n, supports } of contributions) {
    const id = world.ids.of<ContributionId>('contribution', n);
    const admitted = admittedAt(world, n);
    const others = people.filter((person) => person !== authors.get(n));
    for (let given = 0; given < supports; given += 1) {
      const person_id = others[(n * 29 + given) % others.length];
      const at = admitted + (given + 1) * 47 * minute;
      world.add('support', { contribution_id: id, person_id, at: moment(at) });
    }
  }
}
