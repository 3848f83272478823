import { Injectable } from '@nestjs/common';
import {
  PlanId,
  type EntityId,
  type PersonId,
  type PhaseId,
  type RouteId,
} from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { PhasePlan } from '@ruta/contracts/route/phase';
import type { CreatePlan, EditPlan, PlanState, PlanView } from '@ruta/contracts/route/plan';
import {
  type AddPhase,
  type CreateRoute,
  type EditPhase,
  type OrderPhases,
  RouteSettings,
  type RouteView,
  type UpdateRouteSettings,
} from '@ruta/contracts/route/route';
import { dayIn } from '@ruta/domain/calendar/day';
import { editOf, mayRemove, reorder } from '@ruta/domain/route/compose';
import { instantiate } from '@ruta/domain/route/instantiate';
import { reached } from '@ruta/domain/route/phase-machine';
import { routeTemplates } from '@ruta/domain/route/templates';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { PhaseChangeStore } from './phase-change.store.ts';
import { RouteChanges } from './route-changes.ts';
import { RouteReader } from './route-reader.ts';
import { type PhaseRow, RouteStore } from './route.store.ts';

type Seen<Body> = Omit<Body, 'expectedRev'>;

/** Plans and the composing of their routes. Announcing and the steps of a phase are PhaseService's. */
@Injectable()
export class RouteService {
  constructor(
    private readonly store: RouteStore,
    private readonly history: PhaseChangeStore,
    private readonly reader: RouteReader,
    private readonly changes: RouteChanges,
    private readonly record: RecordService,
  ) {}

  createPlan(entity: KnownEntity, wanted: CreatePlan): Promise<PlanView> {
    return this.changes.run(entity, async (tx) =>
      this.reader.plan(tx, entity.id, await this.createPlanIn(tx, entity.id, wanted)),
    );
  }

  async createPlanIn(
    tx: Tx,
    entityId: EntityId,
    wanted: CreatePlan,
    state: PlanState = 'formulating',
    at = Date.now(),
  ): Promise<PlanId> {
    const id = PlanId.parse(uuidv7());
    const number = await this.store.insertPlan(tx, entityId, { ...wanted, id, state });
    await this.record.append(tx, entityId, 'plan.created', id, { number, state }, at);
    return id;
  }

  /** W11: its signatures are void until it is assembled anew (F20). */
  editPlan(entity: KnownEntity, number: number, wanted: EditPlan): Promise<PlanView> {
    return this.changes.run(entity, async (tx) => {
      const plan = await this.store.lockedPlan(tx, entity.id, number);
      if (!plan) throw new Refused('resource.not-found');
      if (plan.state !== 'formulating') throw new Refused('plan.title-and-days-stand');
      await this.store.updatePlan(tx, entity.id, plan.id, wanted);
      const { title, ...facts } = wanted;
      await this.record.append(tx, entity.id, 'plan.edited', plan.id, {
        ...facts,
        renamed: title !== plan.title,
      });
      return this.reader.plan(tx, entity.id, PlanId.parse(plan.id));
    });
  }

  /** How a plan goes on once it is published; the caller decides whether it may. */
  async movePlanIn(tx: Tx, entityId: EntityId, planId: PlanId, state: PlanState): Promise<void> {
    await this.store.setPlanState(tx, entityId, planId, state);
    await this.record.append(tx, entityId, 'plan.moved', planId, { state });
  }

  create(entity: KnownEntity, wanted: CreateRoute): Promise<RouteView> {
    return this.changes.run(entity, async (tx) =>
      this.reader.view(tx, entity.id, await this.createIn(tx, entity, wanted)),
    );
  }

  /** R1: from a template or from nothing. Sent twice, it is made once. */
  async createIn(tx: Tx, entity: KnownEntity, wanted: CreateRoute): Promise<string> {
    const made = await this.store.routeOfOperation(tx, entity.id, wanted.opId);
    if (made) return made;
    const plan = await this.reader.plan(tx, entity.id, wanted.planId);
    if (plan.routeId) throw new Refused('resource.conflict', { field: 'planId' });
    const template = routeTemplates.find(({ id }) => id === wanted.templateId) ?? null;
    const phases = instantiate(template, wanted.startsOn, { withClosing: wanted.withClosing });
    const id = uuidv7();
    const { planId, bodyId, templateId, opId } = wanted;
    const settings = RouteSettings.parse({});
    await this.store.insertRoute(tx, entity.id, { id, planId, bodyId, templateId, settings, opId });
    for (const [position, phase] of phases.entries())
      await this.store.insertPhase(tx, entity.id, {
        ...phase,
        id: uuidv7(),
        routeId: id,
        position,
        opId: null,
      });
    await this.record.append(tx, entity.id, 'route.created', id, { planId, bodyId, templateId });
    return id;
  }

