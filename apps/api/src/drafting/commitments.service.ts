import { Injectable } from '@nestjs/common';
import type {
  CommitmentSummary,
  CreateCommitment,
  DraftNow,
  SetDesk,
} from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CommitmentId, type EntityId, type PersonId } from '@ruta/contracts/protocol/ids';
import { checksOf, readingOfForm } from '@ruta/domain/commitment/checks';
import { newDocument } from '@ruta/domain/commitment/document';
import { gatesOf } from '@ruta/domain/commitment/gates';
import { writeCommitment } from '@ruta/domain/commitment/write-commitment';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { DeskAccess } from './desk-access.service.ts';
import { Desks } from './desks.service.ts';
import { DraftStore } from './draft.store.ts';

/** Who starts a commitment: a person, or nobody for what is imported. */
export type Starter = PersonId | null;

@Injectable()
export class Commitments {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommitmentReader,
    private readonly drafts: DraftStore,
    private readonly desks: Desks,
    private readonly access: DeskAccess,
    private readonly ground: CommitmentGround,
  ) {}

  async start(entityId: EntityId, wanted: CreateCommitment, by: Starter): Promise<CommitmentSummary> {
    const id = await this.transactions.run((tx) => this.startIn(tx, entityId, wanted, by));
    return this.store.one(entityId, id);
  }

  /**
   * Starts a commitment with a text of its own (a seed, an import, the text of an earlier plan) or with its title
   * alone. `form.key` is not used: the key is the plan's number and the next free one in it, unless given.
   */
  async startIn(
    tx: Tx,
    entityId: EntityId,
    wanted: CreateCommitment,
    by: Starter,
    text?: { form: CommitmentForm; number?: number },
  ): Promise<CommitmentId> {
    const before = await this.store.ofOperation(tx, entityId, wanted.opId);
    if (before) return before;
    const id = CommitmentId.parse(uuidv7());
    const { key, number } = await this.ground.nextKey(tx, entityId, wanted.planId, text?.number);
    const doc = newDocument();
    if (text) writeCommitment(doc, text.form);
    else doc.getText('title').insert(0, wanted.title);
    await tx.query(
      `INSERT INTO commitment (entity_id, id, plan_id, number, key, theme_id, session_id, phase_id, title, kind, door,
                               op_id, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entityId,
        id,
        wanted.planId,
        number,
        key,
        wanted.themeId,
        wanted.sessionId,
        wanted.phaseId,
        text?.form.title ?? wanted.title,
        text?.form.kind ?? 'co-created',
        wanted.door,
        wanted.opId,
        by,
      ],
    );
    const place = { entityId, commitmentId: id };
    const row = await this.drafts.lock(tx, place, 'update');
    const head = { title: text?.form.title ?? wanted.title, kind: text?.form.kind ?? 'co-created' } as const;
    const updates = [Y.encodeStateAsUpdate(doc)];
    await this.drafts.ownClients(tx, place, [doc.clientID], null);
    await this.drafts.append(tx, entityId, [{ commitmentId: id, row, updates, head }]);
    await this.ground.record(tx, entityId, 'commitment.started', id, { key, planId: wanted.planId });
    return id;
  }

  /** The text of this moment as a version would have it, with its gates and checks, for whoever may read it. */
  async now(entityId: EntityId, which: string, actor: Actor): Promise<DraftNow> {
    const { id, planId } = await this.store.one(entityId, which);
    const place = { entityId, commitmentId: id };
    await this.access.standingToRead(place, actor);
    const plan = await this.ground.plan(entityId, planId);
    return this.desks.exclusive(place, 'share', async (tx, row, document) => {
      const written = document.form(row.key);
      const { form, knows, knowsAim } = await this.ground.origins.read(tx, place, written);
      return {
        seq: row.seq,
        hash: contentHash(form),
        form,
        gates: gatesOf(written, plan.days, knows, knowsAim),
        checks: checksOf(form, plan.count),
        reading: readingOfForm(form),
      };
    });
  }

  async setDesk(entityId: EntityId, which: string, desk: SetDesk): Promise<CommitmentSummary> {
    const { id } = await this.store.one(entityId, which);
    await this.transactions.run(async (tx) => {
      await tx.query(
        `UPDATE commitment SET door = $3, session_id = $4, phase_id = $5, changed_at = now()
         WHERE entity_id = $1 AND id = $2`,
        [entityId, id, desk.door, desk.sessionId, desk.phaseId],
      );
      await this.ground.record(tx, entityId, 'commitment.desk-set', id, { ...desk });
    });
    this.ground.changed({ entityId, commitmentId: id }, 'desk');
    return this.store.one(entityId, id);
  }
}
