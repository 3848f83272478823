import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, PhaseId, PlanId } from '@ruta/contracts/protocol/ids';
import { PlanView } from '@ruta/contracts/route/plan';
import { type RouteHistory, RouteView } from '@ruta/contracts/route/route';
import { holds } from '@ruta/domain/policy/policy';
import { DataSource } from 'typeorm';
import { ConsultationCounts, nothingCounted } from '../consultation/consultation-counts.ts';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ResolutionService } from '../secretariat/resolution.service.ts';
import { PhaseChangeStore } from './phase-change.store.ts';
import { type PhaseRow, RouteStore } from './route.store.ts';

const HISTORY_PAGE = 50;

/** Plans and routes as they are shown, and the facts other topics ask of them. */
@Injectable()
export class RouteReader {
  constructor(
    private readonly store: RouteStore,
    private readonly changes: PhaseChangeStore,
    private readonly counts: ConsultationCounts,
    private readonly resolutions: ResolutionService,
    private readonly people: People,
    private readonly database: DataSource,
  ) {}

  async plans(entityId: EntityId): Promise<PlanView[]> {
    const rows = await this.store.plans(this.database.manager, entityId);
    return rows.map((row) => PlanView.parse(row));
  }

  /** The route of the newest plan that has one the actor may see. */
  async current(entityId: EntityId, actor: Actor): Promise<RouteView | null> {
    for (const plan of await this.plans(entityId)) {
      const route = plan.routeId && (await this.view(this.database.manager, entityId, plan.routeId));
      if (route && (route.announcedAt !== null || preparesRoutes(actor, entityId)))
        return shownTo(route, actor, entityId);
    }
    return null;
  }

  /** R18: every route that was announced, as anybody sees it, that of the newest plan first. */
  async announced(entityId: EntityId): Promise<RouteView[]> {
    const ids = (await this.plans(entityId)).flatMap(({ routeId }) => routeId ?? []);
    const routes = await Promise.all(ids.map((id) => this.view(this.database.manager, entityId, id)));
    return routes.filter(({ announcedAt }) => announcedAt !== null).map(withoutDrafts);
  }

  /** A route that is not announced is found only by those who prepare it or vote on it. */
  async read(entityId: EntityId, routeId: string, actor: Actor): Promise<RouteView> {
    const route = await this.view(this.database.manager, entityId, routeId);
    if (route.announcedAt === null && !preparesRoutes(actor, entityId))
      throw new Refused('resource.not-found');
    return shownTo(route, actor, entityId);
  }

  async view(tx: Tx, entityId: EntityId, routeId: string): Promise<RouteView> {
    const route = await this.store.route(tx, entityId, routeId);
    const plan = route && (await this.store.plan(tx, entityId, route.planId));
    if (!route || !plan) throw new Refused('resource.not-found');
    const phases = await this.store.phases(tx, entityId, routeId);
    const counts = await this.counts.ofPhases(
      tx,
      entityId,
      phases.map((phase) => phase.id),
    );
    const resolution =
      route.resolution_id && (await this.resolutions.cited(tx, entityId, route.resolution_id));
    return RouteView.parse({
      ...route,
      plan,
      announcedAt: route.announced_at?.getTime() ?? null,
      resolution: resolution || null,
      phases: phases.map((phase) => ({
        ...phase,
        since: phase.since?.getTime() ?? null,
        openedEarly: phase.opened_early,
        counts: { ...(counts.get(phase.id) ?? nothingCounted), awareness: phase.awareness },
      })),
    });
  }

  async history(entityId: EntityId, routeId: string, before: string | null): Promise<RouteHistory> {
    const tx = this.database.manager;
    const rows = await this.changes.page(tx, entityId, routeId, before, HISTORY_PAGE);
    const names = await this.people.namesOf(
      tx,
      rows.flatMap((row) => row.person_id ?? []),
    );
    const items = rows.map(({ person_id, ...row }) => ({
      ...row,
      byName: (person_id && names.get(person_id)) ?? null,
      at: row.at.getTime(),
    }));
    const next = rows.length === HISTORY_PAGE ? (rows.at(-1)?.id ?? null) : null;
    return { items: items as RouteHistory['items'], next };
  }

  /**
   * For topics whose things belong to a phase; refused where the entity has no such phase. `steady` keeps its state
   * until the transaction ends: it is not closed between the question and what is stored.
   */
  async phase(
    tx: Tx,
    entityId: EntityId,
    id: PhaseId,
    { steady = false }: { steady?: boolean } = {},
  ): Promise<PhaseRow & { planId: PlanId }> {
    const phase = await this.store.phase(tx, entityId, id, steady ? 'FOR KEY SHARE OF phase' : '');
    const route = phase && (await this.store.route(tx, entityId, phase.route_id));
    if (!phase || !route) throw new Refused('resource.not-found');
    return { ...phase, planId: route.planId as PlanId };
  }

  async plan(tx: Tx, entityId: EntityId, id: PlanId): Promise<PlanView> {
    const row = await this.store.plan(tx, entityId, id);
    if (!row) throw new Refused('resource.not-found');
    return PlanView.parse(row);
  }

  /** The plan that is being worked on: the newest. */
  async newestPlan(tx: Tx, entityId: EntityId): Promise<PlanView | null> {
    const [row] = await this.store.plans(tx, entityId);
    return row ? PlanView.parse(row) : null;
  }
}

const preparesRoutes = (actor: Actor, entityId: EntityId): boolean =>
  holds(actor, 'organiser', entityId) ||
  holds(actor, 'member', entityId) ||
  holds(actor, 'facilitator', entityId);

/** The public line has no drafts. */
function shownTo(route: RouteView, actor: Actor, entityId: EntityId): RouteView {
  if (preparesRoutes(actor, entityId)) return route;
  return withoutDrafts(route);
}

const withoutDrafts = (route: RouteView): RouteView => ({
  ...route,
  phases: route.phases.filter((phase) => phase.state !== 'draft'),
});
