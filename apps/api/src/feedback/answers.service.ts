import { Injectable } from '@nestjs/common';
import type { AnswerComments, CommentsAnswered } from '@ruta/contracts/feedback/comment';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { type CommentRow, CommentReader } from './comment-reader.ts';

/** A reasoned answer to each admitted comment; several may share their words. */
@Injectable()
export class Answers {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommentReader,
    private readonly ground: CommitmentGround,
  ) {}

  async give(entityId: EntityId, given: AnswerComments, by: PersonId): Promise<CommentsAnswered> {
    const touched = await this.transactions.run((tx) => this.giveIn(tx, entityId, given, by));
    for (const commitmentId of touched) this.ground.changed({ entityId, commitmentId }, 'comments');
    const { unanswered } = await this.store.counts({ entityId });
    return { answered: given.commentIds.length, stillWaiting: unanswered };
  }

  async giveIn(
    tx: Tx,
    entityId: EntityId,
    given: AnswerComments,
    by: PersonId | null,
    at: number = Date.now(),
  ): Promise<CommitmentId[]> {
    await tx.query(
      'SELECT 1 FROM feedback_comment WHERE entity_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
      [entityId, given.commentIds],
    );
    const rows = await this.store.byIds(tx, entityId, given.commentIds);
    if (rows.length !== new Set(given.commentIds).size || rows.some(({ state }) => state !== 'admitted')) {
      throw new Refused('resource.not-found');
    }
    for (const row of rows) await this.answer(tx, entityId, row, given, by, at);
    return [...new Set(rows.map((row) => row.commitment_id))];
  }

  private async answer(
    tx: Tx,
    entityId: EntityId,
    row: CommentRow,
    given: AnswerComments,
    by: PersonId | null,
    at: number,
  ): Promise<void> {
    const [before]: unknown[] = await tx.query(
      'SELECT 1 FROM feedback_answer WHERE entity_id = $1 AND op_id = $2 AND comment_id = $3',
      [entityId, given.opId, row.id],
    );
    if (before) return;
    const twinId = given.twinNumber === null ? null : await this.twin(tx, entityId, row, given.twinNumber);
    await tx.query(
      `UPDATE feedback_answer SET superseded_at = $3
       WHERE entity_id = $1 AND comment_id = $2 AND superseded_at IS NULL`,
      [entityId, row.id, new Date(at)],
    );
    await tx.query(
      `INSERT INTO feedback_answer (entity_id, id, comment_id, outcome, text, by_post, deferred_until, twin_id,
                                    person_id, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entityId,
        uuidv7(),
        row.id,
        given.outcome,
        given.text,
        given.byPost,
        given.deferredUntil,
        twinId,
        by,
        given.opId,
        new Date(at),
      ],
    );
    await this.ground.record(tx, entityId, 'feedback.answered', row.id, {
      outcome: given.outcome,
      commitmentId: row.commitment_id,
    });
  }

  private async twin(tx: Tx, entityId: EntityId, row: CommentRow, number: number): Promise<string> {
    const [twin]: { id: string }[] = await tx.query(
      'SELECT id FROM feedback_comment WHERE entity_id = $1 AND commitment_id = $2 AND number = $3',
      [entityId, row.commitment_id, number],
    );
    if (!twin || twin.id === row.id) throw new Refused('feedback.unknown-twin', { number });
    return twin.id;
  }
}
