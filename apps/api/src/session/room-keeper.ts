import { Injectable } from '@nestjs/common';
import type { ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Presence } from '@ruta/contracts/session/participant';
import { openBreakout } from '@ruta/domain/breakout/breakout';
import { RoundBook } from '../ballot/round-book.ts';
import { TallyTicker } from '../ballot/tally-ticker.ts';
import { log } from '../platform/log/log.ts';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import { type Advance, audiences, type LiveSession } from './live-session.ts';
import { PresenceBook } from './presence-book.ts';
import { SeatCards } from './seat-cards.ts';
import { audienceRoom, participantRoom, votedRoom } from './session-rooms.ts';
import { tellInSlices } from './slices.ts';

/** Keeps this process in step with what the log says happened, whoever wrote it. */
@Injectable()
export class RoomKeeper {
  private server: LiveServer | null = null;

  constructor(
    private readonly rounds: RoundBook,
    private readonly ticker: TallyTicker,
    private readonly presence: PresenceBook,
    private readonly cards: SeatCards,
  ) {}

  attach(server: LiveServer): void {
    this.server = server;
  }

  follow(live: LiveSession, { logged }: Advance): void {
    for (const { event } of logged) {
      if (event.type === 'participant.removed') {
        this.putOut(live.key.id, event.participantId, live.state.rounds);
        this.leaveTables(live, event.participantId);
      }
      if (event.type === 'participant.name-hidden' || event.type === 'participant.name-shown')
        this.refreshPeople(live, [event.participantId]);
      if (event.type === 'breakout.moved') this.leaveTables(live, event.participantId);
      if (event.type === 'breakout.reported') this.tellName(live, event.tableId, event.participantId);
      if (!event.type.startsWith('round.') || !('roundId' in event)) continue;
      if (event.type === 'round.closed') this.ticker.forget(event.roundId);
      const changed = event.type === 'round.opened' || event.type.startsWith('round.batch-');
      this.rounds.refresh(event.roundId).then((round) => {
        if (changed && round) this.ticker.changed(round);
      }, report);
    }
  }

  refreshPeople(live: LiveSession, ids: readonly ParticipantId[]): void {
    this.cards.refresh(live, ids).catch(report);
  }

  tellPresence(sessionId: SessionId, presence: Presence): void {
    const { server } = this;
    if (!server) return;
    for (const audience of audiences) {
      const shown = audience === 'console' ? presence : { ...presence, lagging: 0, controllerHeardAt: null };
      tellInSlices(
        server,
        audienceRoom(sessionId, audience),
        (lines) => void lines.emit('session.presence', { sessionId, ...shown }),
      );
    }
  }

  /** Everybody out, on every surface, and nobody counted: the session is no more. */
  async clear(id: SessionId): Promise<void> {
    const rooms = audiences.map((audience) => audienceRoom(id, audience));
    const sockets = rooms.flatMap((room) => [...(this.server?.sockets.adapter.rooms.get(room) ?? [])]);
    this.server?.local.to(rooms).emit('session.removed', { sessionId: id });
    for (const socketId of sockets) this.presence.leave(socketId, id);
    this.server?.local.in(rooms).socketsLeave(rooms);
    await this.presence.forget(id);
  }

  /** Out of every table but the one where they sit now. */
  private leaveTables({ state }: LiveSession, participantId: ParticipantId): void {
    const breakout = openBreakout(state);
    for (const table of breakout?.tables ?? [])
      if (!table.seated.includes(participantId))
        this.putOut(table.id, participantId, this.rounds.openOf(table.id));
  }

  /** Who reports, to the people of the table. */
  private tellName({ roster }: LiveSession, tableId: SessionId, id: ParticipantId | null): void {
    const names = id ? roster.cards([id]) : [];
    if (names.length === 0) return;
    this.server?.local
      .to(audienceRoom(tableId, 'phone'))
      .emit('session.names', { sessionId: tableId, names });
  }

  private putOut(id: SessionId, participantId: ParticipantId, rounds: readonly { id: RoundId }[]): void {
    const room = participantRoom(id, participantId);
    if (!this.server?.sockets.adapter.rooms.has(room)) return;
    const sockets = [...(this.server?.sockets.adapter.rooms.get(room) ?? [])];
    this.server?.local.to(room).emit('session.removed', { sessionId: id });
    for (const socketId of sockets) this.presence.leave(socketId, id);
    this.server?.local
      .in(room)
      .socketsLeave([
        room,
        ...audiences.map((audience) => audienceRoom(id, audience)),
        ...rounds.map((round) => votedRoom(round.id)),
      ]);
  }
}

const report = (error: unknown) => log.warn({ err: error }, 'a session could not be followed');
