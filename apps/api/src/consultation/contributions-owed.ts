import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswersDue } from '../answers-due/answers-due.service.ts';
import { OWED } from './consultation-counts.ts';

const COLUMNS = `c.admitted_at AS at, '{}'::text[] AS owed_by, x.text AS words, t.name AS about,
  jsonb_build_object('at', 'contribution', 'number', c.number) AS place`;
const NAMED = `
  LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
  LEFT JOIN theme t ON t.entity_id = c.entity_id AND t.id = c.theme_id`;

const rows = `
  SELECT c.id, 'contribution' AS kind, NULL::date AS due_on, ${COLUMNS}
  FROM contribution c JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id ${NAMED}
  WHERE c.entity_id = $1 AND ${OWED}
  UNION ALL
  SELECT c.id, 'deferred', a.deferred_until, ${COLUMNS}
  FROM answer a JOIN contribution c ON c.entity_id = a.entity_id AND c.id = a.contribution_id ${NAMED}
  WHERE a.entity_id = $1 AND a.superseded_at IS NULL AND a.outcome = 'deferred' AND a.deferred_until <= $2::date
    AND c.state = 'admitted'`;

/** AD1: admitted contributions without an answer, and those whose day has come. */
@Injectable()
export class ContributionsOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'consultation.answer', kinds: ['contribution', 'deferred'], rows });
  }
}
