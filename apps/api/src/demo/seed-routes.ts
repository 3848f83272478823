import { PhasePlan, type PhaseState } from '@ruta/contracts/route/phase';
import type { BodyId, PhaseId, PlanId, ResolutionId, RouteId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { phaseStates } from '@ruta/domain/route/phase-machine';
import type { DemoPhase, DemoRoute } from './content/routes.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** A plan with its route and phases, as they were composed. */
export function seedRoute(world: DemoWorld, route: DemoRoute): RouteId {
  const { calendar, ids, record } = world;
  const { number, title, state } = route.plan;
  const made = calendar.moment(-route.announcedDaysAgo - 20, '11:00');
  const planId = ids.make<PlanId>('plan', number, made);
  const routeId = ids.make<RouteId>('route', number, made);
  const bodyId = ids.of<BodyId>('body', 'stl');
  const days = { starts_on: calendar.day(route.plan.starts), ends_on: calendar.day(route.plan.ends) };
  const plan = { id: planId, number, title, state, ...days, commitment_target: 5, created_at: moment(made) };
  world.add('plan', plan);
  record.note(made, 'plan.created', planId, { number, state: 'formulating' });
  world.add('route', {
    id: routeId,
    plan_id: planId,
    body_id: bodyId,
    template_id: route.template,
    settings: { noticeDays: 14 },
    rev: 1,
    announced_at: moment(calendar.moment(-route.announcedDaysAgo, '12:00')),
    op_id: ids.at(made),
    created_at: moment(made),
  });
  record.note(made, 'route.created', routeId, { planId, bodyId, templateId: route.template });
  for (const [position, phase] of route.phases.entries()) seedPhase(world, routeId, phase, position, made);
  return routeId;
}

function seedPhase(
  world: DemoWorld,
  routeId: RouteId,
  phase: DemoPhase,
  position: number,
  made: Instant,
): void {
  const { calendar, ids, record } = world;
  const id = ids.make<PhaseId>('phase', phase.key, made + position);
  const days = { opensOn: calendar.day(phase.opens), closesOn: calendar.day(phase.closes) };
  const { targetGroups, plannedCount, opensOn, closesOn, settings, ...plan } = PhasePlan.parse({
    ...phase.plan,
    ...days,
  });
  const since = stepsOf(world, phase).at(-1)?.at ?? null;
  world.add('phase', {
    id,
    route_id: routeId,
    position,
    state: phase.state,
    since: since === null ? null : moment(since),
    ...plan,
    target_groups: targetGroups,
    planned_count: plannedCount,
    opens_on: opensOn,
    closes_on: closesOn,
    settings,
  });
  record.note(made + position, 'phase.added', id, { routeId, kind: plan.kind });
}

/** How the route went on after its resolution: announced, then phase by phase to where it stands today. */
export function seedRouteHistory(world: DemoWorld, route: DemoRoute): void {
  const { calendar, ids, record } = world;
  const routeId = ids.of<RouteId>('route', route.plan.number);
  const resolutionId = ids.of<ResolutionId>('resolution', route.resolution);
  const announced = calendar.moment(-route.announcedDaysAgo, '12:00');
  const firstOpensOn = route.phases.map(({ opens }) => calendar.day(opens)).sort()[0] ?? null;
  record.note(announced, 'route.announced', routeId, {
    resolutionId,
    phases: route.phases.length,
    firstOpensOn,
  });
  for (const phase of route.phases)
    moved(world, routeId, phase, { from: 'draft', to: 'announced', at: announced, resolutionId });
  for (const phase of route.phases) {
    for (const step of stepsOf(world, phase)) moved(world, routeId, phase, { ...step, resolutionId: null });
    for (const date of phase.awareness ?? []) seedAwareness(world, phase, date);
  }
  for (const each of route.outreach) seedOutreach(world, routeId, announced, each);
}

interface Move {
  from: PhaseState;
  to: PhaseState;
  at: Instant;
  resolutionId: ResolutionId | null;
}

const stepsOf = ({ calendar }: DemoWorld, phase: DemoPhase): Omit<Move, 'resolutionId'>[] =>
  phaseStates.flatMap((to, place) => {
    const daysAgo = to in phase.reached ? phase.reached[to as keyof DemoPhase['reached']] : undefined;
    const from = phaseStates[place - 1];
    if (daysAgo === undefined || from === undefined) return [];
    return [{ from, to, at: calendar.moment(-daysAgo, `0${place + 4}:30`) }];
  });

function moved(
  world: DemoWorld,
  routeId: RouteId,
  phase: DemoPhase,
  { from, to, at, resolutionId }: Move,
): void {
  const phaseId = world.ids.of<PhaseId>('phase', phase.key);
  world.add('phase_change', {
    id: world.ids.at(at),
    route_id: routeId,
    phase_id: phaseId,
    what: 'state',
    from_state: from,
    to_state: to,
    early: false,
    resolution_id: resolutionId,
    person_id: world.person('sofia'),
    at: moment(at),
  });
  world.record.note(at, 'phase.moved', phaseId, { routeId, from, to, early: false });
}

function seedAwareness(
  world: DemoWorld,
  phase: DemoPhase,
  date: NonNullable<DemoPhase['awareness']>[number],
): void {
  const { daysAgo, ...held } = date;
  const at = world.calendar.moment(-daysAgo, '18:00');
  const phaseId = world.ids.of<PhaseId>('phase', phase.key);
  const day = world.calendar.day(-daysAgo);
  const id = world.ids.at(at);
  world.add('awareness', { id, phase_id: phaseId, day, ...held });
  world.record.note(at, 'awareness.held', id, { phaseId, day, attendance: held.attendance });
}

function seedOutreach(
  world: DemoWorld,
  routeId: RouteId,
  announced: Instant,
  { from, until, ...wanted }: DemoRoute['outreach'][number],
): void {
  const id = world.ids.at(announced);
  const fromDay = world.calendar.day(from);
  const untilDay = until === null ? null : world.calendar.day(until);
  world.add('outreach', { id, route_id: routeId, ...wanted, from_day: fromDay, until_day: untilDay });
  const { medium, done } = wanted;
  world.record.note(announced, 'outreach.written', id, { routeId, medium, fromDay, done });
}
