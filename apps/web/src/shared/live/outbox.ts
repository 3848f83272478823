import type { OpId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import { isWaiting, type Delivery, type OutboxEntry, type Sender } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';

/** `lost`: no answer came. It may have been carried out, so the same operation id is sent again. */
export type Sent =
  { outcome: 'received'; answer: unknown } | { outcome: 'refused'; refusal: Refusal } | { outcome: 'lost' };

/** Sends one entry's payload, which carries the entry's operation id, and waits for the answer. */
export type Carry = (entry: OutboxEntry) => Promise<Sent>;

export interface Posting {
  opId: OpId;
  sender: Sender;
  lane: string;
  /** A later posting of the same slot takes the place of one that still waits: a changed vote. */
  slot?: string;
  event: string;
  payload: unknown;
}

const keptAfterAnswer = 24 * 60 * 60 * 1000;

/**
 * Things people sent, kept until the server has committed them. Each is written to the device before anything is said to
 * be saved, goes out in its lane's order whenever the line is open, and keeps its operation id through every attempt and
 * reload, so that it is carried out once.
 */
export class Outbox {
  private entries: readonly OutboxEntry[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly busyLanes = new Set<string>();
  /** Those in whose name the server would take something now. */
  private readonly seated = new Set<Sender>();
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: OutboxStore,
    private readonly carry: Carry,
    private readonly now: () => Instant = Date.now,
    private readonly patience = 3000,
  ) {}

  /** Reads what an earlier visit left: whatever was under way is sent again, answers of yesterday are cleared. */
  async restore(): Promise<void> {
    const found = await this.store.all();
    const [old, kept] = partition(found, (entry) => answeredBefore(entry, this.now() - keptAfterAnswer));
    await Promise.all(old.map((entry) => this.store.remove(entry.opId)));
    const known = new Set(this.entries.map((entry) => entry.opId));
    const left = kept
      .filter((entry) => !known.has(entry.opId))
      .map((entry) => (isWaiting(entry) ? { ...entry, delivery: { state: 'saved' } as const } : entry));
    this.show([...left, ...this.entries].sort((a, b) => a.place - b.place));
    this.runLanes();
  }

  get lasting(): boolean {
    return this.store.lasting;
  }

  /** Always the same array until something changes. */
  readonly list = (): readonly OutboxEntry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves when the posting is safe on this device; it goes out by itself from there. */
  async post(posting: Posting): Promise<void> {
    const entry: OutboxEntry = {
      opId: posting.opId,
      sender: posting.sender,
      lane: posting.lane,
      slot: posting.slot ?? null,
      place: Math.max(this.now(), (this.entries.at(-1)?.place ?? 0) + 1),
      savedAt: this.now(),
      event: posting.event,
      payload: posting.payload,
      delivery: { state: 'saved' },
    };
    const replaced = this.entries.filter((other) => takesPlaceOf(entry, other));
    this.show([...this.entries.filter((other) => !replaced.includes(other)), entry]);
    await this.store.put(entry);
    await Promise.all(replaced.map((other) => this.store.remove(other.opId)));
    this.runLanes();
  }

  /** Clears a refused or received entry once its owner has seen it. */
  async discard(opId: OpId): Promise<void> {
    this.show(this.entries.filter((entry) => entry.opId !== opId));
    await this.store.remove(opId);
  }

  /** The server knows this device as this sender: what was left waiting goes out, each lane in its order. */
  lineOpened(sender: Sender): void {
    this.seated.add(sender);
    this.runLanes();
  }

  lineClosed(): void {
    this.seated.clear();
    clearTimeout(this.retry);
  }

  private runLanes(): void {
    const lanes = new Set(this.entries.filter((entry) => this.maySend(entry)).map((entry) => entry.lane));
    for (const lane of lanes) if (!this.busyLanes.has(lane)) void this.runLane(lane);
  }

  private async runLane(lane: string): Promise<void> {
    this.busyLanes.add(lane);
    try {
      for (let next = this.nextOf(lane); next; next = this.nextOf(lane)) {
        await this.settle(next, { state: 'sending' });
        const sent = await this.carry(next);
        await this.settle(next, this.deliveryOf(sent));
        if (sent.outcome === 'lost') return this.tryLater();
      }
    } finally {
      this.busyLanes.delete(lane);
    }
  }

  private tryLater(): void {
    clearTimeout(this.retry);
    if (this.seated.size > 0) this.retry = setTimeout(() => this.runLanes(), this.patience);
  }

  private nextOf(lane: string): OutboxEntry | undefined {
    return this.entries.find((entry) => entry.lane === lane && this.maySend(entry));
  }

  private maySend(entry: OutboxEntry): boolean {
    return isWaiting(entry) && this.seated.has(entry.sender);
  }

  private deliveryOf(sent: Sent): Delivery {
    if (sent.outcome === 'received') return { state: 'received', at: this.now(), answer: sent.answer };
    if (sent.outcome === 'refused') return { state: 'refused', at: this.now(), refusal: sent.refusal };
    return { state: 'saved' };
  }

  private async settle(entry: OutboxEntry, delivery: Delivery): Promise<void> {
    const settled = { ...entry, delivery };
    if (!this.entries.some((other) => other.opId === entry.opId)) return;
    this.show(this.entries.map((other) => (other.opId === entry.opId ? settled : other)));
    await this.store.put(settled);
  }

  private show(entries: readonly OutboxEntry[]): void {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}

/** Answered entries of the slot go too: the new one tells the whole story. What is under way is left to be answered. */
const takesPlaceOf = (entry: OutboxEntry, other: OutboxEntry): boolean =>
  entry.slot !== null &&
  other.slot === entry.slot &&
  other.lane === entry.lane &&
  other.sender === entry.sender &&
  other.delivery.state !== 'sending';

const answeredBefore = (entry: OutboxEntry, moment: Instant): boolean =>
  'at' in entry.delivery && entry.delivery.at < moment;

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
