import type { CommitmentStage } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId, PhaseId, PlanId, SessionId, ThemeId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { gatesMet, gatesOf } from '@ruta/domain/commitment/gates';
import {
  type CommitmentDraft,
  draftBudget,
  draftFirst,
  draftOnce,
  draftSchool,
  type DraftVersion,
  draftWater,
  type Pen,
} from './commitment-drafts.ts';
import type { DemoCommitment } from './content/commitment.ts';
import { firstPlan } from './content/plan-first.ts';
import { rutasALaEscuela } from './content/plan-second-escuela.ts';
import { camionATiempo, mercadoSinInundaciones } from './content/plan-second-otros.ts';
import { presupuestoClaro } from './content/plan-second-presupuesto.ts';
import { secondPlan } from './content/plan-second.ts';
import { firstRoute, secondRoute } from './content/routes.ts';
import { originsIn } from './demo-origins.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

const began = { first: -671, second: -39 } as const;

/** Every commitment has its id before anything points at it. */
export function nameCommitments(world: DemoWorld): void {
  const name = ({ key }: DemoCommitment, day: number) =>
    world.ids.make<CommitmentId>('commitment', key, world.calendar.moment(day, '10:00'));
  for (const commitment of firstPlan) name(commitment, began.first);
  for (const commitment of secondPlan) name(commitment, began.second);
}

/** The texts of both plans with every version they went through. */
export function draftCommitments(world: DemoWorld): CommitmentDraft[] {
  const pen: Pen = { calendar: world.calendar, find: (origin) => originsIn(world, origin) };
  return [
    ...firstPlan.map((commitment) => draftFirst(commitment, pen)),
    draftWater(pen),
    draftBudget(presupuestoClaro, pen),
    draftSchool(rutasALaEscuela, pen),
    draftOnce(camionATiempo, pen, [[17, '12:00', 'Primer borrador, desde la jornada y la consulta']]),
    draftOnce(mercadoSinInundaciones, pen, [[15, '12:00', 'Primer borrador, con las causas de la jornada']]),
  ];
}

/** Where each draft of the second plan is written, and who may write. */
const desks: Partial<Record<DemoCommitment['key'], { session: string; door: 'table' | 'staff' }>> = {
  'avisos-de-corte': { session: 'mesa-agua-2', door: 'table' },
  'presupuesto-claro': { session: 'mesa-presupuesto-2', door: 'table' },
  'rutas-a-la-escuela': { session: 'mesa-escuela-1', door: 'staff' },
};

/** Where a commitment stands, with the version that got it there. */
export interface Standing {
  readonly stage: CommitmentStage;
  readonly columns: Readonly<Record<string, unknown>>;
}

export function seedDraft(world: DemoWorld, draft: CommitmentDraft, { stage, columns }: Standing): void {
  const { content, history, versions } = draft;
  const id = world.ids.of<CommitmentId>('commitment', content.key);
  const [plan, number] = content.number.split('.').map(Number);
  const first = plan === 1;
  const made = world.calendar.moment(first ? began.first : began.second, '10:00');
  const planId = world.ids.of<PlanId>('plan', plan ?? 0);
  const desk = desks[content.key];
  world.add('commitment', {
    id,
    plan_id: planId,
    number,
    key: content.number,
    theme_id: content.theme ? world.ids.of<ThemeId>('theme', content.theme) : null,
    session_id: desk ? world.ids.of<SessionId>('session', desk.session) : null,
    phase_id: world.ids.of<PhaseId>('phase', first ? 'mesas-1' : 'mesas'),
    title: content.title,
    kind: content.kind,
    stage,
    door: desk?.door ?? 'staff',
    seq: history.updates.length,
    bytes: history.updates.reduce((sum, { bytes }) => sum + bytes.length, 0),
    latest_version: versions.length,
    op_id: world.ids.at(made),
    created_by: world.person('sofia'),
    created_at: moment(made),
    changed_at: moment(history.updates.at(-1)?.at ?? made),
    ...columns,
  });
  world.record.note(made, 'commitment.started', id, { key: content.number, planId });
  for (const [at, update] of history.updates.entries())
    world.add('draft_update', {
      commitment_id: id,
      seq: at + 1,
      bytes: `\\x${Buffer.from(update.bytes).toString('hex')}`,
      at: moment(update.at),
    });
  world.add('draft_client', { commitment_id: id, client: history.client, person_id: null });
  for (const [at, version] of versions.entries()) seedVersion(world, id, at + 1, version, first);
}

function seedVersion(
  world: DemoWorld,
  id: CommitmentId,
  version: number,
  { seq, hash, form, at, note }: DraftVersion,
  first: boolean,
): void {
  const { starts, ends } = (first ? firstRoute : secondRoute).plan;
  const days = { startsOn: world.calendar.day(starts), endsOn: world.calendar.day(ends) };
  const met = gatesMet(gatesOf(form, days));
  world.add('commitment_version', {
    commitment_id: id,
    version,
    seq,
    hash,
    content: form,
    gates_met: met,
    note,
    person_id: world.person('elena'),
    op_id: world.ids.at(at),
    at: moment(at),
  });
  for (const origin of originsOf(form)) world.add('provenance', { commitment_id: id, version, ...origin });
  world.record.note(at, 'commitment.version-frozen', id, { version, hash, seq, gatesMet: met });
}

/** One step of a commitment on its way, kept and on record. */
export function moveStage(
  world: DemoWorld,
  id: CommitmentId,
  step: { from: CommitmentStage; to: CommitmentStage; version: number; reason?: string },
  at: Instant,
): void {
  const { from, to, version, reason = '' } = step;
  world.add('stage_change', {
    id: world.ids.at(at),
    commitment_id: id,
    from_stage: from,
    to_stage: to,
    version,
    reason,
    person_id: world.person('sofia'),
    at: moment(at),
  });
  world.record.note(at, 'commitment.stage-moved', id, { from, to, version });
}
