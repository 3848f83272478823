import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OpId, type SessionId } from '@ruta/contracts/protocol/ids';
import { DueTimers } from './due-timers.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';
import { TableStore } from './table.store.ts';

/** Calls tables back whose time is up. Every process looks, the first one closes: also after a crash. */
@Injectable()
export class TableDeadlines implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new DueTimers({
    name: 'calling tables back',
    due: (before) => this.tables.due(before),
    act: ({ id }) => this.expire(id),
  });

  constructor(
    private readonly tables: TableStore,
    private readonly registry: SessionRegistry,
    private readonly writer: SessionWriter,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.start();
  }

  onApplicationShutdown(): void {
    this.timers.stop();
  }

  private async expire(sessionId: SessionId): Promise<void> {
    const live = await this.registry.get(sessionId);
    if (!live) return;
    const opId = OpId.parse(randomUUID());
    await this.writer.give(live, { command: { type: 'breakout.expire' }, opId }, { kind: 'clock' });
  }
}
