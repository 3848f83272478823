import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SessionId } from '@ruta/contracts/protocol/ids';
import { Notifications } from '../platform/database/notifications.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import type { LiveSession } from './live-session.ts';
import { SessionAnnouncer } from './session-announcer.ts';
import { SessionDirectory } from './session-directory.ts';
import { SessionRegistry } from './session-registry.ts';

const CHANNEL = 'ruta_session_header';

/**
 * Title, place, hour and whether a session takes place are not in its log. Whoever changes them says so in the same
 * transaction; every process that has the session in memory reads them anew and tells the people in its rooms.
 */
@Injectable()
export class SessionHeaders implements OnModuleInit {
  /** Of two readings under way the one that began last counts. */
  private readonly readings = new WeakMap<LiveSession, number>();

  constructor(
    private readonly directory: SessionDirectory,
    private readonly registry: SessionRegistry,
    private readonly announcer: SessionAnnouncer,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    const read = (id: SessionId) => void this.readAnew(id).catch(report);
    this.notifications.hear(CHANNEL, (id) => read(id as SessionId));
    this.notifications.onReconnect(() => this.registry.everySession(({ key }) => read(key.id)));
  }

  async changed(tx: Tx, id: SessionId): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, id]);
  }

  /** As of now, on this process. */
  async readAnew(id: SessionId): Promise<void> {
    const live = this.registry.inMemory(id) ?? (await this.registry.underWay(id));
    if (!live) return;
    const reading = (this.readings.get(live) ?? 0) + 1;
    this.readings.set(live, reading);
    const found = await this.directory.find(id);
    const isLast = this.readings.get(live) === reading;
    if (found && isLast && live.retitle(found.header)) this.announcer.retitled(live);
  }
}

const report = (error: unknown) => log.warn({ err: error }, 'a title could not be read anew');
