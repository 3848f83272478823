import { Injectable } from '@nestjs/common';
import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { PublicSignature } from '@ruta/contracts/plan/plan-publication';
import type { CommitmentId, EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { type Signed, SeatStore } from './seat.store.ts';

/** Who signed what is published, by seat. */
@Injectable()
export class PublishedSignatures {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly seats: SeatStore,
  ) {}

  async ofCommitment(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    ref: VersionRef,
  ): Promise<{ signatures: PublicSignature[]; at: number }> {
    const { planId } = await this.commitments.one(entityId, id, tx);
    const signatures = await this.under(tx, entityId, planId, { commitmentId: id }, ref);
    const [approved]: { at: Date }[] = await tx.query(
      `SELECT at FROM stage_change WHERE entity_id = $1 AND commitment_id = $2 AND to_stage = 'approved'
         AND version = $3 ORDER BY id DESC LIMIT 1`,
      [entityId, id, ref.version],
    );
    return { signatures, at: approved?.at.getTime() ?? 0 };
  }

  /** Of the plan as a whole, under exactly that version. */
  ofPlan(tx: Tx, entityId: EntityId, planId: PlanId, ref: VersionRef): Promise<PublicSignature[]> {
    return this.under(tx, entityId, planId, { planId }, ref);
  }

  private async under(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    signed: Signed,
    { version, hash }: VersionRef,
  ): Promise<PublicSignature[]> {
    const { seats } = await this.seats.bodyOf(tx, entityId, planId);
    const decisions = await this.seats.decisions(tx, entityId, signed);
    return decisions
      .filter((given) => given.version === version && given.hash === hash && given.decision === 'sign')
      .map(({ seatId, name, at, detached }) => {
        const seat = seats.find((each) => each.seatId === seatId);
        return {
          seat: seat?.label ?? '',
          institution: seat?.institution ?? '',
          sector: seat?.sector ?? '',
          name,
          at: at.getTime(),
          detached,
        };
      });
  }
}
