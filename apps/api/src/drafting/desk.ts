import type { Actor } from '@ruta/contracts/identity/actor';
import * as Y from 'yjs';
import type { Transactions, Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { log } from '../platform/log/log.ts';
import { type Decided, DeskText, type Offered } from './desk-text.ts';
import type { Decision, DraftCommits } from './draft-commits.service.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DeskPlace, DeskRow, DraftStore } from './draft.store.ts';
import { Pace } from './pace.ts';

/** Updates since the last snapshot after which the next one is made. */
const COMPACT_AFTER = 400;
/** Most updates of one transaction, and most that may wait before more are turned away. */
const MOST_IN_BATCH = 200;
const MOST_WAITING = 2000;
/** So many transactions may follow each other before they have to keep their distance. */
const AT_ONCE = 4;

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
  commits: DraftCommits;
  /** Milliseconds between two transactions under load: each is told to everybody who reads along. */
  apart: (place: DeskPlace) => number;
  /** Told after the commit. */
  committed: (place: DeskPlace, after: number, updates: readonly Uint8Array[]) => void;
}

/**
 * The one writer of a commitment's document in this process. A change is committed at once while few come; under load
 * those of a moment wait for each other, are committed together and told together. The row's lock keeps other
 * processes' writers in turn, and what they wrote is read under it.
 */
export class Desk {
  private readonly text: DeskText;
  private readonly pace = new Pace(AT_ONCE);
  private waiting: Waiting[] = [];
  private jobs: (() => Promise<void>)[] = [];
  private running = false;
  private later: NodeJS.Timeout | undefined;
  usedAt = Date.now();

  constructor(
    readonly place: DeskPlace,
    private readonly ground: DeskGround,
  ) {
    this.text = new DeskText(place, ground.store);
  }

  get idle(): boolean {
    return !this.running && this.waiting.length === 0;
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
   * Runs between two batches with the document as committed, nobody writing meanwhile anywhere. What was offered before
   * comes first. What `work` changed in the document and did not commit is forgotten.
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
            return work(tx, row, await this.text.current(tx, row));
          }),
        );
      };
      const fail = (error: unknown) => {
        if (strength === 'update') this.text.forget();
        reject(error);
      };
      this.jobs.push(() => run().catch(fail));
      this.go();
    });
  }

  /** Whoever waits is not answered any more. */
  stop(): void {
    clearTimeout(this.later);
  }

  private go(): void {
    this.usedAt = Date.now();
    if (this.running) return;
    if (this.jobs.length > 0 || this.isDue()) {
      this.running = true;
      void this.work().finally(() => {
        this.running = false;
        this.go();
      });
    } else if (this.waiting.length > 0) {
      this.later ??= setTimeout(() => {
        this.later = undefined;
        this.go();
      }, this.wait());
    }
  }

  private async work(): Promise<void> {
    while (this.jobs.length > 0 || this.isDue()) {
      if (this.waiting.length > 0) await this.commit(this.waiting.splice(0, MOST_IN_BATCH));
      await this.jobs.shift()?.();
    }
  }

  private isDue(): boolean {
    const { length } = this.waiting;
    return length > 0 && (this.jobs.length > 0 || length >= MOST_IN_BATCH || this.wait() < 1);
  }

  private wait(): number {
    return this.pace.wait(this.ground.apart(this.place));
  }

  private async commit(batch: Waiting[]): Promise<void> {
    this.pace.happened(this.ground.apart(this.place));
    const attempt: { begun: boolean; decided: Decided | null } = { begun: false, decided: null };
    const begin = (): Decision => {
      if (attempt.begun) this.text.forget();
      attempt.begun = true;
      const offered = batch.map(({ update, actor }) => ({ update, actor: actor() }));
      return {
        personIds: peopleOf(offered),
        decide: async (tx, row, facts) => (attempt.decided = await this.text.decide(tx, row, facts, offered)),
      };
    };
    try {
      await this.ground.commits.commit({ place: this.place, begin });
    } catch (error) {
      // Rolled back: what was applied to the copy in memory is not true.
      this.text.forget();
      for (const waiting of batch) waiting.reject(error);
      return;
    }
    if (attempt.decided) this.tell(batch, attempt.decided);
  }

  private tell(batch: Waiting[], { row, updates, outcomes }: Decided): void {
    if (updates.length > 0) this.ground.committed(this.place, row.seq, updates);
    batch.forEach((waiting, at) => {
      const outcome = outcomes[at];
      if (typeof outcome === 'number') waiting.resolve(outcome);
      else waiting.reject(new Refused(outcome ?? 'request.failed'));
    });
    if (row.seq + updates.length - row.snapshotSeq >= COMPACT_AFTER) this.jobs.push(() => this.compact());
  }

  private async compact(): Promise<void> {
    try {
      await this.ground.transactions.run(async (tx) => {
        const row = await this.ground.store.lock(tx, this.place, 'update');
        const { doc } = await this.text.current(tx, row);
        await this.ground.store.compact(tx, this.place, row.seq, Y.encodeStateAsUpdateV2(doc));
      });
    } catch (error) {
      log.error({ err: error, commitmentId: this.place.commitmentId }, 'a draft was not compacted');
    }
  }
}

const peopleOf = (offered: readonly Offered[]): string[] => [
  ...new Set(offered.flatMap(({ actor }) => (actor.kind === 'visitor' ? [] : [actor.personId]))),
];
