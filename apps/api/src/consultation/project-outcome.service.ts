import { Injectable } from '@nestjs/common';
import type { SettleProjects } from '@ruta/contracts/consultation/project';
import { CreateCommitment } from '@ruta/contracts/drafting/commitment';
import {
  type CommitmentId,
  type EntityId,
  type OpId,
  type PersonId,
  PhaseId,
  ThemeId,
} from '@ruta/contracts/protocol/ids';
import { formOfProject } from '@ruta/domain/commitment/project-form';
import { mayDo } from '@ruta/domain/consultation/project';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Commitments } from '../drafting/commitments.service.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import { ProjectStore } from './project.store.ts';

type Given = Omit<SettleProjects, 'opId'>;

/** What becomes of projects: selected, merged or not, with a reason (K33), and commitments begun from them (K35). */
@Injectable()
export class ProjectOutcomes {
  constructor(
    private readonly store: ProjectStore,
    private readonly routes: RouteReader,
    private readonly record: RecordService,
    private readonly commitments: Commitments,
  ) {}

  async settleIn(tx: Tx, entity: KnownEntity, given: Given, by: PersonId): Promise<void> {
    const ids = [...new Set(given.projectIds)];
    await this.store.lockCatalogue(tx, entity.id);
    const projects = await this.store.lockMany(tx, entity.id, ids);
    if (projects.length !== ids.length) throw new Refused('resource.not-found');
    if (projects.some(({ withdrawn_at }) => withdrawn_at)) throw new Refused('consultation.project-gone');
    for (const phaseId of new Set(projects.map(({ phase_id }) => phase_id))) {
      const { state } = await this.routes.phase(tx, entity.id, PhaseId.parse(phaseId), { steady: true });
      if (!mayDo('settle', state)) throw new Refused('consultation.projects-frozen');
    }
    const intoId =
      given.intoNumber === null ? null : await this.mergedInto(tx, entity.id, given.intoNumber, ids);
    if (given.outcome !== 'selected') await this.refuseOrphans(tx, entity.id, ids);
    if (given.sessionId) await this.refuseUnknownSession(tx, entity.id, given.sessionId);
    await this.write(tx, entity.id, ids, { ...given, intoId }, by);
  }

  /** K35: with its fields filled in and its origin kept; the same operation begins one commitment. */
  async beginIn(tx: Tx, entity: KnownEntity, id: string, opId: OpId, by: PersonId): Promise<CommitmentId> {
    const { phase_id, withdrawn_at, theme_id } = await this.store.lock(tx, entity.id, id);
    const [settled]: { outcome: string }[] = await tx.query(
      `SELECT outcome FROM project_outcome WHERE entity_id = $1 AND project_id = $2 AND superseded_at IS NULL`,
      [entity.id, id],
    );
    if (withdrawn_at || settled?.outcome !== 'selected')
      throw new Refused('consultation.project-not-selected');
    const { planId } = await this.routes.phase(tx, entity.id, PhaseId.parse(phase_id));
    const merged: { project_id: string }[] = await tx.query(
      `SELECT project_id FROM project_outcome
       WHERE entity_id = $1 AND into_id = $2 AND superseded_at IS NULL ORDER BY project_id`,
      [entity.id, id],
    );
    const project = await this.store.form(tx, entity.id, id);
    const form = formOfProject({ ...project, id, merged: merged.map(({ project_id }) => project_id) });
    const themeId = theme_id === null ? null : ThemeId.parse(theme_id);
    const wanted = CreateCommitment.parse({ opId, planId, title: form.title, themeId });
    return this.commitments.startIn(tx, entity.id, wanted, by, { form });
  }

  /** The project that goes on with the others: selected, and none of them. */
  private async mergedInto(
    tx: Tx,
    entityId: EntityId,
    number: number,
    ids: readonly string[],
  ): Promise<string> {
    const [row]: { id: string }[] = await tx.query(
      `SELECT p.id FROM project p
       JOIN project_outcome o ON o.entity_id = p.entity_id AND o.project_id = p.id AND o.superseded_at IS NULL
       WHERE p.entity_id = $1 AND p.number = $2 AND p.withdrawn_at IS NULL AND o.outcome = 'selected'`,
      [entityId, number],
    );
    if (!row || ids.includes(row.id)) throw new Refused('consultation.merged-nowhere', { number });
    return row.id;
  }

  /** What others were merged into goes on being selected until they are settled anew. */
  private async refuseOrphans(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<void> {
    const [row]: { number: number }[] = await tx.query(
      `SELECT p.number FROM project_outcome o
       JOIN project p ON p.entity_id = o.entity_id AND p.id = o.into_id
       WHERE o.entity_id = $1 AND o.superseded_at IS NULL AND o.into_id = ANY($2::uuid[])
         AND NOT o.project_id = ANY($2::uuid[])
       LIMIT 1`,
      [entityId, ids],
    );
    if (row) throw new Refused('consultation.merged-nowhere', { number: row.number });
  }

  private async refuseUnknownSession(tx: Tx, entityId: EntityId, id: string): Promise<void> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM session WHERE entity_id = $1 AND id = $2 AND rehearsal_of IS NULL',
      [entityId, id],
    );
    if (rows.length === 0) throw new Refused('request.invalid', { field: 'sessionId' });
  }

  private async write(
    tx: Tx,
    entityId: EntityId,
    ids: readonly string[],
    { outcome, reason, byPost, sessionId, intoId }: Given & { intoId: string | null },
    by: PersonId,
  ): Promise<void> {
    const at = new Date();
    await tx.query(
      `UPDATE project_outcome SET superseded_at = $3
       WHERE entity_id = $1 AND project_id = ANY($2::uuid[]) AND superseded_at IS NULL`,
      [entityId, ids, at],
    );
    const decision = uuidv7();
    await tx.query(
      `INSERT INTO project_outcome
         (entity_id, id, project_id, outcome, into_id, session_id, reason, person_id, by_post, at)
       SELECT $1, o.id, o.project_id, $4, $5, $6, $7, $8, $9, $10
       FROM unnest($2::uuid[], $3::uuid[]) AS o (id, project_id)`,
      [entityId, ids.map(() => uuidv7()), ids, outcome, intoId, sessionId, reason, by, byPost, at],
    );
    const payload = { outcome, intoId, sessionId, projectIds: [...ids], reasonHash: contentHash(reason) };
    await this.record.append(tx, entityId, 'project.settled', decision, payload, at.getTime());
  }
}
