import { Injectable } from '@nestjs/common';
import type { PersonId, PhaseId, ResolutionId, RouteId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { PhaseCounts } from '@ruta/contracts/route/phase';
import type { AdvancePhase, AnnounceRoute, RouteView } from '@ruta/contracts/route/route';
import { dayIn } from '@ruta/domain/calendar/day';
import { announce } from '@ruta/domain/route/announce';
import { stepOf } from '@ruta/domain/route/phase-machine';
import { uuidv7 } from 'uuidv7';
import { ConsultationCounts, nothingCounted } from '../consultation/consultation-counts.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ResolutionService } from '../secretariat/resolution.service.ts';
import { type NewChange, PhaseChangeStore } from './phase-change.store.ts';
import { RouteChanges } from './route-changes.ts';
import { type RouteRow, RouteStore } from './route.store.ts';

type Step = Pick<NewChange, 'from' | 'to' | 'early' | 'reason'> & { resolutionId?: ResolutionId };

/** The way of a route's phases from draft to answered, each step kept with who, when and why. */
@Injectable()
export class PhaseService {
  constructor(
    private readonly store: RouteStore,
    private readonly history: PhaseChangeStore,
    private readonly changes: RouteChanges,
    private readonly counts: ConsultationCounts,
    private readonly resolutions: ResolutionService,
    private readonly record: RecordService,
  ) {}

  announce(
    entity: KnownEntity,
    routeId: RouteId,
    { expectedRev, resolutionId }: AnnounceRoute,
    by: PersonId,
  ): Promise<RouteView> {
    return this.changes.ofRoute(entity, routeId, expectedRev, (tx, route) =>
      this.announceIn(tx, entity, route, resolutionId, by),
    );
  }

  /** R4, R5, R6. */
  async announceIn(
    tx: Tx,
    entity: KnownEntity,
    route: RouteRow,
    resolutionId: ResolutionId,
    by: PersonId | null,
    at = new Date(),
  ): Promise<void> {
    const phases = await this.store.phases(tx, entity.id, route.id);
    const resolution = await this.resolutions.approving(tx, entity.id, resolutionId);
    const today = dayIn(at.getTime(), entity.timeZone);
    const announced = announce({ ...route, phases }, resolution, today);
    if (isRefused(announced)) throw new Refused(announced.refusal.code, announced.refusal.detail);
    await this.store.setAnnounced(tx, entity.id, route.id, resolutionId, at);
    const opens = phases.filter((phase) => announced.includes(phase.id)).map((phase) => phase.opensOn);
    const payload = { resolutionId, phases: announced.length, firstOpensOn: opens.toSorted()[0] ?? null };
    await this.record.append(tx, entity.id, 'route.announced', route.id, payload, at.getTime());
    const step: Step = { from: 'draft', to: 'announced', early: false, reason: null, resolutionId };
    for (const phaseId of announced)
      await this.take(tx, entity, { routeId: route.id, phaseId }, step, by, at);
  }

  advance(
    entity: KnownEntity,
    routeId: RouteId,
    phaseId: PhaseId,
    { expectedRev, ...wanted }: AdvancePhase,
    by: PersonId,
  ): Promise<RouteView> {
    return this.changes.ofRoute(entity, routeId, expectedRev, (tx) =>
      this.advanceIn(tx, entity, { routeId, phaseId }, wanted, by),
    );
  }

  /** R2, R7, R8, R11, R12. Contributions that arrive meanwhile wait for the phase's row, so none slips past a count. */
  async advanceIn(
    tx: Tx,
    entity: KnownEntity,
    { routeId, phaseId }: { routeId: string; phaseId: string },
    wanted: Omit<AdvancePhase, 'expectedRev'>,
    by: PersonId | null,
    at = new Date(),
  ): Promise<void> {
    await this.store.lockPhase(tx, entity.id, phaseId);
    const phase = await this.store.phase(tx, entity.id, phaseId);
    if (phase?.route_id !== routeId) throw new Refused('resource.not-found');
    const counted = (await this.counts.ofPhases(tx, entity.id, [phaseId])).get(phaseId);
    const counts: PhaseCounts = { ...nothingCounted, ...counted, awareness: phase.awareness };
    const step = stepOf(phase, { ...wanted, today: dayIn(at.getTime(), entity.timeZone) }, counts);
    if (isRefused(step)) throw new Refused(step.refusal.code, step.refusal.detail);
    await this.take(tx, entity, { routeId, phaseId }, step, by, at);
  }

  private async take(
    tx: Tx,
    entity: KnownEntity,
    where: { routeId: string; phaseId: string },
    { resolutionId, ...step }: Step,
    by: PersonId | null,
    at: Date,
  ): Promise<void> {
    const openedEarly = step.early && step.to === 'open';
    await this.store.setState(tx, entity.id, where.phaseId, { state: step.to, at, openedEarly });
    const about = { id: uuidv7(), what: 'state' as const, calendar: null, personId: by, at };
    await this.history.append(tx, entity.id, {
      ...where,
      ...step,
      ...about,
      resolutionId: resolutionId ?? null,
    });
    const { from, to, early } = step;
    const payload = { routeId: where.routeId, from, to, early };
    await this.record.append(tx, entity.id, 'phase.moved', where.phaseId, payload, at.getTime());
  }
}
