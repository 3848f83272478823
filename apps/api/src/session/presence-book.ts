import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Attendance } from '@ruta/contracts/session/event';
import type { Presence } from '@ruta/contracts/session/participant';
import { log } from '../platform/log/log.ts';
import type { LiveSession } from './live-session.ts';
import { type NodePresence, PresenceStore } from './presence.store.ts';
import { type Visitor, Visitors } from './visitors.ts';

const TICK_MS = 1000;
/** For how long a session is counted that somebody asked about. */
const WATCHED_MS = 5000;

/** What this process sees of a session, and what it last heard from the others. */
interface Room {
  visitors: Visitors;
  heardAt: number | null;
  /** As of the last second. */
  lagging: number;
  others: NodePresence;
  told: string;
  watchedUntil: number;
  /** How often people had come and gone when the other processes were last told who is here. */
  toldAt: number | null;
}

const nobody: NodePresence = { room: 0, online: 0, lagging: 0, controllerHeardAt: null };

type Teller = (id: SessionId, presence: Presence) => void;

/** Who is connected, counted once a second. A person with several devices counts once. */
@Injectable()
export class PresenceBook implements OnModuleInit, OnApplicationShutdown {
  private readonly rooms = new Map<SessionId, Room>();
  private readonly bySocket = new Map<string, Set<SessionId>>();
  private readonly devices = new Map<ParticipantId, number>();
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> | null = null;
  private tell: Teller = () => {};
  private sessionOf: (id: SessionId) => LiveSession | undefined = () => undefined;

