import { Refusal } from '@ruta/contracts/protocol/refusal';
import { Instant } from '@ruta/contracts/protocol/instant';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { mayPass, readAck, type Outcome } from './answers.ts';
import type { AnswerOf, CommandName, PayloadOf } from './commands.ts';
import { ServerClock } from './server-clock.ts';

/** `refused`: the server does not take this device (it says why); everything else mends itself. */
export type ConnectionState =
  | { state: 'connecting'; since: Instant }
  | { state: 'live'; since: Instant }
  | { state: 'offline'; since: Instant }
  | { state: 'refused'; refusal: Refusal };

const longestSilence = 3000;
const longestWait = 4000;
const clockReadings = 3;
const ServerTime = z.object({ now: Instant });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One socket for everything live on a page: session, ballot, drafting. Opened by its first user, closed by its last. */
export class LiveConnection {
  readonly clock = new ServerClock();
  readonly socket: Socket;
  private current: ConnectionState = { state: 'connecting', since: Date.now() };
  private readonly listeners = new Set<() => void>();
  private users = 0;

  constructor(address?: string) {
    const options = {
      autoConnect: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      // Back within five seconds of having a network, also where the browser does not say that there is one again.
      reconnectionDelay: 400,
      reconnectionDelayMax: 2500,
      randomizationFactor: 0.6,
    };
    this.socket = address ? io(address, options) : io(options);
    this.socket.on('connect', () => this.connected());
    this.socket.on('disconnect', (reason) => this.lost(reason));
    this.socket.on('connect_error', (error) => this.failed(error));
  }

  readonly state = (): ConnectionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps the connection open until the returned function is called. */
  hold(): () => void {
    this.users += 1;
    if (this.users === 1) this.open();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.users -= 1;
      if (this.users === 0) this.close();
    };
  }

  /** Connects anew under the cookies of now: after a sign-in, or when somebody asks to try at once. */
  reopen(): void {
    this.socket.disconnect();
    if (this.users > 0) this.open();
  }

  /** A server push; answers the function that stops listening. Pushes an older page cannot read are passed over. */
  on<Push>(event: string, schema: z.ZodType<Push>, hear: (push: Push) => void): () => void {
    const listener = (raw: unknown) => {
      const read = schema.safeParse(raw);
      if (read.success) hear(read.data);
    };
    this.socket.on(event, listener);
    return () => void this.socket.off(event, listener);
  }

  /**
   * Asks until an answer comes or `patienceMs` has passed, over reconnections too, always with the same payload; a
   * refusal is an answer, unless it is one of the moment (a server that restarts).
   */
  send<Name extends CommandName>(
    event: Name,
    payload: PayloadOf<Name>,
    answer: z.ZodType<AnswerOf<Name>>,
    patienceMs?: number,
  ): Promise<Outcome<AnswerOf<Name>>> {
    return this.ask(event, payload, answer, patienceMs);
  }

  /** Says something that needs no answer, if there is a line. */
  tell<Name extends CommandName>(event: Name, payload: PayloadOf<Name>): void {
    if (this.socket.connected) this.socket.emit(event, payload, () => undefined);
  }

  /** As `send`, for what was stored as data and is sent as it is: the server reads it with its own schema anyway. */
  async ask<Value>(
    event: string,
    payload: unknown,
    answer: z.ZodType<Value>,
    patienceMs = 8000,
  ): Promise<Outcome<Value>> {
    const until = Date.now() + patienceMs;
    for (;;) {
      await this.lineUntil(until);
      const result = await this.askOnce(event, payload, answer, Math.max(1000, until - Date.now()));
      if (!mayPass(result) || Date.now() >= until) return result;
      if (result.outcome === 'refused') await pause(600);
    }
  }

  private lineUntil(until: number): Promise<void> {
    if (this.socket.connected || Date.now() >= until) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        this.socket.off('connect', settle);
        resolve();
      };
      const timer = setTimeout(settle, until - Date.now());
      this.socket.on('connect', settle);
    });
  }

  private async askOnce<Value>(
    event: string,
    payload: unknown,
    answer: z.ZodType<Value>,
    timeoutMs: number,
  ): Promise<Outcome<Value>> {
    if (!this.socket.connected) return { outcome: 'lost' };
    try {
      return readAck(
        await this.socket.timeout(Math.min(timeoutMs, longestWait)).emitWithAck(event, payload),
        answer,
      );
    } catch {
      this.hangUp();
      return { outcome: 'lost' };
    }
  }

  private open(): void {
    this.show({ state: navigator.onLine ? 'connecting' : 'offline', since: Date.now() });
    window.addEventListener('offline', this.hangUp);
    window.addEventListener('online', this.tryNow);
    document.addEventListener('visibilitychange', this.tryNow);
    this.socket.connect();
  }

  private close(): void {
    window.removeEventListener('offline', this.hangUp);
    window.removeEventListener('online', this.tryNow);
    document.removeEventListener('visibilitychange', this.tryNow);
    this.socket.disconnect();
    this.show({ state: 'connecting', since: Date.now() });
  }

  private connected(): void {
    this.show({ state: 'live', since: Date.now() });
    void this.readClock();
  }

  private async readClock(): Promise<void> {
    for (let reading = 0; reading < clockReadings && this.socket.connected; reading += 1) {
      const sentAt = Date.now();
      const result = await this.askOnce('clock.read', {}, ServerTime, longestWait);
      if (result.outcome !== 'received') return;
      this.clock.observe({ serverNow: result.answer.now, sentAt, receivedAt: Date.now() });
    }
  }

  /** A line without an answer is a dead line: saying so at once is kinder than the transport's own long wait. */
  private readonly hangUp = (): void => {
    if (this.socket.connected) this.socket.io.engine.close();
  };

  /** Not after the pause between two attempts, nor behind one that began without a network: a new one, at once. */
  private readonly tryNow = (): void => {
    if (document.visibilityState !== 'visible' || this.users === 0 || this.socket.connected) return;
    this.socket.disconnect().connect();
  };

  private lost(reason: Socket.DisconnectReason): void {
    this.clock.forget();
    if (reason === 'io client disconnect') return;
    this.show({ state: 'offline', since: Date.now() });
    if (reason === 'io server disconnect') setTimeout(() => this.users > 0 && this.socket.connect(), 1000);
  }

  /** A first connection that is only slow is `connecting`; one that was there, or stays away, is `offline`. */
  private failed(error: Error): void {
    const refusal = Refusal.safeParse('data' in error ? error.data : undefined);
    if (refusal.success) return this.show({ state: 'refused', refusal: refusal.data });
    if (this.current.state === 'connecting' && Date.now() - this.current.since < longestSilence) {
      if (this.socket.active) return;
    }
    this.show({
      state: 'offline',
      since: this.current.state === 'offline' ? this.current.since : Date.now(),
    });
  }

  private show(state: ConnectionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
