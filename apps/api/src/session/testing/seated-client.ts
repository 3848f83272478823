import { randomUUID } from 'node:crypto';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { Receipt } from '@ruta/contracts/ballot/result';
import type { ClientToServerBallot, ServerToClientBallot, TallyTick } from '@ruta/contracts/ballot/socket';
import type { TablePulse } from '@ruta/contracts/breakout/view';
import { OpId, type RoundId, type SessionId } from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { CommandDone, SessionCommand } from '@ruta/contracts/session/command';
import type {
  ClientToServerSession,
  JoinedSession,
  ServerToClientSession,
  SessionPrivate,
} from '@ruta/contracts/session/socket';
import type { Presence } from '@ruta/contracts/session/participant';
import type { Audience, SessionView } from '@ruta/contracts/session/view';
import { foldPush } from '@ruta/domain/session/fold';
import { io, type Socket } from 'socket.io-client';

type Line = Socket<
  ServerToClientSession & ServerToClientBallot,
  ClientToServerSession & ClientToServerBallot
>;

/** A machine with much to do is slow; what never comes is told by the test's own limit, too. */
const PATIENCE_MS = 25_000;

export const opId = () => OpId.parse(randomUUID());

/** Somebody's page in a session: joins, folds what is pushed, and catches up by itself as a browser does. */
export class SeatedClient {
  readonly socket: Line;
  joined: JoinedSession | null = null;
  view: SessionView | null = null;
  own: SessionPrivate | null = null;
  readonly tallies: TallyTick[] = [];
  /** Everything that came over the line, for what must not have come. */
  readonly heard: string[] = [];
  removed = false;
  private counted: Presence | null = null;
  private pulses: TablePulse[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(
    url: string,
    readonly cookie: string | null,
    readonly sessionId: SessionId,
    readonly audience: Audience,
    private readonly token?: string,
  ) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      ...(cookie && { extraHeaders: { cookie } }),
    });
    this.socket.onAny((event, payload) => this.heard.push(JSON.stringify([event, payload])));
    this.socket.on('session.event', (push) => {
      if (!this.view) return;
      const folded = foldPush(this.view, push);
      if (folded === 'missed') this.rejoin();
      else this.view = folded;
      this.look();
    });
    this.socket.on('session.renewed', () => this.rejoin(null));
    this.socket.on('session.private', (own) => {
      this.own = own;
      this.look();
    });
    this.socket.on('session.removed', () => {
      this.removed = true;
      this.look();
    });
    this.socket.on('ballot.tally', (tick) => {
      this.tallies.push(tick);
      this.look();
    });
    this.socket.on('session.presence', (presence) => {
      this.counted = presence;
      this.look();
    });
    this.socket.on('session.names', () => this.look());
    this.socket.on('session.header', ({ header }) => {
      if (this.joined) this.joined = { ...this.joined, header };
      this.look();
    });
    this.socket.on('session.tables', ({ tables }) => {
      this.pulses = tables;
      this.look();
    });
    this.socket.io.on('reconnect', () => this.rejoin());
  }

  /** How many are there, as this page was told last. */
  presence(): Presence | null {
    return this.counted ?? this.joined?.presence ?? null;
  }

  /** What goes on at tables, as a console was told last. */
  tablePulses(): TablePulse[] {
    return this.pulses;
  }

  async enter(): Promise<this> {
    const answer = await this.join();
    if (!answer.ok) throw new Error(`join was refused: ${answer.refusal.code}`);
    return this;
  }

  /** With `null` as somebody who has seen nothing yet. */
  async join(since = this.view?.seq ?? null): Promise<Ack<JoinedSession>> {
    const answer = await this.ask<JoinedSession>('session.join', {
      sessionId: this.sessionId,
      audience: this.audience,
      ...(since !== null && { since, edition: this.joined?.edition }),
      ...(this.token !== undefined && { token: this.token }),
    });
    this.heard.push(JSON.stringify(answer));
    if (!answer.ok) return answer;
    this.joined = answer.value;
    if (answer.value.view) this.view = answer.value.view;
    else if (answer.value.missed && this.view) {
      const folded = foldPush(this.view, answer.value.missed);
      if (folded !== 'missed') this.view = folded;
    }
    this.look();
    return answer;
  }

  /** By itself, as a browser does; a line that is closed meanwhile asks nobody any more. */
  private rejoin(since?: null): void {
    this.join(since).catch((error: unknown) => {
      if (this.socket.connected) throw error;
    });
  }

  /** With the epoch and revision that this page sees. */
  command(command: SessionCommand, more: Record<string, unknown> = {}): Promise<Ack<CommandDone>> {
    return this.ask('session.command', {
      sessionId: this.sessionId,
      opId: opId(),
      command,
      ...(this.view?.lease && { epoch: this.view.lease.epoch }),
      ...(this.audience === 'console' && this.view && { expectedRev: this.view.run.rev }),
      ...more,
    });
  }

  /** As `command`, for what must go well; resolves when this page shows it. */
  async do(command: SessionCommand, more: Record<string, unknown> = {}): Promise<void> {
    const answer = await this.command(command, more);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
    await this.shows((view) => view.seq >= answer.value.seq);
  }

  vote(roundId: RoundId, choice: FilledPaper, more: Record<string, unknown> = {}): Promise<Ack<Receipt>> {
    return this.ask('ballot.cast', { roundId, choice, opId: opId(), ...more });
  }

  /** Resolves as soon as this page shows what is asked for. */
  shows(what: (view: SessionView) => boolean): Promise<SessionView> {
    return this.until(() => (this.view && what(this.view) ? this.view : null));
  }

  until<Found>(find: () => Found | null | undefined, patienceMs = PATIENCE_MS): Promise<Found> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`this page never showed it; it stands at ${JSON.stringify(this.view?.run)}`));
      }, patienceMs);
      const look = () => {
        const found = find();
        if (found === null || found === undefined) return;
        clearTimeout(late);
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  private ask<Value>(event: string, payload: unknown): Promise<Ack<Value>> {
    const untyped = this.socket as unknown as Socket;
    return untyped.timeout(PATIENCE_MS).emitWithAck(event, payload);
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}
