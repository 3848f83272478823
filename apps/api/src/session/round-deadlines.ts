import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OpId, type RoundId, type SessionId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { log } from '../platform/log/log.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';

const LOOK_MS = 1000;

/**
 * Closes the rounds whose deadline has passed. Every process looks, the first one closes: also after a crash, and with
 * nobody at the console. (A vote that comes after the deadline is refused even before that.)
 */
@Injectable()
export class RoundDeadlines implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new Map<RoundId, NodeJS.Timeout>();
  private looking: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: DataSource,
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

  /** Rounds that are due before the next look get a timer of their own, so that they close on the dot. */
  private async look(): Promise<void> {
    const rows: { id: string; session_id: string; closes_at: Date }[] = await this.database.query(
      `SELECT id, session_id, closes_at FROM ballot_round
       WHERE status = 'open' AND closes_at <= to_timestamp($1 / 1000.0)`,
      [Date.now() + 2 * LOOK_MS],
    );
    for (const row of rows) this.closeAt(row.id as RoundId, row.session_id as SessionId, row.closes_at);
  }

  private closeAt(roundId: RoundId, sessionId: SessionId, closesAt: Date): void {
    if (this.timers.has(roundId)) return;
    const wait = Math.max(0, closesAt.getTime() - Date.now());
    const timer = setTimeout(() => {
      this.timers.delete(roundId);
      this.close(roundId, sessionId).catch(report);
    }, wait);
    this.timers.set(roundId, timer.unref());
  }

  private async close(roundId: RoundId, sessionId: SessionId): Promise<void> {
    const live = await this.registry.get(sessionId);
    if (!live) return;
    const opId = OpId.parse(randomUUID());
    await this.writer.give(live, { command: { type: 'round.close', roundId }, opId }, { kind: 'clock' });
  }
}

const report = (error: unknown) => log.warn({ err: error }, 'a due round could not be closed');
