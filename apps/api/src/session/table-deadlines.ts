import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OpId, type SessionId } from '@ruta/contracts/protocol/ids';
import { log } from '../platform/log/log.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';
import { TableStore } from './table.store.ts';

const LOOK_MS = 1000;

/** Calls tables back whose time is up. Every process looks, the first one closes: also after a crash. */
@Injectable()
export class TableDeadlines implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new Map<SessionId, NodeJS.Timeout>();
  private looking: NodeJS.Timeout | null = null;

  constructor(
    private readonly tables: TableStore,
    private readonly registry: SessionRegistry,
    private readonly writer: SessionWriter,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => void this.look().catch(report), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.looking) clearInterval(this.looking);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** What is due before the next look gets a timer of its own, so that it closes on the dot. */
  private async look(): Promise<void> {
    for (const { sessionId, at } of await this.tables.due(Date.now() + 2 * LOOK_MS)) {
      if (this.timers.has(sessionId)) continue;
      const timer = setTimeout(
        () => {
          this.timers.delete(sessionId);
          this.expire(sessionId).catch(report);
        },
        Math.max(0, at - Date.now()),
      );
      this.timers.set(sessionId, timer.unref());
    }
  }

  private async expire(sessionId: SessionId): Promise<void> {
    const live = await this.registry.get(sessionId);
    if (!live) return;
    const opId = OpId.parse(randomUUID());
    await this.writer.give(live, { command: { type: 'breakout.expire' }, opId }, { kind: 'clock' });
  }
}

const report = (error: unknown) => log.warn({ err: error }, 'due tables could not be called back');
