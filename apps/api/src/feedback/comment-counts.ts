import { Injectable, Module } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { ANSWERED, COUNTED, UNANSWERED } from './comment-sql.ts';

/** The numbers other topics ask of feedback. */
@Injectable()
export class CommentCounts {
  /**
   * How many comments wait for an answer, of each of these phases that is a feedback round: those on its plan. What came
   * after it was closed is a later round's, where the route has opened one.
   */
  async ofPhases(tx: Tx, entityId: EntityId, phaseIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { phase_id: string; unanswered: number }[] = await tx.query(
      `SELECT p.id AS phase_id, count(*)::int AS unanswered
       FROM phase p
       JOIN route r ON r.entity_id = p.entity_id AND r.id = p.route_id
       JOIN (feedback_comment f ${ANSWERED}) ON c.entity_id = r.entity_id AND c.plan_id = r.plan_id
       WHERE p.entity_id = $1 AND p.id = ANY ($2::uuid[]) AND p.kind = 'feedback' AND ${COUNTED} AND ${UNANSWERED}
         AND (p.state NOT IN ('closed', 'synthesised', 'answered') OR f.at <= p.since OR NOT EXISTS (
           SELECT 1 FROM phase n WHERE n.entity_id = p.entity_id AND n.route_id = p.route_id AND n.kind = 'feedback'
             AND n.position > p.position AND n.state NOT IN ('draft', 'announced')))
       GROUP BY p.id`,
      [entityId, phaseIds],
    );
    return new Map(rows.map(({ phase_id, unanswered }) => [phase_id, unanswered]));
  }
}

@Module({ providers: [CommentCounts], exports: [CommentCounts] })
export class CommentCountsModule {}
