import { Injectable } from '@nestjs/common';
import type { FreezeVersion, VersionContent, VersionSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { checksOf, readingOfForm } from '@ruta/domain/commitment/checks';
import { gatesMet, gatesOf } from '@ruta/domain/commitment/gates';
import { readSuggestions } from '@ruta/domain/drafting/suggestions';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { Desks } from './desks.service.ts';
import type { DeskRow } from './draft.store.ts';
import { Stages } from './stages.service.ts';
import { type StoredVersion, VersionBook } from './version-book.ts';

/** Versions: a number and a hash for the text as it stood at one update; writing goes on meanwhile. */
@Injectable()
export class Versions {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly desks: Desks,
    private readonly stages: Stages,
    private readonly ground: CommitmentGround,
  ) {}

  /** Answers the newest version when the text has not changed since. */
  async freeze(
    entityId: EntityId,
    which: string,
    given: FreezeVersion,
    by: PersonId,
  ): Promise<VersionContent> {
    const { id } = await this.store.one(entityId, which);
    const place = { entityId, commitmentId: id };
    const frozen = await this.desks.exclusive(place, 'update', (tx, row, document) =>
      this.freezeIn(tx, entityId, id, row, document.form(row.key), {
        ...given,
        by,
        pending: readSuggestions(document.doc).length,
      }),
    );
    this.ground.changed(place, 'version');
    return this.content(entityId, id, frozen.version);
  }

  /** Under the row's lock: `written` is the text as committed at the row's number, with whatever it names as origins. */
  async freezeIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    row: DeskRow,
    written: CommitmentForm,
    given: { opId: string; note: string; by: PersonId | null; at?: Date; pending?: number },
  ): Promise<StoredVersion> {
    const again = await this.versions.ofOperation(tx, entityId, id, given.opId);
    if (again) return again;
    const form = await this.ground.origins.asFrozen(tx, { entityId, commitmentId: id }, written);
    const latest = await this.versions.latest(tx, entityId, id);
    const hash = contentHash(form);
    if (latest?.hash === hash) return latest;
    const plan = await this.ground.plan(entityId, row.planId, tx);
    const version: StoredVersion = {
      version: (latest?.version ?? 0) + 1,
      seq: row.seq,
      hash,
      form,
      gatesMet: gatesMet(gatesOf(form, plan.days)),
      note: given.note,
      pending: given.pending ?? 0,
      personId: given.by,
      at: given.at ?? new Date(),
    };
    await this.versions.insert(tx, entityId, id, given.opId, version);
    const { seq, gatesMet: met, pending } = version;
    await this.ground.record(tx, entityId, 'commitment.version-frozen', id, {
      version: version.version,
      hash,
      seq,
      gatesMet: met,
      pending,
    });
    if (row.stage === 'signing') await this.stages.putUpNewer(tx, entityId, id, version, given.by);
    return version;
  }

  async list(entityId: EntityId, which: string): Promise<VersionSummary[]> {
    const { id } = await this.store.one(entityId, which);
    return this.transactions.run(async (tx) => {
      const all = await this.versions.all(tx, entityId, id);
      const name = await this.ground.names(
        tx,
        all.map(({ personId }) => personId),
      );
      return all.map((version) => ({
        version: version.version,
        hash: version.hash,
        seq: version.seq,
        at: version.at.getTime(),
        note: version.note,
        by: name(version.personId),
        gatesMet: version.gatesMet,
        pending: version.pending,
      }));
    });
  }

  async content(entityId: EntityId, which: string, version: number): Promise<VersionContent> {
    const { id, planId } = await this.store.one(entityId, which);
    const plan = await this.ground.plan(entityId, planId);
    const { hash, at, note, form } = await this.transactions.run((tx) =>
      this.versions.one(tx, entityId, id, version),
    );
    return {
      commitmentId: id,
      version,
      hash,
      at: at.getTime(),
      note,
      form,
      gates: gatesOf(form, plan.days),
      checks: checksOf(form, plan.count),
      reading: readingOfForm(form),
    };
  }
}
