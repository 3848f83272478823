import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswersDue } from '../answers-due/answers-due.service.ts';
import { ANSWERED, DUE, UNANSWERED } from './comment-sql.ts';

const rows = `
  SELECT f.id, CASE WHEN ${UNANSWERED} THEN 'comment' ELSE 'deferred' END AS kind, a.deferred_until AS due_on, f.at,
         '{}'::text[] AS owed_by, w.body AS words, c.key || ' ' || c.title AS about,
         jsonb_build_object('at', 'comment', 'key', c.key, 'number', f.number) AS place
  FROM feedback_comment f ${ANSWERED}
  LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
  WHERE f.entity_id = $1 AND ${DUE}`;

/** AD1: admitted comments without an answer, and those whose day has come. */
@Injectable()
export class CommentsOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'feedback.answer', kinds: ['comment', 'deferred'], rows });
  }
}
