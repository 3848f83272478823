import { Injectable } from '@nestjs/common';
import type { DeskAnchor } from '@ruta/contracts/drafting/desk-comment';
import type { DeskCommentId, DeskThreadId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import type { DeskPlace } from './draft.store.ts';

export interface ThreadRow {
  id: DeskThreadId;
  commitment_id: string;
  number: number;
  rev: number;
  spot: string;
  anchor: DeskAnchor | null;
  quote: string;
  person_id: string | null;
  resolved_at: Date | null;
  resolved_by: string | null;
}

export interface CommentRow {
  id: DeskCommentId;
  thread_id: DeskThreadId;
  person_id: string | null;
  state: 'shown' | 'hidden';
  hidden_for: string | null;
  body: string | null;
  at: Date;
  edited_at: Date | null;
  withdrawn_at: Date | null;
}

/** Words a comment had, until its author changed or withdrew it. */
export interface EarlierRow {
  body: string | null;
  at: Date;
  step: 'edit' | 'withdraw';
}

const THREAD = `id, commitment_id, number, rev, spot, anchor, quote, person_id, resolved_at, resolved_by`;

/** Rows of threads and comments. Every method runs in the caller's transaction. */
@Injectable()
export class DeskCommentStore {
  /** Locks the threads of a commitment against other changes; `rev` is the last change of any of them. */
  async lockHead(tx: Tx, { entityId, commitmentId }: DeskPlace): Promise<{ rev: number; threads: number }> {
    await tx.query(
      `INSERT INTO desk_thread_head (entity_id, commitment_id, rev, threads) VALUES ($1, $2, 0, 0)
       ON CONFLICT DO NOTHING`,
      [entityId, commitmentId],
    );
    const [head]: [{ rev: number; threads: number }] = await tx.query(
      'SELECT rev, threads FROM desk_thread_head WHERE entity_id = $1 AND commitment_id = $2 FOR UPDATE',
      [entityId, commitmentId],
    );
    return head;
  }

  /** Counts a change of a thread; under the head's lock. */
  async touch(tx: Tx, { entityId, commitmentId }: DeskPlace, threadId: DeskThreadId): Promise<void> {
    await tx.query(
      `WITH head AS (
         UPDATE desk_thread_head SET rev = rev + 1 WHERE entity_id = $1 AND commitment_id = $2 RETURNING rev)
       UPDATE desk_thread SET rev = head.rev FROM head WHERE entity_id = $1 AND id = $3`,
      [entityId, commitmentId, threadId],
    );
  }

  async insertThread(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    thread: Pick<ThreadRow, 'id' | 'number' | 'spot' | 'anchor' | 'quote' | 'person_id'> & {
      claimed: boolean;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO desk_thread (entity_id, id, commitment_id, number, rev, spot, anchor, quote, claimed, person_id)
       VALUES ($1, $2, $3, $4, 0, $5, $6, $7, $8, $9)`,
      [
        entityId,
        thread.id,
        commitmentId,
        thread.number,
        thread.spot,
        thread.anchor && JSON.stringify(thread.anchor),
        thread.quote,
        thread.claimed,
        thread.person_id,
      ],
    );
    await tx.query('UPDATE desk_thread_head SET threads = $3 WHERE entity_id = $1 AND commitment_id = $2', [
      entityId,
      commitmentId,
      thread.number,
    ]);
  }

  async insertComment(
    tx: Tx,
    entityId: EntityId,
    comment: { id: string; threadId: DeskThreadId; personId: PersonId; body: string; at: Date },
  ): Promise<void> {
    await tx.query(
      'INSERT INTO desk_comment (entity_id, id, thread_id, person_id, at) VALUES ($1, $2, $3, $4, $5)',
      [entityId, comment.id, comment.threadId, comment.personId, comment.at],
    );
    await tx.query('INSERT INTO desk_comment_text (entity_id, comment_id, body) VALUES ($1, $2, $3)', [
      entityId,
      comment.id,
      comment.body,
    ]);
  }

  async thread(tx: Tx, entityId: EntityId, id: DeskThreadId): Promise<ThreadRow | null> {
    const [row]: ThreadRow[] = await tx.query(
      `SELECT ${THREAD} FROM desk_thread WHERE entity_id = $1 AND id = $2`,
      [entityId, id],
    );
    return row ?? null;
  }

  /** Threads changed after `rev`, by their last change. */
  threadsSince(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    rev: number,
    limit: number,
  ): Promise<ThreadRow[]> {
    return tx.query(
      `SELECT ${THREAD} FROM desk_thread WHERE entity_id = $1 AND commitment_id = $2 AND rev > $3
       ORDER BY rev LIMIT $4`,
      [entityId, commitmentId, rev, limit],
    );
  }

  commentsOf(tx: Tx, entityId: EntityId, threadIds: readonly string[]): Promise<CommentRow[]> {
    return tx.query(
      `SELECT c.id, c.thread_id, c.person_id, c.state, c.hidden_for, w.body, c.at, c.edited_at, c.withdrawn_at
       FROM desk_comment c
       LEFT JOIN desk_comment_text w ON w.entity_id = c.entity_id AND w.comment_id = c.id
       WHERE c.entity_id = $1 AND c.thread_id = ANY($2::uuid[]) ORDER BY c.at, c.id`,
      [entityId, threadIds],
    );
  }

  /** One comment of a thread; under the head's lock nobody changes it meanwhile. */
  async comment(tx: Tx, entityId: EntityId, threadId: DeskThreadId, id: string): Promise<CommentRow | null> {
    const rows = await this.commentsOf(tx, entityId, [threadId]);
    return rows.find((row) => row.id === id) ?? null;
  }

  /** Keeps what a comment said, and puts other words in its place, or none. */
  async changeComment(
    tx: Tx,
    entityId: EntityId,
    before: CommentRow,
    change: { opId: string; personId: PersonId; body: string | null; at: Date },
  ): Promise<void> {
    const step = change.body === null ? 'withdraw' : 'edit';
    await tx.query(
      `INSERT INTO desk_comment_change (entity_id, id, comment_id, step, body, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [entityId, change.opId, before.id, step, before.body, change.personId, change.at],
    );
    const column = step === 'edit' ? 'edited_at' : 'withdrawn_at';
    await tx.query(`UPDATE desk_comment SET ${column} = $3 WHERE entity_id = $1 AND id = $2`, [
      entityId,
      before.id,
      change.at,
    ]);
    if (change.body === null)
      await tx.query('DELETE FROM desk_comment_text WHERE entity_id = $1 AND comment_id = $2', [
        entityId,
        before.id,
      ]);
    else
      await tx.query(
        `INSERT INTO desk_comment_text (entity_id, comment_id, body) VALUES ($1, $2, $3)
         ON CONFLICT (entity_id, comment_id) DO UPDATE SET body = excluded.body`,
        [entityId, before.id, change.body],
      );
  }

  /** What a comment said before, oldest first, with the commitment it is at. */
  async earlier(
    tx: Tx,
    entityId: EntityId,
    commentId: DeskCommentId,
  ): Promise<{ commitmentId: string; rows: EarlierRow[] } | null> {
    const [of]: { commitment_id: string }[] = await tx.query(
      `SELECT t.commitment_id FROM desk_comment c
       JOIN desk_thread t ON t.entity_id = c.entity_id AND t.id = c.thread_id
       WHERE c.entity_id = $1 AND c.id = $2`,
      [entityId, commentId],
    );
    if (!of) return null;
    const rows: EarlierRow[] = await tx.query(
      'SELECT body, at, step FROM desk_comment_change WHERE entity_id = $1 AND comment_id = $2 ORDER BY at, id',
      [entityId, commentId],
    );
    return { commitmentId: of.commitment_id, rows };
  }

  /** What this operation did when it came before: in which thread, and whose it was. */
  async ofOperation(
    tx: Tx,
    entityId: EntityId,
    opId: string,
  ): Promise<{ thread_id: DeskThreadId; person_id: string | null } | null> {
    const [row]: { thread_id: DeskThreadId; person_id: string | null }[] = await tx.query(
      `SELECT thread_id, person_id FROM desk_comment WHERE entity_id = $1 AND id = $2
       UNION ALL SELECT thread_id, person_id FROM desk_thread_step WHERE entity_id = $1 AND id = $2
       UNION ALL SELECT c.thread_id, h.person_id FROM desk_comment_change h
       JOIN desk_comment c ON c.entity_id = h.entity_id AND c.id = h.comment_id
       WHERE h.entity_id = $1 AND h.id = $2`,
      [entityId, opId],
    );
    return row ?? null;
  }

  async countOfThread(tx: Tx, entityId: EntityId, threadId: DeskThreadId): Promise<number> {
    const [{ count }]: [{ count: string }] = await tx.query(
      'SELECT count(*) FROM desk_comment WHERE entity_id = $1 AND thread_id = $2',
      [entityId, threadId],
    );
    return Number(count);
  }

  async countOfPerson(tx: Tx, personId: PersonId, since: Date): Promise<number> {
    const [{ count }]: [{ count: string }] = await tx.query(
      `SELECT (SELECT count(*) FROM desk_comment WHERE person_id = $1 AND at > $2)
            + (SELECT count(*) FROM desk_comment_change WHERE person_id = $1 AND at > $2) AS count`,
      [personId, since],
    );
    return Number(count);
  }

  async step(
    tx: Tx,
    entityId: EntityId,
    step: { id: string; threadId: DeskThreadId; step: 'resolve' | 'reopen'; personId: PersonId; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO desk_thread_step (entity_id, id, thread_id, step, person_id, at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [entityId, step.id, step.threadId, step.step, step.personId, step.at],
    );
    const resolves = step.step === 'resolve';
    await tx.query(
      'UPDATE desk_thread SET resolved_at = $3, resolved_by = $4 WHERE entity_id = $1 AND id = $2',
      [entityId, step.threadId, resolves ? step.at : null, resolves ? step.personId : null],
    );
  }
}
