import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { DeskAnnouncer } from './desk-announcer.ts';
import { Desk } from './desk.ts';
import { DraftCommits } from './draft-commits.service.ts';
import type { DraftDocument } from './draft-document.ts';
import { type DeskPlace, type DeskRow, DraftStore } from './draft.store.ts';

/** A document nobody has touched for this long leaves memory; the next one to ask reads it again. */
const IDLE_MS = 120_000;

/** The desks that are in use in this process, one for each commitment. */
@Injectable()
export class Desks implements OnModuleDestroy {
  private readonly desks = new Map<string, Desk>();
  private readonly listeners: ((place: DeskPlace, changes: number) => void)[] = [];
  private readonly sweep = setInterval(() => this.clear(), IDLE_MS / 4).unref();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: DraftStore,
    private readonly commits: DraftCommits,
    private readonly announcer: DeskAnnouncer,
  ) {}

  offer(place: DeskPlace, update: Uint8Array, actor: () => Actor): Promise<number> {
    return this.at(place).offer(update, actor);
  }

  /** With the document as it is committed; `update` keeps every writer out until the transaction ends. */
  exclusive<Result>(
    place: DeskPlace,
    strength: 'update' | 'share',
    work: (tx: Tx, row: DeskRow, document: DraftDocument) => Promise<Result>,
  ): Promise<Result> {
    return this.at(place).exclusive(strength, work);
  }

  /** Told after every commit at a desk of this process, with the number of changes. */
  onCommitted(listener: (place: DeskPlace, changes: number) => void): void {
    this.listeners.push(listener);
  }

  /** What was committed in `exclusive`, to everybody at the desk. */
  tell(place: DeskPlace, after: number, updates: readonly Uint8Array[]): void {
    this.announcer.committed(place, after, updates);
    for (const hear of this.listeners) hear(place, updates.length);
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
    for (const desk of this.desks.values()) desk.stop();
  }

  private at(place: DeskPlace): Desk {
    const key = `${place.entityId} ${place.commitmentId}`;
    const desk =
      this.desks.get(key) ??
      new Desk(place, {
        transactions: this.transactions,
        store: this.store,
        commits: this.commits,
        apart: (where) => this.announcer.apart(where),
        committed: (...what) => this.tell(...what),
      });
    this.desks.set(key, desk);
    return desk;
  }

  private clear(): void {
    for (const [key, desk] of this.desks) {
      if (desk.idle && Date.now() - desk.usedAt > IDLE_MS) this.desks.delete(key);
    }
  }
}
