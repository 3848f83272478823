import { Injectable } from '@nestjs/common';
import type { CommitmentStage, CommitmentSummary, MoveStage } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { gatesOf } from '@ruta/domain/commitment/gates';
import { mayMoveStage } from '@ruta/domain/drafting/stage';
import { uuidv7 } from 'uuidv7';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { type StoredVersion, VersionBook } from './version-book.ts';

interface Step {
  to: CommitmentStage;
  version: number | null;
  reason: string;
  by: PersonId | null;
}

/** Where a commitment stands on its way from the desk to the plan. */
@Injectable()
export class Stages {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly ground: CommitmentGround,
  ) {}

  async move(entityId: EntityId, which: string, wanted: MoveStage, by: PersonId): Promise<CommitmentSummary> {
    const { id } = await this.store.one(entityId, which);
    await this.transactions.run((tx) => this.moveIn(tx, entityId, id, wanted, by));
    this.ground.changed({ entityId, commitmentId: id }, 'stage');
    return this.store.one(entityId, id);
  }

  async moveIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    wanted: MoveStage,
    by: PersonId | null,
  ): Promise<void> {
    const { from, planId } = await this.lock(tx, entityId, id);
    if (!mayMoveStage(from, wanted.to)) throw new Refused('drafting.stage-forbids', { from, to: wanted.to });
    switch (wanted.to) {
      case 'feedback':
        await this.openFeedback(tx, entityId, id, from, wanted, by);
        break;
      case 'signing': {
        const version = await this.wantedVersion(tx, entityId, id, wanted);
        await this.refuseUnmetGates(tx, entityId, planId, version);
        await this.putUp(tx, entityId, id, version);
        await this.note(tx, entityId, id, from, { to: 'signing', version: wanted.version, reason: '', by });
        break;
      }
      default:
        await this.setStage(tx, entityId, id, wanted.to);
        await this.note(tx, entityId, id, from, { to: wanted.to, version: null, reason: wanted.reason, by });
    }
  }

  /** F3: a newer version takes the place of the one up for signature, which leaves every signature under that void. */
  async putUpNewer(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    version: StoredVersion,
    by: PersonId | null,
  ): Promise<void> {
    await this.putUp(tx, entityId, id, version);
    await this.note(tx, entityId, id, 'signing', { to: 'signing', version: version.version, reason: '', by });
  }

  /** Once the secretariat has signed; `plan` decides whether it has. */
  async approveIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    version: StoredVersion,
    by: PersonId | null,
  ): Promise<void> {
    const { from } = await this.lock(tx, entityId, id);
    if (!mayMoveStage(from, 'approved')) throw new Refused('sign-off.not-up');
    await tx.query(
      `UPDATE commitment SET stage = 'approved', approved_version = $3, approved_at = $4, changed_at = now()
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, version.version, new Date()],
    );
    await this.note(tx, entityId, id, from, { to: 'approved', version: version.version, reason: '', by });
  }

  private async openFeedback(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    from: CommitmentStage,
    wanted: Extract<MoveStage, { to: 'feedback' }>,
    by: PersonId | null,
  ): Promise<void> {
    if (wanted.closesAt <= wanted.opensAt) throw new Refused('request.invalid', { field: 'closesAt' });
    const version = await this.wantedVersion(tx, entityId, id, wanted);
    await tx.query(
      `UPDATE commitment SET stage = 'feedback', feedback_version = $3, feedback_opens_at = $4,
              feedback_closes_at = $5, changed_at = now()
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, version.version, new Date(wanted.opensAt), new Date(wanted.closesAt)],
    );
    await this.note(tx, entityId, id, from, { to: 'feedback', version: version.version, reason: '', by });
  }

  private async wantedVersion(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    wanted: { version: number; hash: string },
  ): Promise<StoredVersion> {
    const version = await this.versions.one(tx, entityId, id, wanted.version);
    const latest = await this.versions.latest(tx, entityId, id);
    if (version.hash !== wanted.hash || latest?.version !== wanted.version)
      throw new Refused('drafting.stale-version');
    return version;
  }

  private async refuseUnmetGates(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    version: StoredVersion,
  ): Promise<void> {
    const { days } = await this.ground.plan(entityId, planId, tx);
    const unmet = gatesOf(version.form, days).find((gate) => !gate.met);
    if (unmet) throw new Refused('drafting.gates-not-met', { gate: unmet.code });
  }

  /** F19: whose signatures under older versions stand no more is a fact of the public record. */
  private async putUp(tx: Tx, entityId: EntityId, id: CommitmentId, version: StoredVersion): Promise<void> {
    await tx.query(
      `UPDATE commitment SET stage = 'signing', signing_version = $3, signing_since = now(), changed_at = now()
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, version.version],
    );
    const seats: { seat_id: string }[] = await tx.query(
      `SELECT DISTINCT seat_id FROM sign_off o
       WHERE entity_id = $1 AND commitment_id = $2 AND version < $3 AND superseded_at IS NULL
         AND NOT EXISTS (SELECT FROM sign_off n WHERE n.entity_id = o.entity_id AND n.seat_id = o.seat_id
                           AND n.commitment_id = o.commitment_id AND n.version = $3)
       ORDER BY seat_id`,
      [entityId, id, version.version],
    );
    if (seats.length === 0) return;
    const asked = { version: version.version, hash: version.hash, seats: seats.map((seat) => seat.seat_id) };
    await this.ground.record(tx, entityId, 'sign-off.voided', id, asked);
  }

  private async setStage(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    stage: CommitmentStage,
  ): Promise<void> {
    await tx.query('UPDATE commitment SET stage = $3, changed_at = now() WHERE entity_id = $1 AND id = $2', [
      entityId,
      id,
      stage,
    ]);
  }

  private async lock(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
  ): Promise<{ from: CommitmentStage; planId: string }> {
    const [row]: { stage: CommitmentStage; plan_id: string }[] = await tx.query(
      'SELECT stage, plan_id FROM commitment WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return { from: row.stage, planId: row.plan_id };
  }

  private async note(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    from: CommitmentStage,
    step: Step,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO stage_change (entity_id, id, commitment_id, from_stage, to_stage, version, reason, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [entityId, uuidv7(), id, from, step.to, step.version, step.reason, step.by],
    );
    const { to, version } = step;
    await this.ground.record(tx, entityId, 'commitment.stage-moved', id, { from, to, version });
  }
}
