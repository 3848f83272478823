import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { KnownRound } from '../ballot/known-round.ts';
import { RoundBook } from '../ballot/round-book.ts';
import { type RoundNumbers, TallyTicker } from '../ballot/tally-ticker.ts';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import { audienceRoom, votedRoom } from './session-rooms.ts';
import { linesIn, tellInSlices } from './slices.ts';

/** A full hall is told less often than a table, by so much for each phone: telling it must not keep votes waiting. */
const EACH_MS = 1;

/** What phones of a round are told next, and when. */
interface Late {
  numbers: RoundNumbers;
  timer: NodeJS.Timeout;
}

/**
 * Shows the numbers of an open round to those who may see them, and to the others how many have voted: console and
 * screen as soon as they are counted, phones at the pace that their number affords.
 */
@Injectable()
export class TallyTeller implements OnApplicationShutdown {
  private server: LiveServer | null = null;
  private readonly late = new Map<RoundId, Late>();
  private readonly nextAt = new Map<RoundId, number>();

  constructor(
    private readonly ticker: TallyTicker,
    private readonly rounds: RoundBook,
  ) {}

  attach(server: LiveServer): void {
    this.server = server;
    this.ticker.onTick((round, numbers) => this.tell(server, round, numbers));
  }

  onApplicationShutdown(): void {
    for (const { timer } of this.late.values()) clearTimeout(timer);
  }

  private tell(server: LiveServer, round: KnownRound, numbers: RoundNumbers): void {
    const { sessionId, spec } = round;
    const [seen, counted] = ticks(round, numbers);
    const watched = spec.visibility === 'while' ? seen : counted;
    // Whoever leads and has voted is told as a voter, below.
    server.local
      .to([audienceRoom(sessionId, 'console'), audienceRoom(sessionId, 'screen')])
      .except(spec.visibility === 'after-own-vote' ? votedRoom(round.id) : [])
      .emit('ballot.tally', watched);
    const waits = this.late.get(round.id);
    if (waits) {
      waits.numbers = numbers;
      return;
    }
    const wait = (this.nextAt.get(round.id) ?? 0) - Date.now();
    if (wait <= 0) return this.tellPhones(server, round, numbers);
    const timer = setTimeout(() => this.tellLate(round.id), wait).unref();
    this.late.set(round.id, { numbers, timer });
  }

  private tellLate(id: RoundId): void {
    const late = this.late.get(id);
    const round = this.rounds.known(id);
    this.late.delete(id);
    if (late && this.server && round && !round.closed) this.tellPhones(this.server, round, late.numbers);
    else this.nextAt.delete(id);
  }

  private tellPhones(server: LiveServer, round: KnownRound, numbers: RoundNumbers): void {
    const room = audienceRoom(round.sessionId, 'phone');
    const now = Date.now();
    for (const [id, at] of this.nextAt) if (at <= now) this.nextAt.delete(id);
    this.nextAt.set(round.id, now + linesIn(server, room) * EACH_MS);
    const [seen, counted] = ticks(round, numbers);
    const { visibility } = round.spec;
    if (visibility !== 'after-own-vote') {
      const shown = visibility === 'while' ? seen : counted;
      return tellInSlices(server, room, (lines) => void lines.emit('ballot.tally', shown));
    }
    const voted = votedRoom(round.id);
    tellInSlices(server, room, (lines) => void lines.except(voted).emit('ballot.tally', counted));
    tellInSlices(server, voted, (lines) => void lines.emit('ballot.tally', seen));
  }
}

/** With the numbers, and without them. */
function ticks(
  { sessionId, id: roundId }: KnownRound,
  { at, eligible, papers, batched, tally }: RoundNumbers,
): [TallyTick, TallyTick] {
  const counted: TallyTick = { sessionId, roundId, at, papers, batched, eligible, tally: null };
  return [{ ...counted, tally }, counted];
}
