import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { PlanForm } from '@ruta/contracts/plan/plan-publication';
import type { CommitmentId, PersonId, PlanId, SeatId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import type { CommitmentDraft } from './commitment-drafts.ts';
import { firstAmendment } from './content/amendment.ts';
import type { ConcludedCommitment } from './content/commitment.ts';
import { budgetRound, schoolRound } from './content/feedback.ts';
import { firstPlan } from './content/plan-first.ts';
import { firstRoute } from './content/routes.ts';
import { sectors, signedSchoolRoutes } from './content/secretariat.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { moveStage, seedDraft, type Standing } from './seed-commitments.ts';
import { seedComments } from './seed-feedback.ts';
import { seedEvaluations } from './seed-evaluations.ts';
import { seedOutcome } from './seed-outcomes.ts';
import { seedRemarks } from './seed-remarks.ts';
import type { SignedOutside } from './seed-signed-outside.ts';

const seats = sectors.flatMap((sector) => sector.seats);

/**
 * Both plans: the one that was signed, published, carried out and judged, and the one that is being written. Resolves
 * to what was signed with a certificate too.
 */
export function seedPlans(
  world: DemoWorld,
  drafts: readonly CommitmentDraft[],
  guests: readonly PersonId[],
): SignedOutside[] {
  for (const draft of drafts) seedDraft(world, draft, standingOf(world, draft));
  for (const draft of drafts)
    if (firstPlan.includes(draft.content as ConcludedCommitment)) signFirst(world, draft);
  const plan = publishFirst(world, drafts);
  for (const commitment of firstPlan) seedOutcome(world, commitment);
  seedEvaluations(world);
  seedRemarks(world);
  openRound(world, 'rutas-a-la-escuela', schoolRound);
  seedComments(world, schoolRound, guests);
  putUpSchool(world, drafts);
  openRound(world, 'presupuesto-claro', budgetRound);
  seedComments(world, budgetRound, guests);
  return [registerOutside(world, drafts), plan];
}

/** The register of works, which she oversees. */
function registerOutside(world: DemoWorld, drafts: readonly CommitmentDraft[]): SignedOutside {
  const draft = drafts.find(({ content }) => content.key === 'registro-de-obras');
  const form = draft?.versions[0]?.form;
  if (!draft || !form) throw new Error('The register of works is not drafted.');
  return {
    signOffId: world.ids.of<string>('sign-off', `${draft.content.key} 1 garante`),
    of: world.ids.of<CommitmentId>('commitment', draft.content.key),
    ref: versionOf(draft, 1),
    content: form,
    name: 'compromiso-1.1-v1.p7s',
    at: world.calendar.moment(-655, '11:45'),
  };
}

function standingOf({ calendar }: DemoWorld, { content, versions }: CommitmentDraft): Standing {
  const { stage, key } = content;
  const roundOf = (round: typeof schoolRound) => ({
    feedback_version: round.version,
    feedback_opens_at: moment(calendar.moment(round.opens, '09:00')),
    feedback_closes_at: moment(calendar.moment(round.closes, '21:00')),
  });
  const [putUp, signed] =
    key === firstAmendment.commitment
      ? [firstAmendment.putUpDaysAgo, firstAmendment.signedDaysAgo]
      : [658, 655];
  if (stage === 'approved')
    return {
      stage,
      columns: {
        signing_version: versions.length,
        signing_since: moment(calendar.moment(-putUp, '10:00')),
        approved_version: versions.length,
        approved_at: moment(calendar.moment(-signed, '12:00')),
      },
    };
  if (key === 'presupuesto-claro') return { stage, columns: roundOf(budgetRound) };
  if (key !== 'rutas-a-la-escuela') return { stage, columns: {} };
  const signing = { signing_version: versions.length, signing_since: moment(calendar.moment(-13, '10:00')) };
  return { stage, columns: { ...roundOf(schoolRound), ...signing } };
}

function openRound(world: DemoWorld, key: string, round: typeof schoolRound): void {
  const id = world.ids.of<CommitmentId>('commitment', key);
  const step = { from: 'drafting', to: 'feedback', version: round.version, reason: round.reason } as const;
  moveStage(world, id, step, world.calendar.moment(round.opens, '08:55'));
}

function putUpSchool(world: DemoWorld, drafts: readonly CommitmentDraft[]): void {
  const draft = drafts.find(({ content }) => content.key === 'rutas-a-la-escuela');
  const version = draft && latest(draft);
  if (!version) throw new Error('The ways to school are not drafted.');
  const id = world.ids.of<CommitmentId>('commitment', 'rutas-a-la-escuela');
  const step = { from: 'feedback', to: 'signing', version: version.version } as const;
  moveStage(world, id, step, world.calendar.moment(-13, '10:00'));
  for (const { seat, daysAgo, byAlternate } of signedSchoolRoutes)
    sign(
      world,
      { commitment_id: id },
      'rutas-a-la-escuela',
      version,
      seat,
      world.calendar.moment(-daysAgo, '13:10'),
      byAlternate ?? false,
    );
}

const latest = ({ versions }: CommitmentDraft): VersionRef | null => {
  const last = versions.at(-1);
  return last ? { version: versions.length, hash: last.hash } : null;
};

type Signed = { commitment_id: CommitmentId } | { plan_id: PlanId };

function sign(
  world: DemoWorld,
  of: Signed,
  what: string,
  { version, hash }: VersionRef,
  key: string,
  at: Instant,
  byAlternate = false,
): SeatId {
  const seat = seats.find((each) => each.key === key);
  if (!seat) throw new Error(`There is no seat ${key}.`);
  const seatId = world.ids.of<SeatId>('seat', key);
  const capacity = byAlternate ? 'alternate' : 'incumbent';
  world.add('sign_off', {
    id: world.ids.make('sign-off', `${what} ${version} ${key}`, at),
    ...of,
    version,
    hash,
    seat_id: seatId,
    person_id: world.person(byAlternate ? seat.alternate : seat.incumbent),
    capacity,
    decision: 'sign',
    op_id: world.ids.at(at),
    at: moment(at),
  });
  const given = { version, hash, seatId, capacity, decision: 'sign' };
  if ('plan_id' in of) world.record.note(at, 'sign-off.plan-given', of.plan_id, { ...given, plan: 1 });
  else world.record.note(at, 'sign-off.given', of.commitment_id, given);
  return seatId;
}

/** Seven signatures under each commitment of the first plan, and the secretariat's approval. */
function signFirst(world: DemoWorld, draft: CommitmentDraft): void {
  const id = world.ids.of<CommitmentId>('commitment', draft.content.key);
  signAll(world, draft.content.key, versionOf(draft, 1), { putUp: 658, signed: 655 });
  if (draft.content.key !== firstAmendment.commitment) return;
  const { reopenedDaysAgo, putUpDaysAgo, signedDaysAgo, reason } = firstAmendment;
  const reopened = { from: 'approved', to: 'drafting', version: 1, reason } as const;
  moveStage(world, id, reopened, world.calendar.moment(-reopenedDaysAgo, '09:30'));
  signAll(world, draft.content.key, versionOf(draft, 2), { putUp: putUpDaysAgo, signed: signedDaysAgo });
}

/** Put up, signed by every seat and approved; days ago. */
function signAll(
  world: DemoWorld,
  commitment: string,
  ref: VersionRef,
  { putUp, signed }: { putUp: number; signed: number },
): void {
  const id = world.ids.of<CommitmentId>('commitment', commitment);
  const put = { from: 'drafting', to: 'signing', version: ref.version } as const;
  moveStage(world, id, put, world.calendar.moment(-putUp, '10:00'));
  const given = seats.map(({ key }, at) =>
    sign(
      world,
      { commitment_id: id },
      commitment,
      ref,
      key,
      world.calendar.moment(-signed, '11:00') + at * 120_000,
    ),
  );
  const approved = world.calendar.moment(-signed, '12:00');
  moveStage(world, id, { from: 'signing', to: 'approved', version: ref.version }, approved);
  world.record.note(approved, 'commitment.approved', id, {
    ...ref,
    rule: 'simple',
    signed: given,
    objected: [],
  });
}

function versionOf({ content, versions }: CommitmentDraft, version: number): VersionRef {
  const frozen = versions[version - 1];
  if (!frozen) throw new Error(`${content.key} has no version ${version}.`);
  return { version, hash: frozen.hash };
}

/** What a plan's version is, beside the first: an amendment with its reason and the resolution it stands on. */
interface Amended {
  amendment: 'redirection' | 'correction';
  reason: string;
  resolution: string;
}

/** With its amendment; what is in force is signed outside too. */
function publishFirst(world: DemoWorld, drafts: readonly CommitmentDraft[]): SignedOutside {
  const first = drafts.filter(({ content }) => content.stage === 'approved');
  publish(
    world,
    first.map((draft) => [draft, 1] as const),
    { version: 1, assembled: 655, published: 654 },
    null,
  );
  const { commitment, publishedDaysAgo: published, kind: amendment, reason, resolution } = firstAmendment;
  const amended = first.map((draft) => [draft, draft.content.key === commitment ? 2 : 1] as const);
  const when = { version: 2, assembled: published + 1, published };
  const { form, hash, assembled } = publish(world, amended, when, { amendment, reason, resolution });
  const { calendar, ids, record } = world;
  const planId = ids.of<PlanId>('plan', 1);
  const steps = [
    { from: 'implementing', to: 'evaluating', at: calendar.moment(-265, '09:00') },
    { from: 'evaluating', to: 'concluded', at: calendar.moment(-205, '19:00') },
  ];
  for (const { from, to, at } of steps) {
    const step = { id: ids.at(at), plan_id: planId, from_state: from, to_state: to };
    world.add('plan_step', { ...step, person_id: world.person('sofia'), at: moment(at) });
    record.note(at, 'plan.moved', planId, { state: to });
  }
  return {
    signOffId: ids.of<string>('sign-off', 'plan 2 garante'),
    of: planId,
    ref: { version: 2, hash },
    content: form,
    name: 'plan-1-v2.p7s',
    at: assembled + 3_000_000,
  };
}

/** Assembled, approved and published; days ago. */
function publish(
  world: DemoWorld,
  drafts: readonly (readonly [CommitmentDraft, number])[],
  { version, ...days }: { version: number; assembled: number; published: number },
  amended: Amended | null,
): { form: PlanForm; hash: string; assembled: Instant } {
  const { calendar, ids, record } = world;
  const planId = ids.of<PlanId>('plan', 1);
  const { number, title, starts, ends } = firstRoute.plan;
  const commitments = drafts.map(([draft, which]) => ({
    ...versionOf(draft, which),
    id: ids.of<CommitmentId>('commitment', draft.content.key),
    key: draft.content.number,
  }));
  const term = { startsOn: calendar.day(starts), endsOn: calendar.day(ends) };
  const form: PlanForm = { form: 1, plan: number, version, title, ...term, commitments };
  const hash = contentHash(form);
  const assembled = calendar.moment(-days.assembled, '13:00');
  const approved = assembled + 3_600_000;
  const published = calendar.moment(-days.published, '10:00');
  const resolutionId = amended && ids.of<string>('resolution', amended.resolution);
  world.add('plan_version', {
    ...{ plan_id: planId, version, hash, content: form, state: 'published', op_id: ids.at(assembled) },
    person_id: world.person('sofia'),
    reason: amended?.reason ?? '',
    ...(amended && { amendment: amended.amendment, resolution_id: resolutionId }),
    assembled_at: moment(assembled),
    approved_at: moment(approved),
    published_at: moment(published),
  });
  const { amendment } = amended ?? {};
  const assembly = { version, hash, commitments, ...(amendment && { amendment, resolutionId }) };
  record.note(assembled, 'plan.assembled', planId, assembly);
  const signed = seats.map(({ key }, at) =>
    sign(world, { plan_id: planId }, 'plan', { version, hash }, key, assembled + 600_000 + at * 120_000),
  );
  record.note(approved, 'plan.approved', planId, { version, hash, rule: 'simple', signed, objected: [] });
  record.note(published, 'plan.published', planId, { version, hash });
  return { form, hash, assembled };
}
