import { Injectable } from '@nestjs/common';
import type { SetSignature } from '@ruta/contracts/consultation/signature';
import type { CommentView, ModerateComment } from '@ruta/contracts/feedback/comment';
import type { CommentId, CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { type Said, type SaidIn, SignedWords } from '../identity/signed-words.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Comments } from './comments.service.ts';

interface Comment extends Said {
  commitmentId: CommitmentId;
}

const said: SaidIn = {
  table: 'feedback_comment',
  words: 'feedback_text',
  key: 'comment_id',
  more: 'said.commitment_id AS "commitmentId"',
};

/** What becomes of a comment once it stands: its author signs it, a moderator hides it or its name. */
@Injectable()
export class CommentModeration {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: Comments,
    private readonly ground: CommitmentGround,
    private readonly signed: SignedWords,
  ) {}

  async moderate(
    entityId: EntityId,
    id: CommentId,
    given: ModerateComment,
    by: PersonId,
  ): Promise<CommentView> {
    const commitmentId = await this.transactions.run((tx) => this.moderateIn(tx, entityId, id, given, by));
    this.ground.changed({ entityId, commitmentId }, 'comments');
    return this.comments.one(entityId, id, { personId: by, moderates: true });
  }

  /** G7. */
  async sign(
    entityId: EntityId,
    id: CommentId,
    { signature }: SetSignature,
    by: PersonId,
  ): Promise<CommentView> {
    const place = { in: said, entityId, id };
    const commitmentId = await this.transactions.run(async (tx) => {
      const before = await this.signed.locked<Comment>(tx, place);
      if (before.personId !== by) throw new Refused('feedback.not-yours');
      await this.signed.sign(tx, place, before, { signature, by, reviewFirst: false });
      return before.commitmentId;
    });
    this.ground.changed({ entityId, commitmentId }, 'comments');
    return this.comments.one(entityId, id, { personId: by, moderates: false });
  }

  /** G4, G7: each step is kept; the record holds its action and reason. */
  private async moderateIn(
    tx: Tx,
    entityId: EntityId,
    id: CommentId,
    given: ModerateComment,
    by: PersonId,
  ): Promise<CommitmentId> {
    const place = { in: said, entityId, id };
    const before = await this.signed.locked<Comment>(tx, place);
    const decision = { action: given.action, reason: 'reason' in given ? given.reason : null };
    await this.signed.moderate(tx, place, before, decision);
    await tx.query(
      `INSERT INTO feedback_moderation (entity_id, id, comment_id, action, reason, note, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [entityId, uuidv7(), id, decision.action, decision.reason, given.note, by],
    );
    await this.ground.record(tx, entityId, 'feedback.moderated', id, decision);
    return before.commitmentId;
  }
}
