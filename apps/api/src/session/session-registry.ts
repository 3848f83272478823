import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { EntityId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import { evolve } from '@ruta/domain/session/evolve';
import { RoundBook } from '../ballot/round-book.ts';
import { Notifications } from '../platform/database/notifications.ts';
import { Refused } from '../platform/http/refused.ts';
import { LiveSession } from './live-session.ts';
import { ParticipantStore } from './participant.store.ts';
import { Roster } from './roster.ts';
import { SessionDirectory } from './session-directory.ts';
import { type SessionKey, SessionStore } from './session.store.ts';
import { TableRoster } from './table-roster.ts';

const IDLE_MS = 10 * 60_000;
const SWEEP_MS = 60_000;

type Listener = {
  /** Another process wrote on. */
  behind: (live: LiveSession) => void;
  /** Words were erased: what was folded from them is to be folded anew. */
  erased: (live: LiveSession) => void;
  /** Somebody came, or a card changed, in another process. */
  people: (live: LiveSession, ids: readonly ParticipantId[]) => void;
};

/** The sessions this process has in memory, each loaded once from snapshot and log, and let go when nobody is there. */
@Injectable()
export class SessionRegistry implements OnModuleInit, OnApplicationShutdown {
  private readonly loaded = new Map<SessionId, Promise<LiveSession | null>>();
  private readonly live = new Map<SessionId, LiveSession>();
  private listener: Listener | null = null;
  private sweeping: NodeJS.Timeout | null = null;
  private isWatched: (id: SessionId) => boolean = () => false;

  constructor(
    private readonly store: SessionStore,
    private readonly directory: SessionDirectory,
    private readonly participants: ParticipantStore,
    private readonly rounds: RoundBook,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.hear('ruta_session', (payload) => this.heard(payload));
    this.participants.hear((id, participants) => this.heardOfPeople(id, participants));
    this.notifications.hear('ruta_erased', (payload) => this.heardOfErasure(payload));
    this.notifications.onReconnect(() => this.everySession((live) => this.listener?.behind(live)));
    this.sweeping = setInterval(() => this.letGo(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  listen(listener: Listener, isWatched: (id: SessionId) => boolean): void {
    this.listener = listener;
    this.isWatched = isWatched;
  }

  get(id: SessionId): Promise<LiveSession | null> {
    const known = this.live.get(id);
    if (known) {
      known.usedAt = Date.now();
      return Promise.resolve(known);
    }
    const loading =
      this.loaded.get(id) ??
      this.load(id)
        .then((live) => {
          if (live) this.live.set(id, live);
          return live;
        })
        .finally(() => this.loaded.delete(id));
    this.loaded.set(id, loading);
    return loading;
  }

  /** As `get`, for handlers that were given an id. */
  async open(id: SessionId): Promise<LiveSession> {
    const live = await this.get(id);
    if (!live) throw new Refused('resource.not-found');
    return live;
  }

  /** Under its entity, for routes below it. Tables have none: what is said there is not for everybody. */
  async openIn(entityId: EntityId, id: SessionId): Promise<LiveSession> {
    const live = await this.open(id);
    if (live.key.entityId !== entityId || live.plenary) throw new Refused('resource.not-found');
    return live;
  }

  inMemory(id: SessionId): LiveSession | undefined {
    return this.live.get(id);
  }

  /** A session that is being loaded: what was read of it may be old already. */
  underWay(id: SessionId): Promise<LiveSession | null> | undefined {
    return this.loaded.get(id);
  }

  /** For a session that is no more. */
  forget(id: SessionId): void {
    this.live.delete(id);
    this.rounds.forgetSession(id);
  }

  everySession(visit: (live: LiveSession) => void): void {
    for (const live of this.live.values()) visit(live);
  }

  /** Puts what the log says now into the session in memory. Called by its writer only, between two commits. */
  async reload(live: LiveSession): Promise<void> {
    const fresh = await this.load(live.key.id);
    if (!fresh) return;
    live.state = fresh.state;
    live.headHash = fresh.headHash;
    live.words = fresh.words;
    live.edition = fresh.edition;
    live.roster = fresh.roster;
    live.header = fresh.header;
    live.forgetRecent();
  }

  private async load(id: SessionId): Promise<LiveSession | null> {
    const found = await this.directory.find(id);
    if (!found) return null;
    const { header, plenaryId } = found;
    const plenary = plenaryId ? await this.get(plenaryId) : null;
    const key: SessionKey = { entityId: header.entityId, id };
    const edition = await this.store.edition(key);
    const snapshot = await this.store.snapshot(key);
    const events = await this.store.eventsAfter(key, snapshot.seq);
    const state = events.reduce(evolve, snapshot);
    const roster = plenary ? new TableRoster(plenary, id) : new Roster(await this.participants.all(key));
    await this.rounds.refreshSession(id);
    const { hash, words } = await this.store.hashAt(key, state.seq);
    const now = { ...header, status: state.run.status };
    return new LiveSession(key, now, roster, state, hash, words, edition, plenary);
  }

  private heard(payload: string): void {
    const [id, seq] = payload.split(' ');
    const live = this.live.get(id as SessionId);
    if (live && Number(seq) > live.state.seq) this.listener?.behind(live);
  }

  private heardOfErasure(id: string): void {
    const live = this.live.get(id as SessionId);
    if (live) this.listener?.erased(live);
  }

  private heardOfPeople(id: SessionId, participants: ParticipantId[]): void {
    const live = this.live.get(id);
    if (live) this.listener?.people(live, participants);
  }

  private letGo(): void {
    const now = Date.now();
    const plenaries = new Set([...this.live.values()].map(({ plenary }) => plenary));
    for (const [id, live] of this.live) {
      const busy = live.writing || live.waiting.length > 0 || this.isWatched(id) || plenaries.has(live);
      if (busy || now - live.usedAt < IDLE_MS) continue;
      this.live.delete(id);
      this.rounds.forgetSession(id);
    }
  }
}
