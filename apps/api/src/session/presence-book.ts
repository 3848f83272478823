import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Attendance } from '@ruta/contracts/session/event';
import type { ParticipantMode, Presence } from '@ruta/contracts/session/participant';
import { log } from '../platform/log/log.ts';
import type { LiveSession } from './live-session.ts';
import { type NodePresence, PresenceStore } from './presence.store.ts';

const TICK_MS = 1000;
/** Phones send a pulse every 20 s: two missed ones mean a bad line. */
const SILENT_MS = 45_000;
/** Who has not got what was sent this long ago has a bad line too. */
const BEHIND_MS = 5000;
/** For how long a session is counted that somebody asked about. */
const WATCHED_MS = 5000;

interface Visitor {
  sessionId: SessionId;
  participantId: ParticipantId | null;
  mode: ParticipantMode;
  counted: boolean;
  pulseAt: number;
  pulseSeq: number;
}

/** What this process sees of a session, and what it last heard from the others. */
interface Room {
  visitors: Map<string, Visitor>;
  heardAt: number | null;
  /** Counted anew when somebody comes or goes, and every second. */
  counted: Counted | null;
  /** The log's last number at each of the last seconds. */
  seqs: { at: number; seq: number }[];
  others: NodePresence;
  told: string;
  watchedUntil: number;
  /** Who was here when the other processes were last told. */
  toldPeople: string;
}

type Counted = Pick<NodePresence, 'room' | 'online' | 'lagging'>;

const nobody: NodePresence = { room: 0, online: 0, lagging: 0, controllerHeardAt: null };

type Teller = (id: SessionId, presence: Presence) => void;

/** Who is connected, counted once a second. A person with several devices counts once. */
@Injectable()
export class PresenceBook implements OnModuleInit, OnApplicationShutdown {
  private readonly rooms = new Map<SessionId, Room>();
  private readonly bySocket = new Map<string, Set<SessionId>>();
  private readonly devices = new Map<ParticipantId, number>();
  private timer: NodeJS.Timeout | null = null;
  private ticking = false;
  private tell: Teller = () => {};
  private sessionOf: (id: SessionId) => LiveSession | undefined = () => undefined;

  constructor(private readonly store: PresenceStore) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.tick(), TICK_MS).unref();
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
    const room = this.roomOf(visitor.sessionId);
    const known = room.visitors.get(socketId);
    const counted = visitor.counted || (known?.counted ?? false);
    room.counted = null;
    this.countDevice(known?.participantId, -1);
    this.countDevice(visitor.participantId, 1);
    room.visitors.set(socketId, { ...visitor, counted, pulseAt: Date.now(), pulseSeq: seq });
    this.bySocket.set(socketId, (this.bySocket.get(socketId) ?? new Set()).add(visitor.sessionId));
  }

  leave(socketId: string, sessionId?: SessionId): void {
    const sessions = this.bySocket.get(socketId);
    for (const id of sessionId ? [sessionId] : (sessions ?? [])) {
      const room = this.rooms.get(id);
      this.countDevice(room?.visitors.get(socketId)?.participantId, -1);
      room?.visitors.delete(socketId);
      if (room) room.counted = null;
      sessions?.delete(id);
    }
    if (sessions?.size === 0) this.bySocket.delete(socketId);
  }

  pulse(socketId: string, sessionId: SessionId, seq: number): void {
    const visitor = this.rooms.get(sessionId)?.visitors.get(socketId);
    if (!visitor) return;
    visitor.pulseAt = Date.now();
    visitor.pulseSeq = seq;
  }

  controllerHeard(sessionId: SessionId): void {
    this.roomOf(sessionId).heardAt = Date.now();
  }

  isWatched(sessionId: SessionId): boolean {
    return (this.rooms.get(sessionId)?.visitors.size ?? 0) > 0;
  }

  /** The participants whose phones are connected to this process. */
  peopleIn(sessionId: SessionId): Set<ParticipantId> {
    const visitors = [...(this.rooms.get(sessionId)?.visitors.values() ?? [])];
    return new Set(visitors.flatMap(({ counted, participantId }) => (counted && participantId) || []));
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
    room.counted ??= countIn(room);
    const simulated = this.sessionOf(id)?.simulated;
    return {
      ...room.counted,
      room: room.counted.room + (simulated?.room ?? 0),
      online: room.counted.online + (simulated?.online ?? 0),
      controllerHeardAt: room.heardAt,
    };
  }

  private async tick(): Promise<void> {
    if (this.ticking || this.rooms.size === 0) return;
    this.ticking = true;
    for (const room of this.rooms.values()) room.counted = null;
    try {
      this.noteSeqs();
      const others = await this.store.exchange(
        new Map([...this.rooms.keys()].map((id) => [id, { ...this.here(id), people: this.freshPeople(id) }])),
      );
      for (const [id, room] of this.rooms) room.others = others.get(id) ?? nobody;
    } catch (error) {
      log.warn({ err: error }, 'presence could not be exchanged');
    } finally {
      this.ticking = false;
    }
    this.tellAll();
  }

  /** Who is here by id, where people may be seated; null where the others know it already. */
  private freshPeople(id: SessionId): string | null {
    const room = this.rooms.get(id);
    const seats = this.sessionOf(id)?.state.run.items.some(({ kind }) => kind === 'breakout');
    if (!room || !seats) return null;
    const people = [...this.peopleIn(id)].toSorted().join(' ');
    if (people === room.toldPeople) return null;
    room.toldPeople = people;
    return people;
  }

  private noteSeqs(): void {
    const at = Date.now();
    for (const [id, room] of this.rooms) {
      const seq = this.sessionOf(id)?.state.seq;
      if (seq !== undefined)
        room.seqs = [...room.seqs.filter((noted) => at - noted.at <= BEHIND_MS), { at, seq }];
    }
  }

  private tellAll(): void {
    for (const [id, room] of this.rooms) {
      const live = this.sessionOf(id);
      if (!live) continue;
      const presence = this.of(live);
      const text = JSON.stringify(presence);
      if (text !== room.told) this.tell(id, presence);
      room.told = text;
      if (room.visitors.size === 0 && room.watchedUntil < Date.now()) this.rooms.delete(id);
    }
  }

  private roomOf(id: SessionId): Room {
    const room = this.rooms.get(id) ?? {
      visitors: new Map<string, Visitor>(),
      heardAt: null,
      counted: null,
      seqs: [],
      others: nobody,
      told: '',
      watchedUntil: 0,
      toldPeople: '',
    };
    this.rooms.set(id, room);
    return room;
  }
}

function countIn(room: Room): Counted {
  const people = new Map<ParticipantId, { mode: ParticipantMode; lags: boolean }>();
  for (const visitor of room.visitors.values()) {
    if (!visitor.counted || !visitor.participantId) continue;
    const lags = isLagging(room, visitor) && (people.get(visitor.participantId)?.lags ?? true);
    people.set(visitor.participantId, { mode: visitor.mode, lags });
  }
  const all = [...people.values()];
  return {
    room: all.filter(({ mode }) => mode === 'room').length,
    online: all.filter(({ mode }) => mode === 'online').length,
    lagging: all.filter(({ lags }) => lags).length,
  };
}

function isLagging(room: Room, { pulseAt, pulseSeq }: Visitor): boolean {
  if (Date.now() - pulseAt > SILENT_MS) return true;
  const before = room.seqs.findLast(({ at }) => pulseAt - at >= BEHIND_MS);
  return before !== undefined && pulseSeq < before.seq;
}
