import { Injectable, Module } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { PhaseCounts } from '@ruta/contracts/route/phase';
import type { Tx } from '../platform/database/transactions.ts';

export type SurveyPhaseCounts = Pick<PhaseCounts, 'pending' | 'questions' | 'replies'>;

/** The numbers other topics ask of surveys. */
@Injectable()
export class SurveyCounts {
  /** Of each of these phases that has a questionnaire. */
  async ofPhases(
    tx: Tx,
    entityId: EntityId,
    phaseIds: readonly string[],
  ): Promise<Map<string, SurveyPhaseCounts>> {
    const rows: (SurveyPhaseCounts & { phase_id: string })[] = await tx.query(
      `SELECT q.phase_id, jsonb_array_length(q.questions) AS questions,
              (SELECT count(*)::int FROM survey_reply r
               WHERE r.entity_id = q.entity_id AND r.phase_id = q.phase_id) AS replies,
              (SELECT count(*)::int FROM survey_words w
               JOIN survey_reply r ON r.entity_id = w.entity_id AND r.id = w.reply_id
               WHERE w.entity_id = q.entity_id AND r.phase_id = q.phase_id AND w.state = 'pending') AS pending
       FROM survey_questionnaire q
       WHERE q.entity_id = $1 AND q.phase_id = ANY ($2::uuid[]) AND q.version =
         (SELECT max(version) FROM survey_questionnaire n WHERE n.entity_id = q.entity_id AND n.phase_id = q.phase_id)`,
      [entityId, phaseIds],
    );
    return new Map(rows.map(({ phase_id, ...counts }) => [phase_id, counts]));
  }

  /** Words nobody has read yet, with the day of the oldest in the entity's time zone. */
  async waitingWords(
    tx: Tx,
    entityId: EntityId,
    timeZone: string,
  ): Promise<{ count: number; oldestDay: string } | null> {
    const [row]: { count: number; oldestDay: string | null }[] = await tx.query(
      `SELECT count(*)::int AS count, min(r.received_at AT TIME ZONE $2)::date::text AS "oldestDay"
       FROM survey_words w JOIN survey_reply r ON r.entity_id = w.entity_id AND r.id = w.reply_id
       WHERE w.entity_id = $1 AND w.state = 'pending'`,
      [entityId, timeZone],
    );
    return row?.oldestDay ? { count: row.count, oldestDay: row.oldestDay } : null;
  }
}

@Module({ providers: [SurveyCounts], exports: [SurveyCounts] })
export class SurveyCountsModule {}
