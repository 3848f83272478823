import { Injectable } from '@nestjs/common';
import type { AddProject, ChangeProject, ProjectSupport } from '@ruta/contracts/consultation/project';
import { mostProjects, ProjectForm } from '@ruta/contracts/consultation/project';
import { type EntityId, type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { dayIn } from '@ruta/domain/calendar/day';
import {
  type CatalogueDeed,
  changedFields,
  mayDo,
  takesSupport,
  tellsSupport,
} from '@ruta/domain/consultation/project';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { onProjects } from '@ruta/domain/route/phase-kind';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import { ContributionService } from './contribution.service.ts';
import { PlaceService } from './place.service.ts';
import { ProjectStore } from './project.store.ts';
import { ThemeReader } from './theme-reader.ts';

type Phase = Awaited<ReturnType<RouteReader['phase']>>;

/** The catalogue of a consultation on projects as its organiser writes it, and people's support for them. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly store: ProjectStore,
    private readonly routes: RouteReader,
    private readonly themes: ThemeReader,
    private readonly places: PlaceService,
    private readonly contributions: ContributionService,
    private readonly record: RecordService,
  ) {}

  /** K26, K27. */
  async addIn(tx: Tx, entity: KnownEntity, phaseId: PhaseId, { opId, ...form }: AddProject): Promise<void> {
    await this.store.lockCatalogue(tx, entity.id);
    if (await this.store.ofOperation(tx, entity.id, opId)) return;
    const phase = await this.phaseFor('add', tx, entity.id, phaseId);
    if ((await this.store.countIn(tx, entity.id, phaseId)) >= mostProjects)
      throw new Refused('consultation.projects-too-many', { most: mostProjects });
    await this.refuseUnknown(tx, entity.id, phase, form);
    const id = uuidv7();
    const number = await this.store.insert(tx, entity.id, { id, phaseId, opId, form });
    const payload = { phaseId, number, hash: contentHash(form) };
    await this.record.append(tx, entity.id, 'project.added', id, payload);
  }

  /** K27: what it said before is kept, from its announcement on. */
  async changeIn(
    tx: Tx,
    entity: KnownEntity,
    id: string,
    { reason, ...after }: ChangeProject,
    by: PersonId,
  ): Promise<void> {
    const { phase_id } = await this.standing(tx, entity.id, id);
    const phase = await this.phaseOf(tx, entity.id, phase_id);
    const before = await this.store.form(tx, entity.id, id);
    const form = ProjectForm.parse(after);
    const changed = changedFields(before, form, { state: phase.state, reason });
    if (isRefused(changed)) throw new Refused(changed.refusal.code, changed.refusal.detail);
    if (changed.length === 0) return;
    await this.refuseUnknown(tx, entity.id, phase, form, before);
    const was = await this.store.words(tx, entity.id, id);
    await this.store.write(tx, entity.id, id, form);
    const at = new Date();
    const changeId = uuidv7();
    if (phase.state !== 'draft') {
      const is = await this.store.words(tx, entity.id, id);
      const fields = changed.map((field) => ({ field, before: was[field], after: is[field] }));
      const change = { id: changeId, projectId: id, fields, reason: reason ?? '', by, at };
      await this.store.appendChange(tx, entity.id, change);
    }
    const payload = { phaseId: phase.id, changeId, fields: changed, hash: contentHash(form) };
    await this.record.append(tx, entity.id, 'project.changed', id, payload, at.getTime());
  }

  /** K27: only before anybody could read it. */
  async removeIn(tx: Tx, entity: KnownEntity, id: string): Promise<void> {
    const { phase_id, number } = await this.standing(tx, entity.id, id);
    await this.phaseFor('remove', tx, entity.id, phase_id);
    await this.store.remove(tx, entity.id, id);
    await this.record.append(tx, entity.id, 'project.removed', id, { phaseId: phase_id, number });
  }

  /** K28. */
  async withdrawIn(tx: Tx, entity: KnownEntity, id: string, reason: string): Promise<void> {
    const { phase_id, number } = await this.standing(tx, entity.id, id);
    await this.phaseFor('withdraw', tx, entity.id, phase_id);
    const at = new Date();
    await this.store.withdraw(tx, entity.id, id, reason, at);
    const payload = { phaseId: phase_id, number, reasonHash: contentHash(reason) };
    await this.record.append(tx, entity.id, 'project.withdrawn', id, payload, at.getTime());
  }

  async orderIn(tx: Tx, entity: KnownEntity, phaseId: PhaseId, ids: readonly string[]): Promise<void> {
    await this.store.lockCatalogue(tx, entity.id);
    await this.phaseFor('order', tx, entity.id, phaseId);
    if (new Set(ids).size !== ids.length || !(await this.store.order(tx, entity.id, phaseId, ids)))
      throw new Refused('resource.conflict', { field: 'ids' });
    await this.record.append(tx, entity.id, 'projects.ordered', phaseId, { ids: [...ids] });
  }

  /** K29. */
  async supportIn(
    tx: Tx,
    entity: KnownEntity,
    id: string,
    personId: PersonId,
    supported: boolean,
  ): Promise<ProjectSupport> {
    const { phase_id } = await this.standing(tx, entity.id, id);
    const phase = await this.phaseOf(tx, entity.id, phase_id);
    if (!takesSupport(phase, dayIn(Date.now(), entity.timeZone)))
      throw new Refused('consultation.phase-not-open', { closesOn: phase.closesOn });
    if (supported) await this.contributions.refuseTooMany(tx, 'supports', personId);
    const supports = await this.store.support(tx, entity.id, id, personId, supported);
    return { supported, supports: tellsSupport(phase) ? supports : null };
  }

  async phaseIdOf(tx: Tx, entityId: EntityId, id: string): Promise<PhaseId> {
    const { phase_id } = await this.store.lock(tx, entityId, id);
    return PhaseId.parse(phase_id);
  }

  private async standing(tx: Tx, entityId: EntityId, id: string) {
    const project = await this.store.lock(tx, entityId, id);
    if (project.withdrawn_at) throw new Refused('consultation.project-gone');
    return project;
  }

  private async phaseOf(tx: Tx, entityId: EntityId, id: string): Promise<Phase> {
    const phase = await this.routes.phase(tx, entityId, PhaseId.parse(id), { steady: true });
    if (!onProjects(phase)) throw new Refused('consultation.wrong-phase');
    return phase;
  }

  private async phaseFor(deed: CatalogueDeed, tx: Tx, entityId: EntityId, id: string): Promise<Phase> {
    const phase = await this.phaseOf(tx, entityId, id);
    if (!mayDo(deed, phase.state)) throw new Refused('consultation.projects-frozen');
    return phase;
  }

  /** Theme, place and document are the entity's own; what a project had before it may keep. */
  private async refuseUnknown(
    tx: Tx,
    entityId: EntityId,
    { planId }: Phase,
    form: ProjectForm,
    before?: ProjectForm,
  ): Promise<void> {
    const { themeId, placeId, documentId } = form;
    if (themeId && themeId !== before?.themeId) await this.themes.active(tx, entityId, themeId, planId);
    if (placeId && placeId !== before?.placeId) await this.places.known(tx, entityId, placeId);
    if (!documentId || documentId === before?.documentId) return;
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM archive_document WHERE entity_id = $1 AND id = $2 AND bytes IS NOT NULL',
      [entityId, documentId],
    );
    if (rows.length === 0) throw new Refused('request.invalid', { field: 'documentId' });
  }
}
