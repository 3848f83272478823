import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { Receipt } from '@ruta/contracts/ballot/result';
import type { OpId, ParticipantId, RoundId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Ack, RefusalCode } from '@ruta/contracts/protocol/refusal';
import { accepts } from '@ruta/domain/ballot/acceptance';
import { lacksReason, sealed } from '@ruta/domain/ballot/seal';
import { log } from '../platform/log/log.ts';
import { refusalOf } from '../platform/http/refusal-of.ts';
import { type KnownRound } from './known-round.ts';
import { PaperStore, type Standing, type Vote } from './paper.store.ts';
import { newReceiptCode, receiptFor } from './receipt.ts';
import { RoundBook } from './round-book.ts';
import { TallyTicker } from './tally-ticker.ts';

/** Measured: more rows in one statement gain nothing and lengthen the tail. */
const MOST_IN_A_BATCH = 500;
/** Two statements on their way keep the database busy while the next batch fills. */
const MOST_BATCHES = 2;
/** More than this waits for nobody: who comes now is told to try again. */
const MOST_WAITING = 50_000;

interface Ballot {
  roundId: RoundId;
  participantId: ParticipantId;
  opId: OpId;
  paper: FilledPaper;
  arrivedAt: Instant;
}

interface Waiting extends Vote, Ballot {
  answer: (ack: Ack<Receipt>) => void;
}

/** The votes of one round that wait to be written. */
interface Line {
  round: KnownRound;
  waiting: Waiting[];
  /** Whose votes are on their way: two of one person never overtake each other. */
  writing: Set<ParticipantId>;
  batches: number;
  scheduled: boolean;
}

/**
 * Writes votes many at a time: whatever arrived while the last statement was on its way goes into the next one. A vote
 * is acknowledged after its commit, never before.
 */
@Injectable()
export class VoteBatcher {
  private readonly lines = new Map<RoundId, Line>();
  private waiting = 0;

  constructor(
    private readonly rounds: RoundBook,
    private readonly papers: PaperStore,
    private readonly ticker: TallyTicker,
  ) {}

  cast(ballot: Ballot, answer: (ack: Ack<Receipt>) => void): void {
    const round = this.rounds.known(ballot.roundId);
    if (round) return this.take(round, ballot, answer);
    this.rounds.find(ballot.roundId).then(
      (found) => (found ? this.take(found, ballot, answer) : answer(refused('ballot.unknown'))),
      (error: unknown) => answer(failed(error)),
    );
  }

  private take(round: KnownRound, ballot: Ballot, answer: Waiting['answer']): void {
    if (lacksReason(ballot.paper)) return answer(refused('ballot.reason-needed'));
    const { choice, words } = sealed(ballot.paper, newSalt);
    if (!accepts(round.spec, choice, round.options)) return answer(refused('ballot.invalid-choice'));
    if (this.waiting >= MOST_WAITING) return answer(refused('request.too-many'));
    this.waiting += 1;
    const line = this.lineOf(round);
    line.waiting.push({ ...ballot, choice, words, code: newReceiptCode(), answer });
    this.schedule(line);
  }

  private lineOf(round: KnownRound): Line {
    const line = this.lines.get(round.id) ?? newLine(round);
    line.round = round;
    this.lines.set(round.id, line);
    return line;
  }

  /** After the sockets at hand were read, so that what arrived together is written together. */
  private schedule(line: Line): void {
    if (line.scheduled || line.batches >= MOST_BATCHES) return;
    line.scheduled = true;
    setImmediate(() => {
      line.scheduled = false;
      void this.write(line);
    });
  }

  private async write(line: Line): Promise<void> {
    const batch = nextBatch(line);
    if (batch.length === 0) return;
    line.batches += 1;
    for (const { participantId } of batch) line.writing.add(participantId);
    try {
      await this.writeBatch(line.round, batch);
    } catch (error) {
      const ack = failed(error);
      for (const { answer } of batch) answer(ack);
    }
    for (const { participantId } of batch) line.writing.delete(participantId);
    this.waiting -= batch.length;
    line.batches -= 1;
    if (line.waiting.length > 0) this.schedule(line);
    else if (line.batches === 0) this.lines.delete(line.round.id);
  }

  private async writeBatch(round: KnownRound, batch: Waiting[]): Promise<void> {
    const written = await this.papers.cast(round, batch);
    if (written === 'other-options') return this.judgeAgain(round, batch);
    if (written === 'not-open') {
      return this.answerOneByOne(round, batch);
    }
    if (written > 0) this.ticker.voted(round);
    if (written === batch.length) {
      for (const vote of batch)
        vote.answer({ ok: true, value: receiptFor(round.id, vote.code, vote.choice, vote.arrivedAt) });
      return;
    }
    await this.answerOneByOne(round, batch);
  }

  /** The options were corrected meanwhile: each vote is judged by those that hold now. */
  private async judgeAgain(stale: KnownRound, batch: Waiting[]): Promise<void> {
    const round = await this.rounds.refresh(stale.id);
    for (const { answer, ...ballot } of batch) {
      if (round) this.take(round, ballot, answer);
      else answer(refused('ballot.unknown'));
    }
  }

  /** Some were not written: repeated commands get their receipt again, the others are told why not. */
  private async answerOneByOne(round: KnownRound, batch: Waiting[]): Promise<void> {
    const standing = await this.papers.standing(
      round,
      batch.map(({ participantId }) => participantId),
    );
    const now = await this.rounds.refresh(round.id);
    const closesAt = now?.closesAt ?? null;
    for (const vote of batch) {
      const late = !now || now.closed || (closesAt !== null && closesAt <= vote.arrivedAt);
      vote.answer(verdict(round.id, vote, standing.get(vote.participantId), late));
    }
  }
}

function verdict(
  roundId: RoundId,
  vote: Waiting,
  standing: Standing | undefined,
  late: boolean,
): Ack<Receipt> {
  if (!standing) return refused('ballot.not-entitled');
  const { paper } = standing;
  if (paper?.ops.includes(vote.opId))
    return { ok: true, value: receiptFor(roundId, paper.code, paper.choice, paper.at) };
  if (late || !paper) return refused('ballot.closed');
  return refused(paper.castBy === vote.participantId ? 'request.too-many' : 'ballot.seat-voted');
}

/** One vote per participant: a second one of the same waits for the next batch, so that the later one stands. */
function nextBatch(line: Line): Waiting[] {
  const taken = new Set<ParticipantId>();
  const batch: Waiting[] = [];
  const held: Waiting[] = [];
  let index = 0;
  for (; index < line.waiting.length && batch.length < MOST_IN_A_BATCH; index += 1) {
    const vote = line.waiting[index];
    if (!vote) continue;
    if (taken.has(vote.participantId) || line.writing.has(vote.participantId)) held.push(vote);
    else batch.push(vote);
    taken.add(vote.participantId);
  }
  line.waiting = [...held, ...line.waiting.slice(index)];
  return batch;
}

const newLine = (round: KnownRound): Line => ({
  round,
  waiting: [],
  writing: new Set(),
  batches: 0,
  scheduled: false,
});

const newSalt = (): string => randomBytes(16).toString('hex');

const refused = (code: RefusalCode): Ack<Receipt> => ({ ok: false, refusal: { code } });

function failed(error: unknown): Ack<Receipt> {
  const refusal = refusalOf(error);
  if (!refusal) log.error({ err: error }, 'votes could not be written');
  return { ok: false, refusal: refusal ?? { code: 'request.failed' } };
}
