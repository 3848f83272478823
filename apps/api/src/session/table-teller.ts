import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { SessionId } from '@ruta/contracts/protocol/ids';
import type { TablePulse } from '@ruta/contracts/breakout/view';
import { openBreakout } from '@ruta/domain/breakout/breakout';
import { log } from '../platform/log/log.ts';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import type { LiveSession } from './live-session.ts';
import { PresenceBook } from './presence-book.ts';
import { SessionRegistry } from './session-registry.ts';
import { audienceRoom } from './session-rooms.ts';

const LOOK_MS = 1000;
/** A console that came meanwhile waits at most so many looks. */
const TELL_ANYWAY = 4;

/** Tells the consoles of a session what goes on at its open tables: counts, never words. */
@Injectable()
export class TableTeller implements OnModuleInit, OnApplicationShutdown {
  private server: LiveServer | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly told = new Map<SessionId, { text: string; looks: number }>();
  private looking = false;

  constructor(
    private readonly registry: SessionRegistry,
    private readonly presence: PresenceBook,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  attach(server: LiveServer): void {
    this.server = server;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      const watched: LiveSession[] = [];
      this.registry.everySession((live) => {
        if (this.isWatched(live) && openBreakout(live.state)) watched.push(live);
        else this.told.delete(live.key.id);
      });
      for (const live of watched) await this.tell(live);
    } catch (error) {
      log.warn({ err: error }, 'consoles could not be told of their tables');
    } finally {
      this.looking = false;
    }
  }

  private isWatched({ key, plenary }: LiveSession): boolean {
    return !plenary && (this.server?.sockets.adapter.rooms.has(audienceRoom(key.id, 'console')) ?? false);
  }

  private async tell(live: LiveSession): Promise<void> {
    const tables = await this.pulses(live);
    const text = JSON.stringify(tables);
    const told = this.told.get(live.key.id);
    if (told?.text === text && told.looks < TELL_ANYWAY) {
      told.looks += 1;
      return;
    }
    this.told.set(live.key.id, { text, looks: 0 });
    this.server?.local
      .to(audienceRoom(live.key.id, 'console'))
      .emit('session.tables', { sessionId: live.key.id, tables });
  }

  private async pulses(live: LiveSession): Promise<TablePulse[]> {
    const pulses: TablePulse[] = [];
    for (const { id, closed } of openBreakout(live.state)?.tables ?? []) {
      const table = closed ? null : await this.registry.get(id);
      if (table) pulses.push({ id, connected: this.presence.watch(id), ...countsOf(table) });
    }
    return pulses;
  }
}

const countsOf = ({ state }: LiveSession): Omit<TablePulse, 'id' | 'connected'> => ({
  ready: state.ready.length,
  ideas: state.boards.reduce(
    (sum, { ideas }) => sum + ideas.filter((idea) => idea.state === 'kept').length,
    0,
  ),
  waiting: state.floor.queue.length + (state.floor.speaking ? 1 : 0),
});
