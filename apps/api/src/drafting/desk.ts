import type { Actor } from '@ruta/contracts/identity/actor';
import { draftBytes } from '@ruta/contracts/drafting/events';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { reaches, standingAtDesk } from '@ruta/domain/drafting/desk-access';
import type { Reach } from '@ruta/domain/drafting/inspect-suggestions';
import * as Y from 'yjs';
import type { Transactions, Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { log } from '../platform/log/log.ts';
import type { DeskAccess } from './desk-access.service.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DeskPlace, DeskRow, DraftStore } from './draft.store.ts';

/** Updates since the last snapshot after which the next one is made. */
const COMPACT_AFTER = 400;
/** Most updates of one transaction, and most that may wait before more are turned away. */
const MOST_IN_BATCH = 200;
const MOST_WAITING = 2000;

interface Waiting {
  update: Uint8Array;
  /** Asked when the update is decided, not when it came: a role that was taken in between counts. */
  actor: () => Actor;
  resolve: (seq: number) => void;
  reject: (error: unknown) => void;
}

export interface DeskGround {
  transactions: Transactions;
  store: DraftStore;
  access: DeskAccess;
  /** Told after the commit. */
  committed: (place: DeskPlace, after: number, updates: readonly Uint8Array[]) => void;
}

/**
 * The one writer of a commitment's document in this process. Updates that wait while a transaction runs go into the
 * next one together; the row's lock keeps other processes' writers in turn, and what they wrote is read under it.
 */
export class Desk {
  private document: DraftDocument | null = null;
  private waiting: Waiting[] = [];
  private jobs: (() => Promise<void>)[] = [];
  private running = false;
  /** Yjs clients known to be somebody's, so that the table is asked once for each. */
  private readonly owners = new Map<number, string | null>();
  usedAt = Date.now();

  constructor(
    readonly place: DeskPlace,
    private readonly ground: DeskGround,
  ) {}

  get idle(): boolean {
    return !this.running;
  }

  /** Resolves with the update's number once it is committed. */
  offer(update: Uint8Array, actor: () => Actor): Promise<number> {
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(new Refused('request.too-many'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ update, actor, resolve, reject });
      this.go();
    });
  }

  /**
   * Runs between two batches with the document as committed, nobody writing meanwhile anywhere. What `work` changed in
   * the document and did not commit is forgotten.
   */
  exclusive<Result>(
    strength: 'update' | 'share',
    work: (tx: Tx, row: DeskRow, document: DraftDocument) => Promise<Result>,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const run = async () => {
        resolve(
          await this.ground.transactions.run(async (tx) => {
            const row = await this.ground.store.lock(tx, this.place, strength);
            return work(tx, row, await this.current(tx, row));
          }),
        );
      };
      const fail = (error: unknown) => {
        if (strength === 'update') this.document = null;
        reject(error);
      };
      this.jobs.push(() => run().catch(fail));
      this.go();
    });
  }

  private go(): void {
    this.usedAt = Date.now();
    if (this.running) return;
    this.running = true;
    void this.work().finally(() => {
      this.running = false;
      this.usedAt = Date.now();
      if (this.waiting.length > 0 || this.jobs.length > 0) this.go();
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0 || this.jobs.length > 0) {
      const job = this.jobs.shift();
      if (job) await job();
      const batch = this.waiting.splice(0, MOST_IN_BATCH);
      if (batch.length > 0) await this.commit(batch);
    }
  }

  private async commit(batch: Waiting[]): Promise<void> {
    try {
      const done = await this.ground.transactions.run((tx) => this.decide(tx, batch));
      if (done.updates.length > 0) this.ground.committed(this.place, done.after, done.updates);
      batch.forEach((waiting, at) => {
        const outcome = done.outcomes[at];
        if (outcome === undefined || typeof outcome === 'string')
          waiting.reject(new Refused(outcome ?? 'request.failed'));
        else waiting.resolve(outcome);
      });
      if (done.compact) this.jobs.push(() => this.compact());
    } catch (error) {
      // Rolled back: what was applied to the copy in memory is not true.
      this.document = null;
      this.owners.clear();
      for (const waiting of batch) waiting.reject(error);
    }
  }

  private async decide(tx: Tx, batch: Waiting[]): Promise<Decided> {
    const row = await this.ground.store.lock(tx, this.place, 'update');
    await this.current(tx, row);
    const reach = await this.reachOf(tx, row, batch);
    const updates: Uint8Array[] = [];
    const outcomes: (number | RefusalCode)[] = [];
    for (const [at, waiting] of batch.entries()) {
      const its = reach[at] ?? 'request.failed';
      const refusal = typeof its === 'string' ? its : await this.take(tx, row, waiting, its, updates);
      outcomes.push(refusal ?? row.seq + updates.length);
    }
    const document = this.documentNow();
    if (updates.length > 0) {
      const form = document.form(row.key);
      document.seq = await this.ground.store.append(tx, this.place, row, updates, {
        title: form.title,
        kind: form.kind,
      });
    }
    return { after: row.seq, updates, outcomes, compact: document.seq - row.snapshotSeq >= COMPACT_AFTER };
  }

  /** What each who waits may change, or why they may change nothing. */
  private async reachOf(tx: Tx, row: DeskRow, batch: Waiting[]): Promise<(Reach | RefusalCode)[]> {
    const actors = batch.map(({ actor }) => actor());
    const people = actors.flatMap((actor) => (actor.kind === 'visitor' ? [] : [actor.personId]));
    const facts = await this.ground.access.factsOf(tx, this.place, row, [...new Set(people)]);
    return actors.map((actor) => {
      if (actor.kind === 'visitor') return 'policy.device-needed';
      const known = facts(actor.personId);
      const { role, why } = standingAtDesk(actor, this.place.entityId, known);
      if (!reaches(role, 'suggest')) return why ?? 'drafting.not-a-writer';
      return { mayEdit: role === 'edit', authors: known.authors };
    });
  }

  /** Applies one update; `null` when it is in the document, and in `updates` if any of it was new. */
  private async take(
    tx: Tx,
    row: DeskRow,
    waiting: Waiting,
    reach: Reach,
    updates: Uint8Array[],
  ): Promise<RefusalCode | null> {
    const { update } = waiting;
    const actor = waiting.actor();
    if (actor.kind === 'visitor') return 'policy.device-needed';
    const size = updates.reduce((sum, each) => sum + each.length, row.bytes);
    if (size + update.length > draftBytes.document) return 'drafting.document-full';
    const claims = this.documentNow().claimsOf(update);
    if ('refused' in claims) return claims.refused;
    if (!(await this.owns(tx, claims.writers, actor.personId))) return 'drafting.foreign-client';
    const taken = this.documentNow().take(update, reach);
    if ('bytes' in taken) {
      if (taken.bytes) updates.push(taken.bytes);
      return null;
    }
    log.warn({ commitmentId: this.place.commitmentId, wrong: taken.wrong }, 'update refused');
    await this.rebuild(tx, row, updates);
    return taken.refused;
  }

  private async owns(tx: Tx, clients: number[], personId: string): Promise<boolean> {
    const unsure = clients.filter((client) => this.owners.get(client) !== personId);
    if (unsure.length === 0) return true;
    const all = await this.ground.store.ownClients(tx, this.place, unsure, personId);
    if (all) for (const client of unsure) this.owners.set(client, personId);
    return all;
  }

  /** The document without what was refused: as stored, and what this transaction took before. */
  private async rebuild(tx: Tx, row: DeskRow, taken: readonly Uint8Array[]): Promise<void> {
    this.document = await this.ground.store.load(tx, this.place, row);
    this.document.restore(null, taken, row.seq);
  }

  /** Reads what other processes committed since; under the row's lock. */
  private async current(tx: Tx, row: DeskRow): Promise<DraftDocument> {
    const { store } = this.ground;
    if (
      !this.document ||
      this.document.spoilt ||
      this.document.seq < row.snapshotSeq ||
      this.document.seq > row.seq
    ) {
      this.document = await store.load(tx, this.place, row);
    } else if (this.document.seq < row.seq) {
      this.document.restore(null, await store.updatesSince(tx, this.place, this.document.seq), row.seq);
    }
    return this.document;
  }

  private documentNow(): DraftDocument {
    if (!this.document) throw new Error('the document was not read before it was used');
    return this.document;
  }

  private async compact(): Promise<void> {
    try {
      await this.ground.transactions.run(async (tx) => {
        const row = await this.ground.store.lock(tx, this.place, 'update');
        const { doc } = await this.current(tx, row);
        await this.ground.store.compact(tx, this.place, row.seq, Y.encodeStateAsUpdateV2(doc));
      });
    } catch (error) {
      log.error({ err: error, commitmentId: this.place.commitmentId }, 'a draft was not compacted');
    }
  }
}

interface Decided {
  after: number;
  updates: Uint8Array[];
  outcomes: (number | RefusalCode)[];
  compact: boolean;
}
