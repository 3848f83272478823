import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswersDue } from '../answers-due/answers-due.service.ts';

const rows = `
  SELECT f.id, CASE WHEN a.id IS NULL THEN 'comment' ELSE 'deferred' END AS kind, a.deferred_until AS due_on, f.at,
         '{}'::text[] AS owed_by, w.body AS words, c.key || ' ' || c.title AS about,
         jsonb_build_object('at', 'comment', 'key', c.key, 'number', f.number) AS place
  FROM feedback_comment f
  JOIN commitment c ON c.entity_id = f.entity_id AND c.id = f.commitment_id AND c.stage <> 'withdrawn'
  LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
  LEFT JOIN feedback_answer a ON a.entity_id = f.entity_id AND a.comment_id = f.id AND a.superseded_at IS NULL
  WHERE f.entity_id = $1 AND f.state = 'admitted'
    AND (a.id IS NULL OR (a.outcome = 'deferred' AND a.deferred_until <= $2::date))`;

/** AD1: admitted comments without an answer, and those whose day has come. */
@Injectable()
export class CommentsOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'feedback.answer', kinds: ['comment', 'deferred'], rows });
  }
}
