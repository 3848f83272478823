import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { DeviceId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import { lostRights } from '@ruta/domain/identity/lost-rights';
import { DataSource } from 'typeorm';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Notifications } from '../platform/database/notifications.ts';
import { networkOf } from '../platform/limits/network-of.ts';
import { log } from '../platform/log/log.ts';
import { clientAddress } from '../platform/realtime/client-address.ts';
import { Lines } from '../platform/realtime/lines.ts';
import type { LiveSocket } from '../platform/realtime/typed-socket.ts';
import { type Connection, SignIn } from './sign-in.service.ts';

/** Where processes on one database tell each other whose rights changed: who says it, then the people's ids. */
const CHANGED = 'ruta_rights';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** More pages than anybody has open at once, also a person of the demonstration whom many play. */
const MOST_LINES = 300;

/** Halls full of phones behind one address, each with a page open before it takes part; a fifth of a gigabyte. */
export const MOST_VISITORS = 5_000;

/** Reaches the browser as the reason why it was not let in. */
class TooManyLines extends Error {
  readonly data: Refusal = { code: 'request.too-many' };
}

const personOf = (actor: Actor) => (actor.kind === 'visitor' ? null : actor.personId);

/**
 * Keeps `socket.data.actor` true for as long as a connection lives: roles given and taken, seats and grants that end,
 * devices revoked, people merged or erased. Whoever changes such a thing calls `refresh` after the commit. A
 * connection that lost a right is cut: it may stand in rooms where it has no place any more. What was gained is
 * simply there.
 */
@Injectable()
export class LiveActors implements OnModuleDestroy {
  private readonly sockets = new Lines<LiveSocket>(MOST_LINES);
  /** Of people who are nobody yet, by network. */
  readonly visitors = new Lines<object>(MOST_VISITORS);
  private readonly endings = new Map<string, NodeJS.Timeout>();
  private readonly self = randomUUID();
  /** Counts changes, so that a connection that was looking itself up meanwhile looks again. */
  private changes = 0;
  private closing = false;

  constructor(
    private readonly signIn: SignIn,
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    notifications: Notifications,
  ) {
    notifications.hear(CHANGED, (payload) => this.heard(payload));
    notifications.onReconnect(() => void this.refreshHere(this.sockets.keys()).catch(report));
  }

  /** Before a connection's first event: who it is. */
  async authenticate(socket: LiveSocket): Promise<void> {
    const before = this.changes;
    const connection = await this.signIn.connectionOf(socket.handshake.headers.cookie);
    const personId = personOf(connection.actor);
    const full = personId ? this.sockets.isFull(personId) : this.visitors.isFull(this.networkOf(socket));
    if (full) throw new TooManyLines();
    this.take(socket, connection);
    if (this.changes !== before && connection.deviceId) await this.look(socket, connection.deviceId);
    socket.on('disconnect', () => this.forget(socket));
  }

  private networkOf({ handshake }: LiveSocket): string {
    return networkOf(clientAddress(handshake.headers, handshake.address, this.config.trustProxy));
  }

  /** Resolves when every connection of these people in this process has its new rights, or is gone. */
  async refresh(...personIds: string[]): Promise<void> {
    await this.refreshHere(personIds);
    const told = [this.self, ...personIds].join(' ');
    await this.tellOthers(told).catch((error: unknown) => {
      report(error);
      void this.tellLater(told);
    });
  }

  private tellOthers(told: string): Promise<unknown> {
    return this.database.query('SELECT pg_notify($1, $2)', [CHANGED, told]);
  }

  /** What was taken is taken although the database fell just then: the others hear of it as soon as they can. */
  private async tellLater(told: string): Promise<void> {
    for (let waitMs = 200; !this.closing; waitMs = Math.min(waitMs * 2, 5_000)) {
      await sleep(waitMs, undefined, { ref: false });
      const heard = await this.tellOthers(told).then(
        () => true,
        () => false,
      );
      if (heard) return;
    }
  }

  onModuleDestroy(): void {
    this.closing = true;
    for (const timer of this.endings.values()) clearTimeout(timer);
    this.endings.clear();
  }

  private heard(payload: string): void {
    const [from, ...personIds] = payload.split(' ');
    if (from !== this.self) this.refreshHere(personIds).catch(report);
  }

  private async refreshHere(personIds: string[]): Promise<void> {
    this.changes += 1;
    const sockets = personIds.flatMap((personId) => [...this.sockets.of(personId)]);
    await Promise.all(
      sockets.map(async (socket) => {
        if (socket.data.deviceId) await this.lookOrDrop(socket, socket.data.deviceId);
      }),
    );
  }

  /** Whoever cannot be looked up is taken for nobody: they come back as who they are when it can be known again. */
  private async lookOrDrop(socket: LiveSocket, deviceId: DeviceId): Promise<void> {
    try {
      await this.look(socket, deviceId);
    } catch (error) {
      report(error);
      this.drop(socket);
    }
  }

  private async look(socket: LiveSocket, deviceId: DeviceId): Promise<void> {
    const connection = await this.signIn.connectionOfDevice(deviceId);
    const was = socket.data.actor;
    const stays = personOf(connection.actor) === personOf(was) && !lostRights(was, connection.actor);
    if (stays) this.take(socket, connection);
    else this.drop(socket);
  }

  private take(socket: LiveSocket, { actor, deviceId, holdsUntil }: Connection): void {
    socket.data.actor = actor;
    socket.data.deviceId = deviceId;
    const personId = personOf(actor);
    if (personId === null) return this.visitors.add(this.networkOf(socket), socket);
    this.sockets.add(personId, socket);
    this.lookAgainAt(socket, holdsUntil);
  }

  /** The browser comes back by itself, as whoever it is then. Until it is gone it may do nothing. */
  private drop(socket: LiveSocket): void {
    this.forget(socket);
    socket.data.actor = { kind: 'visitor' };
    socket.data.deviceId = null;
    socket.disconnect(true);
  }

  private forget(socket: LiveSocket): void {
    this.forgetEnding(socket);
    const personId = personOf(socket.data.actor);
    if (personId !== null) this.sockets.remove(personId, socket);
    else this.visitors.remove(this.networkOf(socket), socket);
  }

  private lookAgainAt(socket: LiveSocket, end: number | null): void {
    this.forgetEnding(socket);
    if (end === null) return;
    const wait = Math.min(Math.max(end - Date.now(), 0) + 1, LONGEST_TIMER_MS);
    const look = () => {
      const { deviceId } = socket.data;
      if (deviceId) void this.lookOrDrop(socket, deviceId);
    };
    this.endings.set(socket.id, setTimeout(look, wait).unref());
  }

  private forgetEnding(socket: LiveSocket): void {
    clearTimeout(this.endings.get(socket.id));
    this.endings.delete(socket.id);
  }
}

const report = (error: unknown) =>
  log.error({ err: error }, 'a live connection could not be looked up again');
