import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DeskThread, DeskThreadChanged } from '@ruta/contracts/drafting/desk-comment';
import type { DraftChanged, DraftPeer, DraftUpdates } from '@ruta/contracts/drafting/events';
import { pack } from '@ruta/domain/drafting/bundle';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import type { DeskPlace } from './draft.store.ts';

/** Under load this many milliseconds of updates travel as one message; the first after a pause goes at once. */
const BUNDLE_MS = 25;
const PEERS_MS = 50;
/** For each reader beyond a table's, bundles wait so much longer: a hall that reads along is told less often. */
const EACH_MS = 0.1;

export const deskRoom = ({ entityId, commitmentId }: DeskPlace): string =>
  `draft:${entityId}:${commitmentId}`;

interface Bundle {
  place: DeskPlace;
  after: number;
  updates: Uint8Array[];
}

interface Moves {
  place: DeskPlace;
  here: Map<number, DraftPeer>;
  left: Set<number>;
}

/** Tells everybody at a desk what was committed there and who is where. */
@Injectable()
export class DeskAnnouncer implements OnModuleDestroy {
  private server: LiveServer | null = null;
  private readonly bundles = new Map<string, Bundle>();
  private readonly moves = new Map<string, Moves>();
  private readonly sentAt = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  attach(server: LiveServer): void {
    this.server = server;
  }

  committed(place: DeskPlace, after: number, updates: readonly Uint8Array[]): void {
    const room = deskRoom(place);
    const bundle = this.bundles.get(room) ?? { place, after, updates: [] };
    // Another process wrote in between: what follows goes on from another number.
    if (bundle.after + bundle.updates.length !== after) this.sendBundle(room);
    const open = this.bundles.get(room) ?? { place, after, updates: [] };
    if (open.updates.length === 0) open.after = after;
    open.updates.push(...updates);
    this.bundles.set(room, open);
    const quiet = Date.now() - (this.sentAt.get(room) ?? 0);
    const apart = Math.max(BUNDLE_MS, this.readersIn(room) * EACH_MS);
    if (quiet >= apart) this.sendBundle(room);
    else this.later(`updates ${room}`, apart - quiet, () => this.sendBundle(room));
  }

  peer(place: DeskPlace, peer: DraftPeer): void {
    const moves = this.movesOf(place);
    moves.here.set(peer.presenceId, peer);
    moves.left.delete(peer.presenceId);
  }

  left(place: DeskPlace, presenceId: number): void {
    const moves = this.movesOf(place);
    moves.here.delete(presenceId);
    moves.left.add(presenceId);
  }

  changed(place: DeskPlace, what: DraftChanged['what']): void {
    const push: DraftChanged = { commitmentId: place.commitmentId, what };
    this.server?.to(deskRoom(place)).emit('draft.changed', push);
  }

  thread(place: DeskPlace, thread: DeskThread): void {
    const push: DeskThreadChanged = { commitmentId: place.commitmentId, thread };
    this.server?.to(deskRoom(place)).emit('draft.thread', push);
  }

  onModuleDestroy(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private sendBundle(room: string): void {
    const bundle = this.bundles.get(room);
    if (!bundle || bundle.updates.length === 0) return;
    this.bundles.delete(room);
    this.sentAt.set(room, Date.now());
    const { after, updates, place } = bundle;
    const push: DraftUpdates = {
      commitmentId: place.commitmentId,
      after,
      to: after + updates.length,
      bundle: pack(updates),
    };
    this.server?.to(room).emit('draft.updates', push);
  }

  private movesOf(place: DeskPlace): Moves {
    const room = deskRoom(place);
    const moves = this.moves.get(room) ?? { place, here: new Map(), left: new Set() };
    this.moves.set(room, moves);
    this.later(`peers ${room}`, Math.max(PEERS_MS, this.readersIn(room) * EACH_MS), () => {
      this.moves.delete(room);
      this.server?.to(room).emit('draft.peers', {
        commitmentId: place.commitmentId,
        here: [...moves.here.values()],
        left: [...moves.left],
      });
    });
    return moves;
  }

  /** Those connected to this process. */
  private readersIn(room: string): number {
    return this.server?.sockets.adapter.rooms.get(room)?.size ?? 0;
  }

  private later(name: string, wait: number, act: () => void): void {
    if (this.timers.has(name)) return;
    const timer = setTimeout(() => {
      this.timers.delete(name);
      act();
    }, wait);
    this.timers.set(name, timer);
  }
}
