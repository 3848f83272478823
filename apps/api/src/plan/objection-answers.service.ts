import { Injectable } from '@nestjs/common';
import type { AnswerObjection } from '@ruta/contracts/plan/sign-off';
import type { CommitmentId, EntityId, PersonId, PlanId, SignOffId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

interface Objection {
  commitment_id: CommitmentId | null;
  plan_id: PlanId | null;
  seat_id: string;
  version: number;
  decision: string;
}

/** F21: what the coordination answers to an objection. Answered or not, it counts until its seat decides anew. */
@Injectable()
export class ObjectionAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly ground: CommitmentGround,
  ) {}

  async give(entityId: EntityId, id: SignOffId, given: AnswerObjection, by: PersonId): Promise<void> {
    const about = await this.transactions.run((tx) => this.giveIn(tx, entityId, id, given, by));
    if (about.commitment_id)
      this.ground.changed({ entityId, commitmentId: about.commitment_id }, 'signatures');
    else this.ground.planChanged(entityId);
  }

  private async giveIn(
    tx: Tx,
    entityId: EntityId,
    id: SignOffId,
    given: AnswerObjection,
    by: PersonId,
  ): Promise<Objection> {
    const [objection]: Objection[] = await tx.query(
      `SELECT commitment_id, plan_id, seat_id, version, decision FROM sign_off
       WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [entityId, id],
    );
    if (objection?.decision !== 'object') throw new Refused('resource.not-found');
    const [before]: unknown[] = await tx.query(
      'SELECT 1 FROM objection_answer WHERE entity_id = $1 AND op_id = $2',
      [entityId, given.opId],
    );
    if (before) return objection;
    await tx.query(
      `UPDATE objection_answer SET superseded_at = now()
       WHERE entity_id = $1 AND sign_off_id = $2 AND superseded_at IS NULL`,
      [entityId, id],
    );
    await tx.query(
      `INSERT INTO objection_answer (entity_id, id, sign_off_id, text, by_post, person_id, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [entityId, uuidv7(), id, given.text, given.post, by, given.opId],
    );
    const { seat_id: seatId, version } = objection;
    const subject = objection.commitment_id ?? objection.plan_id ?? '';
    await this.ground.record(tx, entityId, 'sign-off.answered', subject, { signOffId: id, seatId, version });
    return objection;
  }
}
