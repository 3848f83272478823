import { Injectable } from '@nestjs/common';
import type {
  AssistedEntry,
  BatchReceipt,
  ContributionReceipt,
  PaperBatch,
} from '@ruta/contracts/consultation/contribution';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { ContributionService } from './contribution.service.ts';

/** Contributions of people who use no device of their own (K2). */
@Injectable()
export class StaffEntryService {
  constructor(
    private readonly contributions: ContributionService,
    private readonly record: RecordService,
  ) {}

  enterIn(
    tx: Tx,
    entity: KnownEntity,
    entry: AssistedEntry,
    enteredBy: PersonId | null,
    batchId: string | null,
    at = new Date(),
  ): Promise<ContributionReceipt> {
    return this.contributions.receiveIn(tx, entity, entry, { personId: null, enteredBy, batchId }, at);
  }

  /** All of a batch or none; its operation is its id, and each form has an operation of its own. */
  async enterBatchIn(
    tx: Tx,
    entity: KnownEntity,
    batch: PaperBatch,
    enteredBy: PersonId | null,
    at = new Date(),
  ): Promise<BatchReceipt> {
    const { opId: id, phaseId, label } = batch;
    await this.openBatchIn(tx, entity, { id, phaseId, label, forms: batch.entries.length }, enteredBy, at);
    const receipts: ContributionReceipt[] = [];
    for (const entry of batch.entries)
      receipts.push(
        await this.enterIn(
          tx,
          entity,
          { ...entry, phaseId, channel: 'paper', signature: null },
          enteredBy,
          id,
          at,
        ),
      );
    return { label, receipts };
  }

  /** The folder a pile of forms is kept in; a second time it is the same one. */
  async openBatchIn(
    tx: Tx,
    entity: KnownEntity,
    { id, phaseId, label, forms }: { id: string; phaseId: string; label: string; forms: number },
    enteredBy: PersonId | null,
    at = new Date(),
  ): Promise<void> {
    const first: unknown[] = await tx.query(
      `INSERT INTO paper_batch (entity_id, id, phase_id, label, entered_by, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [entity.id, id, phaseId, label, enteredBy, at],
    );
    if (first.length === 0) return;
    await this.record.append(tx, entity.id, 'paper-batch.entered', id, { phaseId, forms }, at.getTime());
  }
}
