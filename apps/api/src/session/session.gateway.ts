import { randomUUID } from 'node:crypto';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Actor } from '@ruta/contracts/identity/actor';
import { OpId } from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { type CommandDone, CommandEnvelope } from '@ruta/contracts/session/command';
import {
  type JoinedSession,
  JoinSession,
  LeaveSession,
  type PulseHeard,
  RenameSelf,
  SessionPulse,
} from '@ruta/contracts/session/socket';
import { runningBreakout, tableOf } from '@ruta/domain/breakout/breakout';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Refused } from '../platform/http/refused.ts';
import { Allowances } from '../platform/limits/allowance.ts';
import { callerOf } from '../platform/realtime/caller.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveServer, LiveSocket } from '../platform/realtime/typed-socket.ts';
import type { LiveSession } from './live-session.ts';
import { PresenceBook } from './presence-book.ts';
import { SessionSeats } from './session-seats.service.ts';
import { SessionEntry } from './session-entry.ts';
import { SessionWiring } from './session-wiring.ts';
import { SessionWriter } from './session-writer.ts';
import { SessionRegistry } from './session-registry.ts';

/** A facilitator's quick hands, and a phone that sends what it kept while it was offline. */
const RATE = { burst: 60, perSecond: 10 };

/** A live session over the socket: commands go down, events come back up. */
@WebSocketGateway()
export class SessionGateway implements OnGatewayInit<LiveServer>, OnGatewayDisconnect<LiveSocket> {
  private readonly allowances = new Allowances(RATE);

  constructor(
    private readonly wiring: SessionWiring,
    private readonly seats: SessionSeats,
    private readonly entry: SessionEntry,
    private readonly writer: SessionWriter,
    private readonly presence: PresenceBook,
    private readonly registry: SessionRegistry,
  ) {}

  afterInit(server: LiveServer): void {
    this.wiring.connect(server);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.presence.leave(socket.id);
  }

  @OnCommand('session.join', 'session.watch')
  async join(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(JoinSession)) wish: JoinSession,
  ): Promise<Ack<JoinedSession>> {
    this.count(socket);
    const live = await this.registry.open(wish.sessionId);
    if (wish.audience === 'phone') await this.sitDown(live, socket.data.actor);
    return { ok: true, value: await this.entry.join(socket, live, wish) };
  }

  @OnCommand('session.leave', 'session.watch')
  async leave(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(LeaveSession)) { sessionId }: LeaveSession,
  ): Promise<Ack> {
    await this.entry.leave(socket, await this.registry.open(sessionId));
    return { ok: true, value: null };
  }

  @OnCommand('session.command', 'session.take-part')
  async command(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(CommandEnvelope)) envelope: CommandEnvelope,
  ): Promise<Ack<CommandDone>> {
    this.count(socket);
    const { actor } = socket.data;
    const live = await this.registry.open(envelope.sessionId);
    await this.seats.seekSeat(live, actor);
    const seat = this.seats.actingSeat(live, actor, envelope.as);
    if ('refusal' in seat) return { ok: false, refusal: seat.refusal };
    const self = envelope.as === undefined;
    const leads = self && this.seats.mayLead(live, actor);
    const reports = self && this.seats.reports(live, seat.participantId);
    return this.writer.give(live, envelope, { kind: 'participant', id: seat.participantId, leads, reports });
  }

  @OnCommand('session.pulse', 'session.watch')
  async pulse(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(SessionPulse)) { sessionId, seq, epoch }: SessionPulse,
  ): Promise<Ack<PulseHeard>> {
    this.count(socket);
    const live = await this.registry.open(sessionId);
    this.presence.pulse(socket.id, sessionId, seq);
    const { lease } = live.state;
    const seat = this.seats.seatOf(live, socket.data.actor);
    if (seat && lease.holder === seat.card.id && lease.epoch === epoch)
      this.presence.controllerHeard(sessionId);
    return { ok: true, value: { at: Date.now() } };
  }

  @OnCommand('session.name', 'session.take-part')
  async name(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(RenameSelf)) { sessionId, name }: RenameSelf,
  ): Promise<Ack> {
    this.count(socket);
    const live = await this.registry.open(sessionId);
    await this.seats.rename(live, socket.data.actor, name);
    return { ok: true, value: null };
  }

  /** Whoever comes while the tables stand gets a place at one. */
  private async sitDown(live: LiveSession, actor: Actor): Promise<void> {
    const breakout = live.plenary ? null : runningBreakout(live.state);
    const seat = breakout && (await this.seats.seekSeat(live, actor));
    if (!seat || seat.card.facilitator || tableOf(breakout, seat.card.id)) return;
    const command = { type: 'breakout.sit' as const, tableId: null };
    const opId = OpId.parse(randomUUID());
    await this.writer.give(live, { command, opId }, { kind: 'participant', id: seat.card.id, leads: false });
  }

  private count(socket: LiveSocket): void {
    if (!this.allowances.take(callerOf(socket))) throw new Refused('request.too-many');
  }
}
