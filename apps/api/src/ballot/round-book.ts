import { Injectable } from '@nestjs/common';
import type { RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { Gathered } from '../platform/database/gathered.ts';
import { type KnownRound, knownFrom, roundColumns, type RoundRow } from './known-round.ts';

/** The rounds this process has to do with. What is forgotten is looked up again. */
@Injectable()
export class RoundBook {
  private readonly rounds = new Map<RoundId, KnownRound>();
  private readonly lookedUp = new Map<RoundId, Promise<KnownRound | null>>();

  private readonly sessions = new Gathered((ids: readonly SessionId[]) => this.openIn(ids));

  constructor(private readonly database: DataSource) {}

  known(id: RoundId): KnownRound | undefined {
    return this.rounds.get(id);
  }

  openOf(sessionId: SessionId): KnownRound[] {
    return [...this.rounds.values()].filter((round) => round.sessionId === sessionId && !round.closed);
  }

  /** One query however many ask at once: the first votes of a round arrive together. */
  find(id: RoundId): Promise<KnownRound | null> {
    const known = this.rounds.get(id);
    if (known) return Promise.resolve(known);
    const asked = this.lookedUp.get(id) ?? this.refresh(id).finally(() => this.lookedUp.delete(id));
    this.lookedUp.set(id, asked);
    return asked;
  }

  async refresh(id: RoundId): Promise<KnownRound | null> {
    const [row]: RoundRow[] = await this.database.query(
      `SELECT ${roundColumns} FROM ballot_round WHERE id = $1`,
      [id],
    );
    return row ? this.keep(knownFrom(row)) : null;
  }

  /** Those that are open. */
  refreshSession(sessionId: SessionId): Promise<KnownRound[]> {
    return this.sessions.of(sessionId);
  }

  private async openIn(sessions: readonly SessionId[]): Promise<KnownRound[][]> {
    const rows: RoundRow[] = await this.database.query(
      `SELECT ${roundColumns} FROM ballot_round WHERE session_id = ANY ($1) AND status = 'open'`,
      [sessions],
    );
    const open = rows.map((row) => this.keep(knownFrom(row)));
    return sessions.map((id) => open.filter((round) => round.sessionId === id));
  }

  forgetSession(sessionId: SessionId): void {
    for (const [id, round] of this.rounds) if (round.sessionId === sessionId) this.rounds.delete(id);
  }

  keep(round: KnownRound): KnownRound {
    this.rounds.set(round.id, round);
    return round;
  }
}
