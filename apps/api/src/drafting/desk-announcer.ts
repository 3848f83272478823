import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DeskThread, DeskThreadChanged } from '@ruta/contracts/drafting/desk-comment';
import type { DraftChanged, DraftPeer, DraftUpdates } from '@ruta/contracts/drafting/events';
import { pack } from '@ruta/domain/drafting/bundle';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import type { DeskPlace } from './draft.store.ts';

/** Whatever is told costs so much for each who hears it: under load, a desk of many is told less often. */
const EACH_MS = 0.3;
/** Up to here by the full measure, so that 100 people who all type see each other's keys within 50 ms. */
const SOON_MS = 30;
const EACH_OF_A_HALL_MS = 0.1;
const PEERS_MS = 50;

export const deskRoom = ({ entityId, commitmentId }: DeskPlace): string =>
  `draft:${entityId}:${commitmentId}`;

interface Moves {
  place: DeskPlace;
  here: Map<number, DraftPeer>;
  left: Set<number>;
}

/** Tells everybody at a desk what was committed there and who is where. */
@Injectable()
export class DeskAnnouncer implements OnModuleDestroy {
  private server: LiveServer | null = null;
  private readonly moves = new Map<string, Moves>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  attach(server: LiveServer): void {
    this.server = server;
  }

  /** Milliseconds that should lie between two bundles of updates under load. */
  apart(place: DeskPlace): number {
    const readers = this.readersIn(deskRoom(place));
    return Math.max(Math.min(readers * EACH_MS, SOON_MS), readers * EACH_OF_A_HALL_MS);
  }

  /** What was committed in one transaction travels as one message. */
  committed(place: DeskPlace, after: number, updates: readonly Uint8Array[]): void {
    const push: DraftUpdates = {
      commitmentId: place.commitmentId,
      after,
      to: after + updates.length,
      bundle: pack(updates),
    };
    this.server?.to(deskRoom(place)).emit('draft.updates', push);
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

  private movesOf(place: DeskPlace): Moves {
    const room = deskRoom(place);
    const moves = this.moves.get(room) ?? { place, here: new Map(), left: new Set() };
    this.moves.set(room, moves);
    this.later(`peers ${room}`, Math.max(PEERS_MS, 3 * this.apart(place)), () => {
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
