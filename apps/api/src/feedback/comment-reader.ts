import { Injectable } from '@nestjs/common';
import type { NameState } from '@ruta/contracts/consultation/moderation';
import type { CommentQuery, CommentView } from '@ruta/contracts/feedback/comment';
import type { CommentId, CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type { Day } from '@ruta/contracts/protocol/instant';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import { ANSWERED, COUNTED, DUE, UNANSWERED } from './comment-sql.ts';

export interface CommentRow {
  id: CommentId;
  commitment_id: CommitmentId;
  key: string;
  title: string;
  number: number;
  version: number;
  clause: string;
  state: CommentView['state'];
  hidden_for: CommentView['hiddenFor'];
  person_id: string | null;
  body: string | null;
  signature: string | null;
  name_state: NameState;
  name_hidden_for: CommentView['hiddenFor'];
  at: Date;
  answer_id: string | null;
  outcome: string;
  answer_text: string;
  by_post: string;
  answered_by: string | null;
  answered_at: Date;
  deferred_until: string | null;
  twin_number: number | null;
}

const SELECT = `
  SELECT f.id, f.commitment_id, c.key, c.title, f.number, f.version, f.clause, f.state, f.hidden_for, f.person_id,
         w.body, w.signature, f.name_state, f.name_hidden_for, f.at, a.id AS answer_id, a.outcome, a.text AS answer_text, a.by_post, a.person_id AS answered_by,
         a.at AS answered_at, a.deferred_until::text, t.number AS twin_number
  FROM feedback_comment f ${ANSWERED}
  LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
  LEFT JOIN feedback_comment t ON t.entity_id = a.entity_id AND t.id = a.twin_id`;

const WAITING = `f.state = 'admitted' AND ${UNANSWERED}`;

/** Rows of comments with their words and current answers. */
@Injectable()
export class CommentReader {
  constructor(private readonly database: DataSource) {}

  page(tx: Tx, entityId: EntityId, commitmentId: CommitmentId, query: CommentQuery): Promise<CommentRow[]> {
    return tx.query(
      `${SELECT} WHERE f.entity_id = $1 AND f.commitment_id = $2 AND ($3::int IS NULL OR f.version = $3)
         AND ($4::text IS NULL OR f.clause = $4) AND (NOT $5 OR ${WAITING}) AND f.number > $6
       ORDER BY f.number LIMIT $7`,
      [
        entityId,
        commitmentId,
        query.version ?? null,
        query.clause ?? null,
        query.waiting,
        query.after ?? 0,
        query.limit,
      ],
    );
  }

  /** Without an answer, or deferred to a day that has come; oldest first. */
  async due(
    tx: Tx,
    entityId: EntityId,
    today: Day,
    limit: number,
  ): Promise<{ rows: CommentRow[]; total: number }> {
    const rows: (CommentRow & { total: number })[] = await tx.query(
      `SELECT w.*, (count(*) OVER ())::int AS total FROM (
         ${SELECT} WHERE f.entity_id = $1 AND ${DUE}) w
       ORDER BY w.at, w.id LIMIT $3`,
      [entityId, today, limit],
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  async byIds(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<CommentRow[]> {
    return tx.query(`${SELECT} WHERE f.entity_id = $1 AND f.id = ANY($2::uuid[]) ORDER BY f.number`, [
      entityId,
      ids,
    ]);
  }

  /** Admitted comments and how many of them wait for an answer: of one commitment, or of a plan's all. */
  async counts(
    which: { entityId: EntityId; commitmentId?: string; planId?: string; version?: number },
    tx: Tx | DataSource = this.database,
  ): Promise<{ admitted: number; unanswered: number }> {
    const [row]: { admitted: string; unanswered: string }[] = await tx.query(
      `SELECT count(*) AS admitted, count(*) FILTER (WHERE ${UNANSWERED}) AS unanswered
       FROM feedback_comment f ${ANSWERED}
       WHERE f.entity_id = $1 AND ${COUNTED}
         AND ($2::uuid IS NULL OR f.commitment_id = $2) AND ($3::uuid IS NULL OR c.plan_id = $3)
         AND ($4::int IS NULL OR f.version = $4)`,
      [which.entityId, which.commitmentId ?? null, which.planId ?? null, which.version ?? null],
    );
    return { admitted: Number(row?.admitted ?? 0), unanswered: Number(row?.unanswered ?? 0) };
  }

  async perClause(
    entityId: EntityId,
    commitmentId: CommitmentId,
    version: number,
  ): Promise<{ clause: string; comments: number; waiting: number }[]> {
    return this.database.query(
      `SELECT f.clause, count(*)::int AS comments, (count(*) FILTER (WHERE ${UNANSWERED}))::int AS waiting
       FROM feedback_comment f ${ANSWERED}
       WHERE f.entity_id = $1 AND f.commitment_id = $2 AND f.version = $3 AND f.state = 'admitted'
       GROUP BY f.clause ORDER BY f.clause`,
      [entityId, commitmentId, version],
    );
  }
}
