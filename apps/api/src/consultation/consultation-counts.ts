import { Injectable, Module } from '@nestjs/common';
import type { UnansweredCount } from '@ruta/contracts/consultation/answer';
import type { EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import type { PhaseCounts } from '@ruta/contracts/route/phase';
import { CommentCounts, CommentCountsModule } from '../feedback/comment-counts.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { SurveyCounts, SurveyCountsModule } from '../survey/survey-counts.ts';

export type ContributionCounts = Omit<PhaseCounts, 'awareness'>;

export const nothingCounted: ContributionCounts = {
  contributions: 0,
  pending: 0,
  unanswered: 0,
  withoutTheme: 0,
  questions: 0,
  replies: 0,
  projects: 0,
  unsettled: 0,
};

/** How many of something there are and the day of the oldest, in the entity's time zone. */
export interface DueCount {
  count: number;
  oldestDay: string;
}
export type DueKind = 'moderation' | 'survey-words' | 'appeals' | 'without-theme';

/** Of `contribution c` in its `phase p`: admitted, in a phase that owes answers, and none is given. */
export const OWED = `c.state = 'admitted' AND p.kind = 'consultation'
  AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.entity_id = c.entity_id AND a.contribution_id = c.id
                  AND a.superseded_at IS NULL)`;
/** Of `contribution c`: nobody has put it under a theme, and it is about no project, which groups it as well (K30). */
export const UNGROUPED = 'c.theme_id IS NULL AND c.project_id IS NULL';
const WITH_PHASE = 'contribution c JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id';

/** The numbers other topics ask of the consultation: a route for its phases, a plan before its approval. */
@Injectable()
export class ConsultationCounts {
  constructor(
    private readonly surveys: SurveyCounts,
    private readonly comments: CommentCounts,
  ) {}

  async ofPhases(
    tx: Tx,
    entityId: EntityId,
    phaseIds: readonly string[],
  ): Promise<Map<string, ContributionCounts>> {
    const rows: (Pick<ContributionCounts, 'contributions' | 'pending' | 'unanswered' | 'withoutTheme'> & {
      phase_id: string;
    })[] = await tx.query(
      `SELECT c.phase_id,
              (count(*) FILTER (WHERE c.state = 'admitted'))::int AS contributions,
              (count(*) FILTER (WHERE c.state = 'pending' OR c.appeal = 'waiting'))::int AS pending,
              (count(*) FILTER (WHERE ${OWED}))::int AS unanswered,
              (count(*) FILTER (WHERE c.state = 'admitted' AND ${UNGROUPED}))::int AS "withoutTheme"
       FROM ${WITH_PHASE} WHERE c.entity_id = $1 AND c.phase_id = ANY($2::uuid[]) GROUP BY c.phase_id`,
      [entityId, phaseIds],
    );
    const contributions = new Map(rows.map(({ phase_id, ...counts }) => [phase_id, counts]));
    const surveys = await this.surveys.ofPhases(tx, entityId, phaseIds);
    const comments = await this.comments.ofPhases(tx, entityId, phaseIds);
    const projects = await this.projects(tx, entityId, phaseIds);
    return new Map(
      phaseIds.map((id) => {
        const [said, asked] = [contributions.get(id), surveys.get(id)];
        const pending = (said?.pending ?? 0) + (asked?.pending ?? 0);
        const unanswered = comments.get(id) ?? said?.unanswered ?? 0;
        return [id, { ...nothingCounted, ...said, ...asked, ...projects.get(id), pending, unanswered }];
      }),
    );
  }

  /** R19: those that stand, and those of them that have no outcome. */
  private async projects(
    tx: Tx,
    entityId: EntityId,
    phaseIds: readonly string[],
  ): Promise<Map<string, Pick<ContributionCounts, 'projects' | 'unsettled'>>> {
    const rows: { phase_id: string; projects: number; unsettled: number }[] = await tx.query(
      `SELECT p.phase_id, count(*)::int AS projects, (count(*) FILTER (WHERE o.id IS NULL))::int AS unsettled
       FROM project p
       LEFT JOIN project_outcome o
         ON o.entity_id = p.entity_id AND o.project_id = p.id AND o.superseded_at IS NULL
       WHERE p.entity_id = $1 AND p.phase_id = ANY($2::uuid[]) AND p.withdrawn_at IS NULL GROUP BY p.phase_id`,
      [entityId, phaseIds],
    );
    return new Map(rows.map(({ phase_id, ...counts }) => [phase_id, counts]));
  }

  /** R14: what keeps the plan from approval. */
  async unanswered(tx: Tx, entityId: EntityId, planId: PlanId): Promise<UnansweredCount> {
    const [row]: UnansweredCount[] = await tx.query(
      `SELECT (count(*) FILTER (WHERE ${OWED}))::int AS waiting,
              (count(*) FILTER (WHERE c.state = 'admitted' AND p.kind = 'consultation'))::int AS admitted
       FROM ${WITH_PHASE} WHERE c.entity_id = $1 AND c.plan_id = $2`,
      [entityId, planId],
    );
    return row ?? { waiting: 0, admitted: 0 };
  }

  /** What waits for the coordination, only what there is any of. */
  async due(tx: Tx, entityId: EntityId, timeZone: string): Promise<Map<DueKind, DueCount>> {
    const rows: (DueCount & { kind: DueKind })[] = await tx.query(
      `WITH waiting AS (
         SELECT c.* FROM contribution c WHERE c.entity_id = $1
       ), found AS (
         SELECT 'moderation' AS kind, created_at AS at FROM waiting WHERE state = 'pending'
         UNION ALL SELECT 'appeals', created_at FROM waiting WHERE appeal = 'waiting'
         UNION ALL SELECT 'without-theme', admitted_at FROM waiting c WHERE c.state = 'admitted' AND ${UNGROUPED}
       )
       SELECT kind, count(*)::int AS count, min(at AT TIME ZONE $2)::date::text AS "oldestDay"
       FROM found GROUP BY kind`,
      [entityId, timeZone],
    );
    const words = await this.surveys.waitingWords(tx, entityId, timeZone);
    return new Map([
      ...rows.map(({ kind, ...count }): [DueKind, DueCount] => [kind, count]),
      ...(words ? [['survey-words', words] as [DueKind, DueCount]] : []),
    ]);
  }
}

@Module({
  imports: [SurveyCountsModule, CommentCountsModule],
  providers: [ConsultationCounts],
  exports: [ConsultationCounts],
})
export class ConsultationCountsModule {}
