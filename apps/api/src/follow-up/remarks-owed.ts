import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ANSWER_DAYS } from '@ruta/domain/follow-up/answer-due';
import { AnswersDue } from '../answers-due/answers-due.service.ts';

// The day is the entity's own, as domain/follow-up/answer-due counts it.
const rows = `
  SELECT r.id, r.kind, r.at, (r.at AT TIME ZONE e.time_zone)::date + ${ANSWER_DAYS} AS due_on,
         ARRAY[v.content #>> '{lead,institution}'] AS owed_by, w.body AS words, c.key || ' ' || c.title AS about,
         jsonb_build_object('at', 'remark', 'key', c.key, 'number', r.number) AS place
  FROM remark r
  JOIN entity e ON e.id = r.entity_id
  JOIN commitment c ON c.entity_id = r.entity_id AND c.id = r.commitment_id
  JOIN commitment_version v
    ON v.entity_id = c.entity_id AND v.commitment_id = c.id AND v.version = c.approved_version
  LEFT JOIN remark_text w ON w.entity_id = r.entity_id AND w.remark_id = r.id
  WHERE r.entity_id = $1 AND r.state = 'admitted' AND NOT EXISTS (
    SELECT FROM remark_answer a WHERE a.entity_id = r.entity_id AND a.remark_id = r.id AND a.superseded_at IS NULL)`;

/** AD1, AD2: what is asked of the responsible or contradicted, owed by who leads the commitment. */
@Injectable()
export class RemarksOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'follow-up.answer', kinds: ['question', 'contrary'], rows });
  }
}
