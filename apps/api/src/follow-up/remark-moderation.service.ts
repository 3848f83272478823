import { Injectable } from '@nestjs/common';
import type { SetSignature } from '@ruta/contracts/consultation/signature';
import type { ModerateRemark } from '@ruta/contracts/follow-up/follow-up';
import type { EntityId, PersonId, RemarkId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { moderateName, nameStateAfter, type Signed } from '@ruta/domain/consultation/signature';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Privacy } from '../identity/privacy.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

interface Facts extends Signed {
  personId: PersonId | null;
  /** Its words are there, and it was not said for a seat: then its author may sign it. */
  signable: boolean;
}

/** What becomes of a remark once it stands: its author signs it, a moderator hides it or its name. */
@Injectable()
export class RemarkModeration {
  constructor(
    private readonly transactions: Transactions,
    private readonly ground: CommitmentGround,
    private readonly privacy: Privacy,
  ) {}

  /** U3, U16: the record holds action and reason. */
  async moderate(entityId: EntityId, id: RemarkId, given: ModerateRemark): Promise<void> {
    const reason = 'reason' in given ? given.reason : null;
    await this.transactions.run(async (tx) => {
      const before = await this.locked(tx, entityId, id);
      if (given.action === 'hide-name' || given.action === 'show-name') {
        const state = moderateName(before, given.action);
        if (isRefused(state)) throw new Refused(state.refusal.code);
        await this.setName(tx, entityId, id, state, reason);
      } else
        await tx.query('UPDATE remark SET state = $3, hidden_for = $4 WHERE entity_id = $1 AND id = $2', [
          entityId,
          id,
          given.action === 'hide' ? 'hidden' : 'admitted',
          reason,
        ]);
      await this.ground.record(tx, entityId, 'remark.moderated', id, { action: given.action, reason });
    });
    this.ground.planChanged(entityId);
  }

  /** U16. */
  async sign(entityId: EntityId, id: RemarkId, { signature }: SetSignature, by: PersonId): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await this.locked(tx, entityId, id);
      if (before.personId !== by) throw new Refused('follow-up.not-yours');
      if (!before.signable) throw new Refused('resource.not-found');
      if (signature) await this.privacy.acknowledge(tx, by, signature.notice);
      const state = nameStateAfter(before, signature?.name ?? null, { reviewFirst: false });
      await tx.query(
        'UPDATE remark_text SET signature = $3, signature_notice = $4 WHERE entity_id = $1 AND remark_id = $2',
        [entityId, id, signature?.name ?? null, signature?.notice ?? null],
      );
      if (state !== before.nameState) await this.setName(tx, entityId, id, state, null);
    });
    this.ground.planChanged(entityId);
  }

  private async locked(tx: Tx, entityId: EntityId, id: RemarkId): Promise<Facts> {
    const [row]: Facts[] = await tx.query(
      `SELECT r.person_id AS "personId", r.state, r.name_state AS "nameState", w.signature AS name,
              w.remark_id IS NOT NULL AND r.seat_id IS NULL AS signable
       FROM remark r LEFT JOIN remark_text w ON w.entity_id = r.entity_id AND w.remark_id = r.id
       WHERE r.entity_id = $1 AND r.id = $2 FOR NO KEY UPDATE OF r`,
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  private async setName(
    tx: Tx,
    entityId: EntityId,
    id: RemarkId,
    state: Facts['nameState'],
    hiddenFor: string | null,
  ): Promise<void> {
    await tx.query(
      'UPDATE remark SET name_state = $3, name_hidden_for = $4 WHERE entity_id = $1 AND id = $2',
      [entityId, id, state, hiddenFor],
    );
  }
}
