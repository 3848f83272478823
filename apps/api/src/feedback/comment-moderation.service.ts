import { Injectable } from '@nestjs/common';
import type { SetSignature } from '@ruta/contracts/consultation/signature';
import type { CommentView, ModerateComment } from '@ruta/contracts/feedback/comment';
import type { CommentId, CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { moderateName, nameStateAfter, type Signed } from '@ruta/domain/consultation/signature';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Privacy } from '../identity/privacy.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Comments } from './comments.service.ts';

interface Facts extends Signed {
  commitmentId: CommitmentId;
  personId: PersonId | null;
  written: boolean;
}

/** What becomes of a comment once it stands: its author signs it, a moderator hides it or its name. */
@Injectable()
export class CommentModeration {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: Comments,
    private readonly ground: CommitmentGround,
    private readonly privacy: Privacy,
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
    const commitmentId = await this.transactions.run(async (tx) => {
      const before = await this.locked(tx, entityId, id);
      if (before.personId !== by) throw new Refused('feedback.not-yours');
      if (!before.written) throw new Refused('resource.not-found');
      if (signature) await this.privacy.acknowledge(tx, by, signature.notice);
      const state = nameStateAfter(before, signature?.name ?? null, { reviewFirst: false });
      await tx.query(
        `UPDATE feedback_text SET signature = $3, signature_notice = $4 WHERE entity_id = $1 AND comment_id = $2`,
        [entityId, id, signature?.name ?? null, signature?.notice ?? null],
      );
      if (state !== before.nameState) await this.setName(tx, entityId, id, state, null);
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
    const before = await this.locked(tx, entityId, id);
    const reason = 'reason' in given ? given.reason : null;
    if (given.action === 'hide-name' || given.action === 'show-name') {
      const state = moderateName(before, given.action);
      if (isRefused(state)) throw new Refused(state.refusal.code);
      await this.setName(tx, entityId, id, state, reason);
    } else
      await tx.query(
        'UPDATE feedback_comment SET state = $3, hidden_for = $4 WHERE entity_id = $1 AND id = $2',
        [entityId, id, given.action === 'hide' ? 'hidden' : 'admitted', reason],
      );
    await tx.query(
      `INSERT INTO feedback_moderation (entity_id, id, comment_id, action, reason, note, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [entityId, uuidv7(), id, given.action, reason, given.note, by],
    );
    await this.ground.record(tx, entityId, 'feedback.moderated', id, { action: given.action, reason });
    return before.commitmentId;
  }

  private async locked(tx: Tx, entityId: EntityId, id: CommentId): Promise<Facts> {
    const [row]: Facts[] = await tx.query(
      `SELECT f.commitment_id AS "commitmentId", f.person_id AS "personId", f.state, f.name_state AS "nameState",
              w.signature AS name, w.comment_id IS NOT NULL AS written
       FROM feedback_comment f
       LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
       WHERE f.entity_id = $1 AND f.id = $2 FOR NO KEY UPDATE OF f`,
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  private async setName(
    tx: Tx,
    entityId: EntityId,
    id: CommentId,
    state: Facts['nameState'],
    hiddenFor: string | null,
  ): Promise<void> {
    await tx.query(
      'UPDATE feedback_comment SET name_state = $3, name_hidden_for = $4 WHERE entity_id = $1 AND id = $2',
      [entityId, id, state, hiddenFor],
    );
  }
}
