import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswersDue } from '../answers-due/answers-due.service.ts';

const UNANSWERED = `o.entity_id = $1 AND o.decision = 'object' AND o.superseded_at IS NULL AND NOT EXISTS (
  SELECT FROM objection_answer a
  WHERE a.entity_id = o.entity_id AND a.sign_off_id = o.id AND a.superseded_at IS NULL)`;
const COLUMNS = `o.id, 'objection' AS kind, o.at, NULL::date AS due_on, '{}'::text[] AS owed_by, o.reason AS words`;

const rows = `
  SELECT ${COLUMNS}, c.key || ' ' || c.title AS about,
         jsonb_build_object('at', 'commitment-signature', 'key', c.key, 'seatId', o.seat_id) AS place
  FROM sign_off o
  JOIN commitment c ON c.entity_id = o.entity_id AND c.id = o.commitment_id
  WHERE ${UNANSWERED} AND c.stage = 'signing' AND c.signing_version = o.version
  UNION ALL
  SELECT ${COLUMNS}, p.title AS about,
         jsonb_build_object('at', 'plan-signature', 'plan', p.number, 'seatId', o.seat_id) AS place
  FROM sign_off o
  JOIN plan p ON p.entity_id = o.entity_id AND p.id = o.plan_id
  JOIN plan_version v ON v.entity_id = o.entity_id AND v.plan_id = o.plan_id AND v.version = o.version
    AND v.hash = o.hash AND v.state = 'assembled'
  WHERE ${UNANSWERED}`;

/** AD1: objections under what is up for signature now. */
@Injectable()
export class ObjectionsOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'plan.answer-objection', kinds: ['objection'], rows });
  }
}
