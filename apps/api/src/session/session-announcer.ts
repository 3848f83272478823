import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import type { EventType } from '@ruta/contracts/session/event';
import type { SessionPrivate } from '@ruta/contracts/session/socket';
import type { Audience } from '@ruta/contracts/session/view';
import type { AudienceEvent, SessionPush } from '@ruta/contracts/session/view-event';
import { mentionedIn } from '@ruta/domain/session/mentioned';
import { bundled } from '@ruta/domain/session/parts/bundle';
import { calmInParts } from '@ruta/domain/session/parts/parts';
import { own } from '@ruta/domain/session/view';
import { BallotService } from '../ballot/ballot.service.ts';
import { log } from '../platform/log/log.ts';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import { type Advance, audiences, type LiveSession } from './live-session.ts';
import { audienceRoom, participantRoom } from './session-rooms.ts';
import { breath, linesIn, SLICE } from './slices.ts';

/** Counts that change with every tap: told at most four times a second. Everything else is told at once. */
const calm = new Set<EventType>([
  'ready.set',
  'idea.added',
  'idea.edited',
  'idea.withdrawn',
  'floor.asked',
  ...calmInParts,
]);
const CALM_MS = 250;
/** And in a full hall less often, by so much for each phone. */
const EACH_MS = 0.3;
/** Private views of a burst are made once. */
const PRIVATE_MS = 20;

interface Pending {
  from: number;
  events: Record<Audience, AudienceEvent[]>;
  timer: NodeJS.Timeout | null;
  sentAt: number;
  people: Set<ParticipantId>;
  peopleTimer: NodeJS.Timeout | null;
}

/** Tells this process's sockets what happened: each audience its own bytes, once, and single people what is theirs. */
@Injectable()
export class SessionAnnouncer {
  private server: LiveServer | null = null;
  private readonly pending = new WeakMap<LiveSession, Pending>();
  private follower: (live: LiveSession, advance: Advance) => void = () => {};

  constructor(private readonly ballots: BallotService) {}

  attach(server: LiveServer): void {
    this.server = server;
  }

  /** Called after the rooms were told. */
  onAdvance(follower: (live: LiveSession, advance: Advance) => void): void {
    this.follower = follower;
  }

  advanced(live: LiveSession, advance: Advance): void {
    if (advance.logged.length === 0) return;
    const pending = this.pendingOf(live, advance.from);
    for (const audience of audiences) pending.events[audience].push(...advance.events[audience]);
    const urgent = advance.logged.some(({ event }) => !calm.has(event.type));
    const wait = urgent ? 0 : pending.sentAt + this.calmMs(live) - Date.now();
    if (wait <= 0) this.send(live, pending);
    else pending.timer ??= setTimeout(() => this.send(live, pending), wait).unref();
    this.tellPeople(live, advance.touched);
    this.follower(live, advance);
  }

  /** Sends one's private view to all one's devices, a moment later and made of what holds then. */
  tellPeople(live: LiveSession, people: Iterable<ParticipantId>): void {
    const pending = this.pendingOf(live, live.state.seq + 1);
    for (const id of people) if (this.isHere(live, id)) pending.people.add(id);
    if (pending.people.size === 0) return;
    pending.peopleTimer ??= setTimeout(() => void this.sendPrivate(live, pending), PRIVATE_MS).unref();
  }

  tellNames(live: LiveSession, names: ParticipantCard[]): void {
    if (names.length === 0) return;
    for (const audience of audiences)
      this.room(audienceRoom(live.key.id, audience))?.emit('session.names', {
        sessionId: live.key.id,
        names,
      });
  }

  /** Another title, place or hour, or it was called off. */
  retitled({ key: { id: sessionId }, header }: LiveSession): void {
    for (const audience of audiences)
      this.room(audienceRoom(sessionId, audience))?.emit('session.header', { sessionId, header });
  }

  /** Words were erased: nobody here goes on showing them. */
  renewed({ key: { id: sessionId }, edition }: LiveSession): void {
    for (const audience of audiences)
      this.room(audienceRoom(sessionId, audience))?.emit('session.renewed', { sessionId, edition });
  }

  private send(live: LiveSession, pending: Pending): void {
    if (pending.timer) clearTimeout(pending.timer);
    pending.timer = null;
    pending.sentAt = Date.now();
    const { seq } = live.state;
    for (const audience of audiences) {
      const events = pending.events[audience];
      pending.events[audience] = [];
      const push = pushOf(live, pending.from, seq, events);
      this.room(audienceRoom(live.key.id, audience))?.emit('session.event', push);
    }
    pending.from = seq + 1;
  }

  private async sendPrivate(live: LiveSession, pending: Pending): Promise<void> {
    pending.peopleTimer = null;
    const people = [...pending.people];
    pending.people.clear();
    try {
      const { entityId, id } = live.key;
      const votes =
        live.state.rounds.length > 0 ? await this.ballots.ownVotes(entityId, id, people) : new Map();
      for (const [n, participant] of people.entries()) {
        if (n > 0 && n % SLICE === 0) await breath();
        const told: SessionPrivate = {
          sessionId: id,
          own: own(live.state, participant),
          votes: votes.get(participant) ?? [],
        };
        this.room(participantRoom(id, participant))?.emit('session.private', told);
      }
    } catch (error) {
      log.warn({ err: error, session: live.key.id }, 'private views could not be sent');
    }
  }

  private calmMs({ key }: LiveSession): number {
    const phones = this.server ? linesIn(this.server, audienceRoom(key.id, 'phone')) : 0;
    return Math.max(CALM_MS, phones * EACH_MS);
  }

  private pendingOf(live: LiveSession, from: number): Pending {
    const known = this.pending.get(live);
    if (known) {
      if (known.timer === null) known.from = from;
      return known;
    }
    const fresh: Pending = {
      from,
      events: { phone: [], console: [], screen: [] },
      timer: null,
      sentAt: 0,
      people: new Set(),
      peopleTimer: null,
    };
    this.pending.set(live, fresh);
    return fresh;
  }

  private isHere({ key }: LiveSession, id: ParticipantId): boolean {
    return this.server?.sockets.adapter.rooms.has(participantRoom(key.id, id)) ?? false;
  }

  /** This process's own sockets: every process folds the log and tells its own. */
  private room(name: string) {
    return this.server?.sockets.adapter.rooms.has(name) ? this.server.local.to(name) : null;
  }
}

export function pushOf(live: LiveSession, from: number, seq: number, news: AudienceEvent[]): SessionPush {
  const events = bundled(news);
  const names = live.roster.cards(mentionedIn(events.flatMap((told) => told.events)));
  return { sessionId: live.key.id, from, seq, events, names };
}
