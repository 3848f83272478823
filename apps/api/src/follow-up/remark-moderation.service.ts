import { Injectable } from '@nestjs/common';
import type { SetSignature } from '@ruta/contracts/consultation/signature';
import type { ModerateRemark } from '@ruta/contracts/follow-up/follow-up';
import type { EntityId, PersonId, RemarkId } from '@ruta/contracts/protocol/ids';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { type Said, type SaidIn, SignedWords } from '../identity/signed-words.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

interface Remark extends Said {
  /** Said for a seat: its office is what it goes by. */
  ofSeat: boolean;
}

const remarks: SaidIn = {
  table: 'remark',
  words: 'remark_text',
  key: 'remark_id',
  more: 'said.seat_id IS NOT NULL AS "ofSeat"',
};

/** What becomes of a remark once it stands: its author signs it, a moderator hides it or its name. */
@Injectable()
export class RemarkModeration {
  constructor(
    private readonly transactions: Transactions,
    private readonly ground: CommitmentGround,
    private readonly signed: SignedWords,
  ) {}

  /** U3, U16: the record holds action and reason. */
  async moderate(entityId: EntityId, id: RemarkId, given: ModerateRemark): Promise<void> {
    const decision = { action: given.action, reason: 'reason' in given ? given.reason : null };
    const place = { in: remarks, entityId, id };
    await this.transactions.run(async (tx) => {
      await this.signed.moderate(tx, place, await this.signed.locked(tx, place), decision);
      await this.ground.record(tx, entityId, 'remark.moderated', id, decision);
    });
    this.ground.planChanged(entityId);
  }

  /** U16. */
  async sign(entityId: EntityId, id: RemarkId, { signature }: SetSignature, by: PersonId): Promise<void> {
    const place = { in: remarks, entityId, id };
    await this.transactions.run(async (tx) => {
      const before = await this.signed.locked<Remark>(tx, place);
      if (before.personId !== by) throw new Refused('follow-up.not-yours');
      if (before.ofSeat) throw new Refused('resource.not-found');
      await this.signed.sign(tx, place, before, { signature, by, reviewFirst: false });
    });
    this.ground.planChanged(entityId);
  }
}
