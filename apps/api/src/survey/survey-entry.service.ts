import { Injectable } from '@nestjs/common';
import type { PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import type {
  AssistedReply,
  ReplyBatch,
  ReplyBatchReceipt,
  ReplyReceipt,
} from '@ruta/contracts/survey/reply';
import type { z } from 'zod';
import { StaffEntryService } from '../consultation/staff-entry.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { ReplyService } from './reply.service.ts';

/** Replies of people who use no device of their own (Y9). */
@Injectable()
export class SurveyEntryService {
  constructor(
    private readonly replies: ReplyService,
    private readonly folders: StaffEntryService,
  ) {}

  enterIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    reply: z.output<typeof AssistedReply>,
    enteredBy: PersonId | null,
    at = new Date(),
  ): Promise<ReplyReceipt> {
    const paper = { ...reply, phaseId, channel: 'assisted' as const, invitation: null };
    return this.replies.receiveIn(tx, entity, paper, { personId: null, enteredBy, batchId: null }, at);
  }

  /** All of a batch or none; its operation is its id, and each form has an operation of its own. */
  async enterBatchIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    { opId: id, label, rev, forms }: z.output<typeof ReplyBatch>,
    enteredBy: PersonId | null,
    at = new Date(),
  ): Promise<ReplyBatchReceipt> {
    await this.folders.openBatchIn(tx, entity, { id, phaseId, label, forms: forms.length }, enteredBy, at);
    const receipts: ReplyReceipt[] = [];
    for (const form of forms) {
      const paper = { ...form, rev, phaseId, channel: 'paper' as const, invitation: null };
      const replier = { personId: null, enteredBy, batchId: id };
      receipts.push(await this.replies.receiveIn(tx, entity, paper, replier, at));
    }
    return { label, receipts };
  }
}
