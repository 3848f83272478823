import { Injectable } from '@nestjs/common';
import type { PublishedCommitment } from '@ruta/contracts/plan/plan-publication';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { SeatStore } from './seat.store.ts';

/** Who signed what is published, by seat. */
@Injectable()
export class PublishedSignatures {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly seats: SeatStore,
  ) {}

  async of(tx: Tx, entityId: EntityId, id: PublishedCommitment['id'], version: number) {
    const commitment = await this.commitments.one(entityId, id, tx);
    const { seats } = await this.seats.bodyOf(tx, entityId, commitment.planId);
    const decisions = await this.seats.decisions(tx, entityId, { commitmentId: id });
    const signed = decisions.filter((given) => given.version === version && given.decision === 'sign');
    const signatures = signed.map(({ seatId, name, at }) => {
      const seat = seats.find((each) => each.seatId === seatId);
      return {
        seat: seat?.label ?? '',
        institution: seat?.institution ?? '',
        sector: seat?.sector ?? '',
        name,
        at: at.getTime(),
      };
    });
    const [approved]: { at: Date }[] = await tx.query(
      `SELECT at FROM stage_change WHERE entity_id = $1 AND commitment_id = $2 AND to_stage = 'approved'
         AND version = $3 ORDER BY id DESC LIMIT 1`,
      [entityId, id, version],
    );
    return { signatures, at: approved?.at.getTime() ?? 0 };
  }
}
