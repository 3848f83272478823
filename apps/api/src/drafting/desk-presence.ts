import { randomInt } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { DeskAuthor, DeskRole } from '@ruta/contracts/drafting/desk-role';
import type { DraftCursor, DraftPeer } from '@ruta/contracts/drafting/events';
import { colourBeside } from '@ruta/domain/drafting/person-colour';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { DeskAnnouncer, deskRoom } from './desk-announcer.ts';
import type { DeskPlace } from './draft.store.ts';

/** With several processes, each tells the others' clients again who is here, for those that came later. */
const AGAIN_MS = 10_000;
/** Where more than these have the desk open, only those who stand somewhere in the text are shown to the others. */
const TABLE = 60;

interface Seat {
  place: DeskPlace;
  peer: DraftPeer;
  /** Whoever only reads without a device is nobody others could see. */
  known: boolean;
  shown: boolean;
}

/** Who has which desk open in this process. Names and colours are the server's; a client says where it writes. */
@Injectable()
export class DeskPresence implements OnModuleInit, OnModuleDestroy {
  /** By socket, then by room. */
  private readonly seats = new Map<string, Map<string, Seat>>();
  private readonly counts = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly announcer: DeskAnnouncer,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    if (this.config.redisUrl) this.timer = setInterval(() => this.tellAgain(), AGAIN_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  enter(
    socketId: string,
    place: DeskPlace,
    who: {
      personId: string | null;
      author: DeskAuthor | null;
      name: string | null;
      role: DeskRole;
      looksOn?: boolean | undefined;
    },
  ): DraftPeer {
    const mine = this.seats.get(socketId) ?? new Map<string, Seat>();
    const before = mine.get(deskRoom(place))?.peer;
    const peer: DraftPeer = {
      presenceId: before?.presenceId ?? randomInt(1, 2 ** 31 - 1),
      author: who.author,
      name: who.name,
      colour: before?.colour ?? colourBeside(who.personId ?? '', this.coloursOfOthers(place, who.author)),
      role: who.role,
      cursor: before?.cursor ?? null,
      place: before?.place ?? null,
    };
    const room = deskRoom(place);
    if (!mine.has(room)) this.count(room, 1);
    const few = (this.counts.get(room) ?? 0) <= TABLE;
    // A preview of the wall may be open on the line of somebody who writes.
    const known = who.personId !== null && (!who.looksOn || (mine.get(room)?.known ?? false));
    const seat = { place, peer, known, shown: known && (few || peer.place !== null) };
    this.seats.set(socketId, mine.set(room, seat));
    if (seat.shown) this.announcer.peer(place, peer);
    return peer;
  }

  /** Several pages of one person have one colour. */
  private coloursOfOthers(place: DeskPlace, author: DeskAuthor | null): ReadonlySet<string> {
    const room = deskRoom(place);
    const here = [...this.seats.values()].flatMap((seats) => seats.get(room) ?? []);
    const others = here.filter(({ known, peer }) => known && (author === null || peer.author !== author));
    return new Set(others.map(({ peer }) => peer.colour));
  }

  /** `null` if this connection has not opened the desk. */
  move(
    socketId: string,
    place: DeskPlace,
    to: { cursor: DraftCursor | null; place: string | null; role?: DeskRole },
  ): DraftPeer | null {
    const seat = this.seats.get(socketId)?.get(deskRoom(place));
    if (!seat) return null;
    seat.peer = { ...seat.peer, ...to };
    seat.shown ||= seat.known && to.place !== null;
    if (seat.shown) this.announcer.peer(place, seat.peer);
    return seat.peer;
  }

  at(socketId: string, place: DeskPlace): DraftPeer | null {
    return this.seats.get(socketId)?.get(deskRoom(place))?.peer ?? null;
  }

  /** Everybody at the desk in this process but the asker. */
  others(socketId: string, place: DeskPlace): DraftPeer[] {
    const room = deskRoom(place);
    return [...this.seats]
      .filter(([other]) => other !== socketId)
      .flatMap(([, desks]) => desks.get(room) ?? [])
      .filter(({ shown }) => shown)
      .map(({ peer }) => peer);
  }

  leave(socketId: string, place: DeskPlace): void {
    const mine = this.seats.get(socketId);
    const seat = mine?.get(deskRoom(place));
    if (!mine || !seat) return;
    mine.delete(deskRoom(place));
    this.count(deskRoom(place), -1);
    if (mine.size === 0) this.seats.delete(socketId);
    if (seat.shown) this.announcer.left(place, seat.peer.presenceId);
  }

  leaveAll(socketId: string): void {
    for (const { place } of this.seats.get(socketId)?.values() ?? []) this.leave(socketId, place);
  }

  private count(room: string, by: 1 | -1): void {
    const count = (this.counts.get(room) ?? 0) + by;
    if (count > 0) this.counts.set(room, count);
    else this.counts.delete(room);
  }

  private tellAgain(): void {
    for (const desks of this.seats.values()) {
      for (const { place, peer, shown } of desks.values()) if (shown) this.announcer.peer(place, peer);
    }
  }
}
