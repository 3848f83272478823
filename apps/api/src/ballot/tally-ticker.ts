import { Injectable, type OnModuleInit, type OnApplicationShutdown } from '@nestjs/common';
import type { Tally } from '@ruta/contracts/ballot/result';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { tallyOfCounts } from '@ruta/domain/ballot/tally';
import { DataSource } from 'typeorm';
import { Notifications } from '../platform/database/notifications.ts';
import { log } from '../platform/log/log.ts';
import type { KnownRound } from './known-round.ts';
import { PaperStore } from './paper.store.ts';
import { RoundBook } from './round-book.ts';

const CHANNEL = 'ruta_ballot';
/** Four a second at most, so that a hall that votes at once is counted once; a slow count makes the next one wait. */
const TICK_MS = 250;

/** The numbers of an open round as they were counted last. */
export interface RoundNumbers {
  at: Instant;
  eligible: number;
  /** Cast in this session, and on top of them what batches brought. */
  papers: number;
  batched: number;
  tally: Tally;
}

type TickListener = (round: KnownRound, numbers: RoundNumbers) => void;

/** Counts the papers of open rounds when there are new ones, in this process or in another. */
@Injectable()
export class TallyTicker implements OnModuleInit, OnApplicationShutdown {
  private readonly due = new Map<RoundId, NodeJS.Timeout>();
  private readonly nextAt = new Map<RoundId, number>();
  private readonly last = new Map<RoundId, RoundNumbers>();
  private listener: TickListener = () => {};
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly notifications: Notifications,
    private readonly papers: PaperStore,
    private readonly rounds: RoundBook,
  ) {}

  onModuleInit(): void {
    this.notifications.hear(CHANNEL, (payload) => {
      const round = this.rounds.known(payload as RoundId);
      if (round && !round.closed) this.schedule(round, false);
    });
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    for (const timer of this.due.values()) clearTimeout(timer);
  }

  /** Who shows the numbers to whom is the session's business. */
  onTick(listener: TickListener): void {
    this.listener = listener;
  }

  voted(round: KnownRound): void {
    this.schedule(round, true);
  }

  /** Nobody has voted yet, and everybody learns how many may; or a batch was entered. */
  changed(round: KnownRound): void {
    this.schedule(round, false);
  }

  /** As counted last, or now if never. */
  async numbers(round: KnownRound): Promise<RoundNumbers> {
    return this.last.get(round.id) ?? this.count(round);
  }

  forget(id: RoundId): void {
    clearTimeout(this.due.get(id));
    this.due.delete(id);
    this.nextAt.delete(id);
    this.last.delete(id);
  }

  private schedule(round: KnownRound, own: boolean): void {
    if (this.stopped || this.due.has(round.id)) return;
    const wait = Math.max(TICK_MS, (this.nextAt.get(round.id) ?? 0) - Date.now());
    const timer = setTimeout(() => void this.tick(round, own), wait);
    this.due.set(round.id, timer.unref());
  }

  private async tick(round: KnownRound, own: boolean): Promise<void> {
    this.due.delete(round.id);
    const started = Date.now();
    try {
      if (own) await this.database.query('SELECT pg_notify($1, $2)', [CHANNEL, round.id]);
      const numbers = await this.count(this.rounds.known(round.id) ?? round);
      const known = this.rounds.known(round.id);
      if (known && !known.closed) this.listener(known, numbers);
    } catch (error) {
      log.warn({ err: error }, 'a round could not be counted');
    }
    const took = Date.now() - started;
    this.nextAt.set(round.id, started + Math.max(TICK_MS, took * 10));
  }

  private async count(round: KnownRound): Promise<RoundNumbers> {
    const { entityId, id, spec, batched } = round;
    const counts = await this.papers.counts(this.database, entityId, id);
    const eligible = await this.papers.eligible(this.database, entityId, id);
    const numbers = {
      at: Date.now(),
      eligible,
      papers: counts.reduce((sum, { papers }) => sum + papers, 0),
      batched: batched.people,
      tally: tallyOfCounts(spec, [...counts, ...batched.papers], { hands: batched.hands }),
    };
    if (this.rounds.known(id)?.closed === false) this.last.set(id, numbers);
    return numbers;
  }
}