  addPhase(entity: KnownEntity, routeId: RouteId, { expectedRev, ...wanted }: AddPhase): Promise<RouteView> {
    return this.changes.ofRoute(
      entity,
      routeId,
      expectedRev,
      async (tx) => {
        await this.addPhaseIn(tx, entity.id, routeId, wanted);
      },
      (tx) => this.store.phaseOfOperation(tx, entity.id, wanted.opId),
    );
  }

  private async addPhaseIn(
    tx: Tx,
    entityId: EntityId,
    routeId: RouteId,
    wanted: Seen<AddPhase>,
  ): Promise<void> {
    if (wanted.phase.closesOn < wanted.phase.opensOn)
      throw new Refused('route.dates-reversed', { phase: wanted.phase.title });
    const phases = await this.store.phases(tx, entityId, routeId);
    const id = uuidv7();
    const ids = phases.map((phase) => phase.id);
    ids.splice(Math.min(wanted.at, ids.length), 0, id);
    const row = { ...wanted.phase, id, routeId, position: phases.length, opId: wanted.opId };
    await this.store.insertPhase(tx, entityId, row);
    await this.store.order(tx, entityId, routeId, ids);
    await this.record.append(tx, entityId, 'phase.added', id, { routeId, kind: wanted.phase.kind });
  }

  editPhase(
    entity: KnownEntity,
    routeId: RouteId,
    phaseId: PhaseId,
    { expectedRev, phase: after, reason }: EditPhase,
    by: PersonId,
  ): Promise<RouteView> {
    return this.changes.ofRoute(entity, routeId, expectedRev, async (tx, { settings }) => {
      const before = await this.phaseOf(tx, entity.id, routeId, phaseId);
      const today = dayIn(Date.now(), entity.timeZone);
      const edit = editOf(before, after, reason, { today, settings });
      if (edit === null) return;
      if (isRefused(edit)) throw new Refused(edit.refusal.code, edit.refusal.detail);
      await this.store.updatePhase(tx, entity.id, phaseId, after);
      if (!reached(before, 'announced')) return;
      const calendar = edit.what === 'calendar' ? calendarOf(before, after) : null;
      const step = { from: before.state, to: before.state, early: false, reason, what: edit.what, calendar };
      const about = { id: uuidv7(), routeId, phaseId, resolutionId: null, personId: by, at: new Date() };
      await this.history.append(tx, entity.id, { ...step, ...about });
      await this.record.append(tx, entity.id, 'phase.edited', phaseId, {
        routeId,
        what: edit.what,
        calendar,
      });
    });
  }

  removePhase(
    entity: KnownEntity,
    routeId: RouteId,
    phaseId: PhaseId,
    expectedRev: number,
  ): Promise<RouteView> {
    return this.changes.ofRoute(entity, routeId, expectedRev, async (tx) => {
      const phase = await this.phaseOf(tx, entity.id, routeId, phaseId);
      if (!mayRemove(phase)) throw new Refused('route.already-announced');
      await this.store.removePhase(tx, entity.id, phaseId);
      await this.record.append(tx, entity.id, 'phase.removed', phaseId, { routeId, kind: phase.kind });
    });
  }

  order(entity: KnownEntity, routeId: RouteId, { expectedRev, phaseIds }: OrderPhases): Promise<RouteView> {
    return this.changes.ofRoute(entity, routeId, expectedRev, async (tx) => {
      const ordered = reorder(await this.store.phases(tx, entity.id, routeId), phaseIds);
      if (isRefused(ordered)) throw new Refused(ordered.refusal.code);
      await this.store.order(tx, entity.id, routeId, ordered);
      await this.record.append(tx, entity.id, 'route.ordered', routeId, { phaseIds: ordered });
    });
  }

  setSettings(
    entity: KnownEntity,
    routeId: RouteId,
    { expectedRev, settings }: UpdateRouteSettings,
  ): Promise<RouteView> {
    return this.changes.ofRoute(entity, routeId, expectedRev, async (tx, route) => {
      if (route.announced_at) throw new Refused('route.already-announced');
      await this.store.setSettings(tx, entity.id, routeId, settings);
      await this.record.append(tx, entity.id, 'route.settings', routeId, settings);
    });
  }

  private async phaseOf(tx: Tx, entityId: EntityId, routeId: string, phaseId: PhaseId): Promise<PhaseRow> {
    const phase = await this.store.phase(tx, entityId, phaseId);
    if (phase?.route_id !== routeId) throw new Refused('resource.not-found');
    return phase;
  }
}

const calendarOf = (before: PhasePlan, after: PhasePlan) => ({
  opensOn: after.opensOn,
  closesOn: after.closesOn,
  wasOpensOn: before.opensOn,
  wasClosesOn: before.closesOn,
});
