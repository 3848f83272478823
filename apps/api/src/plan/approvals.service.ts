import { Injectable } from '@nestjs/common';
import type { CommitmentSummary, VersionRef } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { standing } from '@ruta/domain/plan/approval';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { Stages } from '../drafting/stages.service.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { obstacles } from './sheet.ts';
import { SheetReader } from './sheet-reader.ts';

/** Approval of one commitment: the secretariat has signed the very version that is named, and nothing stands against it. */
@Injectable()
export class Approvals {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly stages: Stages,
    private readonly sheets: SheetReader,
    private readonly ground: CommitmentGround,
  ) {}

  async approve(
    entityId: EntityId,
    which: string,
    wanted: VersionRef,
    by: PersonId,
  ): Promise<CommitmentSummary> {
    const { id } = await this.commitments.one(entityId, which);
    await this.transactions.run((tx) => this.approveIn(tx, entityId, id, wanted, by));
    this.ground.changed({ entityId, commitmentId: id }, 'stage');
    return this.commitments.one(entityId, id);
  }

  async approveIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    wanted: VersionRef,
    by: PersonId | null,
  ): Promise<void> {
    await tx.query('SELECT 1 FROM commitment WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      id,
    ]);
    const facts = await this.sheets.facts(tx, entityId, id);
    const { up, commitment } = facts;
    if (!up || commitment.stage !== 'signing') throw new Refused('sign-off.not-up');
    if (up.version !== wanted.version || up.hash !== wanted.hash) throw new Refused('sign-off.stale-version');
    const [first] = obstacles(facts);
    if (first) throw new Refused('plan.obstacles', { obstacle: first });
    const version = await this.versions.one(tx, entityId, id, up.version);
    await this.stages.approveIn(tx, entityId, id, version, by);
    const decided = standing(facts.decisions, up);
    await this.ground.record(tx, entityId, 'commitment.approved', id, {
      version: up.version,
      hash: up.hash,
      rule: facts.body.settings.rule,
      signed: decided.filter(({ decision }) => decision === 'sign').map(({ seatId }) => seatId),
      objected: decided.filter(({ decision }) => decision === 'object').map(({ seatId }) => seatId),
    });
  }
}
