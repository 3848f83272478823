import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswersDue } from '../answers-due/answers-due.service.ts';

const rows = `
  SELECT r.id, 'recommendation' AS kind, r.at, r.due_on,
         ARRAY(SELECT DISTINCT v.content #>> '{lead,institution}' FROM commitment c
               JOIN commitment_version v
                 ON v.entity_id = c.entity_id AND v.commitment_id = c.id AND v.version = c.approved_version
               WHERE c.entity_id = r.entity_id AND c.plan_id = r.plan_id AND c.stage = 'approved'
                 AND c.id = coalesce(r.commitment_id, c.id) ORDER BY 1) AS owed_by,
         r.text AS words, coalesce(k.key || ' ' || k.title, p.title) AS about,
         jsonb_build_object('at', 'recommendation', 'plan', p.number, 'number', r.number) AS place
  FROM recommendation r
  JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
  LEFT JOIN commitment k ON k.entity_id = r.entity_id AND k.id = r.commitment_id
  WHERE r.entity_id = $1 AND NOT EXISTS (
    SELECT FROM recommendation_answer a
    WHERE a.entity_id = r.entity_id AND a.recommendation_id = r.id AND a.superseded_at IS NULL)`;

/** AD1, AD2: recommendations, owed by who leads what they are about. */
@Injectable()
export class RecommendationsOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'evaluation.answer', kinds: ['recommendation'], rows });
  }
}