  constructor(private readonly store: PresenceStore) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.tick(), TICK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.store.leave().catch(() => {});
  }

  serve(tell: Teller, sessionOf: (id: SessionId) => LiveSession | undefined): void {
    this.tell = tell;
    this.sessionOf = sessionOf;
  }

  /** Audiences other than phones are there without being counted. */
  enter(socketId: string, visitor: Omit<Visitor, 'pulseAt' | 'pulseSeq'>, seq: number): void {
    const { visitors } = this.roomOf(visitor.sessionId);
    const known = visitors.enter(socketId, { ...visitor, pulseAt: Date.now(), pulseSeq: seq });
    this.countDevice(known?.participantId, -1);
    this.countDevice(visitor.participantId, 1);
    this.bySocket.set(socketId, (this.bySocket.get(socketId) ?? new Set()).add(visitor.sessionId));
  }

  leave(socketId: string, sessionId?: SessionId): void {
    const sessions = this.bySocket.get(socketId);
    for (const id of sessionId ? [sessionId] : (sessions ?? [])) {
      this.countDevice(this.rooms.get(id)?.visitors.leave(socketId)?.participantId, -1);
      sessions?.delete(id);
    }
    if (sessions?.size === 0) this.bySocket.delete(socketId);
  }

  /** A session that was deleted is counted no more; resolves when no count of it is left behind by this process. */
  async forget(id: SessionId): Promise<void> {
    this.rooms.delete(id);
    await this.ticking;
    await this.store.forget(id);
  }

  pulse(socketId: string, sessionId: SessionId, seq: number): void {
    this.rooms.get(sessionId)?.visitors.pulse(socketId, seq, Date.now());
  }

  controllerHeard(sessionId: SessionId): void {
    this.roomOf(sessionId).heardAt = Date.now();
  }

  isWatched(sessionId: SessionId): boolean {
    return (this.rooms.get(sessionId)?.visitors.size ?? 0) > 0;
  }

  /** The participants whose phones are connected to this process. */
  peopleIn(sessionId: SessionId): Set<ParticipantId> {
    return new Set(this.rooms.get(sessionId)?.visitors.ids());
  }

  /** And those connected to other processes, as they last said. */
  async peopleEverywhere(sessionId: SessionId): Promise<Set<ParticipantId>> {
    return new Set([...this.peopleIn(sessionId), ...(await this.store.peopleElsewhere(sessionId))]);
  }

  /** How many are there, as far as this process and the others counted. Asked for tables, whose assisted seats sit apart. */
  attendance(sessionId: SessionId): Attendance {
    const [here, others] = [this.here(sessionId), this.rooms.get(sessionId)?.others ?? nobody];
    return { room: here.room + others.room, online: here.online + others.online, assisted: 0 };
  }

  /** Counts a session for a while although nobody of it is connected to this process. */
  watch(sessionId: SessionId): number {
    const room = this.roomOf(sessionId);
    room.watchedUntil = Date.now() + WATCHED_MS;
    const { room: inRoom, online } = this.attendance(sessionId);
    return inRoom + online;
  }

  /** Somebody's other page or phone, connected here, shows what they do on this one. */
  hasSeveralDevices(id: ParticipantId): boolean {
    return (this.devices.get(id) ?? 0) > 1;
  }

  of(live: LiveSession): Presence {
    const here = this.here(live.key.id);
    const others = this.rooms.get(live.key.id)?.others ?? nobody;
    const heard = [here.controllerHeardAt, others.controllerHeardAt].filter((at) => at !== null);
    const [room, online] = [here.room + others.room, here.online + others.online];
    return {
      connected: room + online,
      room,
      online,
      assisted: live.roster.assisted,
      lagging: here.lagging + others.lagging,
      controllerHeardAt: heard.length > 0 ? Math.max(...heard) : null,
    };
  }

  private countDevice(id: ParticipantId | null | undefined, by: 1 | -1): void {
    if (!id) return;
    const count = (this.devices.get(id) ?? 0) + by;
    if (count > 0) this.devices.set(id, count);
    else this.devices.delete(id);
  }

  private here(id: SessionId): NodePresence {
    const room = this.rooms.get(id);
    if (!room) return nobody;
    const simulated = this.sessionOf(id)?.simulated;
    return {
      room: room.visitors.room + (simulated?.room ?? 0),
      online: room.visitors.online + (simulated?.online ?? 0),
      lagging: room.lagging,
      controllerHeardAt: room.heardAt,
    };
  }

  private tick(): void {
    if (this.ticking || this.rooms.size === 0) return;
    this.ticking = this.count().finally(() => {
      this.ticking = null;
    });
  }

  private async count(): Promise<void> {
    this.lookAtLines();
    try {
      const others = await this.store.exchange(
        new Map([...this.rooms.keys()].map((id) => [id, { ...this.here(id), people: this.freshPeople(id) }])),
      );
      for (const [id, room] of this.rooms) room.others = others.get(id) ?? nobody;
    } catch (error) {
      log.warn({ err: error }, 'presence could not be exchanged');
      for (const room of this.rooms.values()) room.toldAt = null;
    }
    this.tellAll();
  }

  /** Who is here by id, where people may be seated; null where the others know it already. */
  private freshPeople(id: SessionId): string | null {
    const room = this.rooms.get(id);
    const seats = this.sessionOf(id)?.state.run.items.some(({ kind }) => kind === 'breakout');
    if (!room || !seats) return null;
    if (room.visitors.changes === room.toldAt) return null;
    room.toldAt = room.visitors.changes;
    return room.visitors.ids().join(' ');
  }

  private lookAtLines(): void {
    const at = Date.now();
    for (const [id, room] of this.rooms) {
      const seq = this.sessionOf(id)?.state.seq;
      if (seq !== undefined) room.visitors.noteSeq(seq, at);
      room.lagging = room.visitors.lagging(at);
    }
  }

  private tellAll(): void {
    for (const [id, room] of this.rooms) {
      const live = this.sessionOf(id);
      if (live) this.tellOne(live, room);
      if (room.visitors.size === 0 && room.watchedUntil < Date.now()) this.rooms.delete(id);
    }
  }

  private tellOne(live: LiveSession, room: Room): void {
    const presence = this.of(live);
    const text = JSON.stringify(presence);
    if (text !== room.told) this.tell(live.key.id, presence);
    room.told = text;
  }

  private roomOf(id: SessionId): Room {
    const room = this.rooms.get(id) ?? {
      visitors: new Visitors(),
      heardAt: null,
      lagging: 0,
      others: nobody,
      told: '',
      watchedUntil: 0,
      toldAt: null,
    };
    this.rooms.set(id, room);
    return room;
  }
}
