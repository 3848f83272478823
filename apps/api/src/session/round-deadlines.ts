import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OpId, type RoundId, type SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { DataSource } from 'typeorm';
import { DueTimers } from './due-timers.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';

interface DueRound {
  id: RoundId;
  sessionId: SessionId;
  at: Instant;
}

/**
 * Closes the rounds whose deadline has passed. Every process looks, the first one closes: also after a crash, and with
 * nobody at the console. (A vote that comes after the deadline is refused even before that.)
 */
@Injectable()
export class RoundDeadlines implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new DueTimers<DueRound>({
    name: 'closing a round',
    due: (before) => this.due(before),
    act: (round) => this.close(round),
  });

  constructor(
    private readonly database: DataSource,
    private readonly registry: SessionRegistry,
    private readonly writer: SessionWriter,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.start();
  }

  onApplicationShutdown(): void {
    this.timers.stop();
  }

  private async due(before: Instant): Promise<DueRound[]> {
    const rows: { id: string; session_id: string; closes_at: Date }[] = await this.database.query(
      `SELECT id, session_id, closes_at FROM ballot_round
       WHERE status = 'open' AND closes_at <= to_timestamp($1 / 1000.0)`,
      [before],
    );
    return rows.map((row) => ({
      id: row.id as RoundId,
      sessionId: row.session_id as SessionId,
      at: row.closes_at.getTime(),
    }));
  }

  private async close({ id: roundId, sessionId }: DueRound): Promise<void> {
    const live = await this.registry.get(sessionId);
    if (!live) return;
    const opId = OpId.parse(randomUUID());
    await this.writer.give(live, { command: { type: 'round.close', roundId }, opId }, { kind: 'clock' });
  }
}
