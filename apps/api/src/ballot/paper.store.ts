import { Injectable } from '@nestjs/common';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import type {
  OwnVote,
  PapersBy,
  PaperWords,
  PublishedPaper,
  RoundResult,
} from '@ruta/contracts/ballot/result';
import {
  type EntityId,
  type OpId,
  type ParticipantId,
  type RoundId,
  SeatId,
  type SessionId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { PaperCount } from '@ruta/domain/ballot/tally';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import type { KnownRound } from './known-round.ts';
import { receiptFor } from './receipt.ts';

export interface Vote {
  roundId: RoundId;
  participantId: ParticipantId;
  opId: OpId;
  choice: Choice;
  /** What the paper's seal stands for, kept where it can be erased. */
  words: PaperWords | null;
  code: string;
  arrivedAt: Instant;
}

/** A right to vote in a round, and the paper that was cast with it. */
export interface Standing {
  paper: { castBy: ParticipantId; ops: OpId[]; code: string; choice: Choice; at: Instant } | null;
}

type Queries = Pick<Tx, 'query'>;

/** Papers and the rights to them, by hand-written SQL: this is the hottest place of the product. */
@Injectable()
export class PaperStore {
  constructor(private readonly database: DataSource) {}

  /**
   * How many were written, at most one per vote; fewer where somebody has no right, came too late, or repeats a
   * command. Votes of one call are of different participants.
   */
  async cast(round: KnownRound, votes: readonly Vote[]): Promise<number | 'not-open' | 'other-options'> {
    const { choices, chosen } = distinctChoices(votes);
    const [row]: [{ written: number }] = await this.database.query(
      'SELECT cast_votes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS written',
      [
        round.entityId,
        round.id,
        round.specRev,
        votes.map(({ participantId }) => participantId),
        votes.map(({ opId }) => opId),
        votes.map(({ code }) => code),
        choices,
        chosen,
        votes.map(({ arrivedAt }) => arrivedAt),
        wordsOf(round, votes),
      ],
    );
    if (row.written === -1) return 'not-open';
    return row.written === -2 ? 'other-options' : row.written;
  }

  async standing(round: KnownRound, of: ParticipantId[]): Promise<Map<ParticipantId, Standing>> {
    const rows: StandingRow[] = await this.database.query(
      `SELECT e.participant_id, p.cast_by, p.ops, p.code, p.choice, p.at
       FROM entitlement e
       LEFT JOIN paper p ON p.entity_id = e.entity_id AND p.round_id = e.round_id AND p.right_id = e.right_id
       WHERE e.entity_id = $1 AND e.round_id = $2 AND e.participant_id = ANY ($3)`,
      [round.entityId, round.id, of],
    );
    return new Map(rows.map((row) => [row.participant_id as ParticipantId, standingFrom(row)]));
  }

  /** What these participants voted in the rounds of a session, with their receipts. */
  async ownVotes(
    entityId: EntityId,
    sessionId: SessionId,
    of: ParticipantId[],
  ): Promise<Map<ParticipantId, OwnVote[]>> {
    const rows: (StandingRow & { round_id: string; words: string | null })[] = await this.database.query(
      `SELECT p.cast_by AS participant_id, p.round_id, p.cast_by, p.ops, p.code, p.choice, p.at, w.text AS words
       FROM ballot_round r JOIN paper p ON p.entity_id = r.entity_id AND p.round_id = r.id
       LEFT JOIN paper_words w ON w.entity_id = p.entity_id AND w.round_id = p.round_id AND w.code = p.code
       WHERE r.entity_id = $1 AND r.session_id = $2 AND p.cast_by = ANY ($3)`,
      [entityId, sessionId, of],
    );
    const votes = new Map<ParticipantId, OwnVote[]>();
    for (const row of rows) {
      const roundId = row.round_id as RoundId;
      const participant = row.participant_id as ParticipantId;
      const receipt = receiptFor(roundId, row.code ?? '', row.choice as Choice, row.at?.getTime() ?? 0);
      votes.set(participant, [
        ...(votes.get(participant) ?? []),
        { roundId, choice: row.choice as Choice, words: row.words, receipt },
      ]);
    }
    return votes;
  }

  /** Papers by content. Counted where they lie: nothing is ever added up as it comes. */
  counts(queries: Queries, entityId: EntityId, roundId: RoundId): Promise<PaperCount[]> {
    return queries.query(
      `SELECT choice, count(*)::int AS papers FROM paper WHERE entity_id = $1 AND round_id = $2 GROUP BY choice`,
      [entityId, roundId],
    );
  }

  async eligible(queries: Queries, entityId: EntityId, roundId: RoundId): Promise<number> {
    const [row]: [{ eligible: number }] = await queries.query(
      `SELECT count(DISTINCT right_id)::int AS eligible FROM entitlement WHERE entity_id = $1 AND round_id = $2`,
      [entityId, roundId],
    );
    return row.eligible;
  }

  async papersBy(queries: Queries, entityId: EntityId, roundId: RoundId): Promise<PapersBy> {
    const rows: { basis: keyof PapersBy; papers: number }[] = await queries.query(
      `SELECT e.basis, count(*)::int AS papers
       FROM paper p CROSS JOIN LATERAL (
         SELECT t.basis FROM entitlement t
         WHERE t.entity_id = $1 AND t.round_id = $2 AND t.participant_id = p.cast_by OFFSET 0
       ) AS e
       WHERE p.entity_id = $1 AND p.round_id = $2 GROUP BY e.basis`,
      [entityId, roundId],
    );
    const by: PapersBy = { account: 0, guest: 0, assisted: 0, seat: 0, paper: 0, hands: 0 };
    for (const { basis, papers } of rows) by[basis] = papers;
    return by;
  }

  /** What each seat of the secretariat voted, in a ballot of the members. */
  async ofSeats(queries: Queries, entityId: EntityId, roundId: RoundId): Promise<SeatPaper[]> {
    const rows: { seat_id: string; choice: Choice }[] = await queries.query(
      `SELECT DISTINCT p.right_id AS seat_id, p.choice FROM paper p
       JOIN entitlement e ON e.entity_id = p.entity_id AND e.round_id = p.round_id AND e.right_id = p.right_id
       WHERE p.entity_id = $1 AND p.round_id = $2 AND e.basis = 'seat' ORDER BY p.right_id`,
      [entityId, roundId],
    );
    return rows.map(({ seat_id, choice }) => ({ seatId: SeatId.parse(seat_id), choice }));
  }

  /** Words follow the paper they are on; those of a paper that is gone go too. */
  async mergeWords(
    tx: Tx,
    entityId: EntityId,
    roundId: RoundId,
    { from, into }: { from: ParticipantId; into: ParticipantId },
  ): Promise<void> {
    await tx.query(
      `DELETE FROM paper_words w WHERE w.entity_id = $1 AND w.round_id = $2 AND w.author = $3
         AND NOT EXISTS (SELECT FROM paper p WHERE p.entity_id = $1 AND p.round_id = $2 AND p.code = w.code)`,
      [entityId, roundId, from],
    );
    await tx.query(
      'UPDATE paper_words SET author = $4 WHERE entity_id = $1 AND round_id = $2 AND author = $3',
      [entityId, roundId, from, into],
    );
  }

  /** What somebody wrote on their papers in a session is gone; the papers stay counted, with their seals. */
  async eraseWords(tx: Tx, entityId: EntityId, sessionId: SessionId, author: ParticipantId): Promise<void> {
    await tx.query(
      `DELETE FROM paper_words w USING ballot_round r
       WHERE r.entity_id = w.entity_id AND r.id = w.round_id AND r.entity_id = $1 AND r.session_id = $2
         AND w.author = $3`,
      [entityId, sessionId, author],
    );
  }

  /** In the order of their codes, which is nobody's. */
  async published(
    queries: Queries,
    entityId: EntityId,
    roundId: RoundId,
    named: boolean,
  ): Promise<PublishedPaper[]> {
    const rows: ({ salt: string; text: string | null } & {
      code: string;
      choice: Choice;
      cast_by: string;
    })[] = await queries.query(
      `SELECT p.code, p.choice, p.cast_by, w.salt, w.text
       FROM paper p
       LEFT JOIN paper_words w ON w.entity_id = p.entity_id AND w.round_id = p.round_id AND w.code = p.code
       WHERE p.entity_id = $1 AND p.round_id = $2 ORDER BY p.code`,
      [entityId, roundId],
    );
    return rows.map(({ code, choice, cast_by, salt, text }) => ({
      code,
      choice,
      words: text === null ? null : { salt, text },
      by: named ? (cast_by as ParticipantId) : null,
    }));
  }
}

type SeatPaper = NonNullable<RoundResult['seats']>[number];

interface StandingRow {
  participant_id: string;
  cast_by: string | null;
  ops: string[] | null;
  code: string | null;
  choice: Choice | null;
  at: Date | null;
}

function standingFrom({ cast_by: castBy, ops, code, choice, at }: StandingRow): Standing {
  if (castBy === null || code === null || choice === null || at === null) return { paper: null };
  return {
    paper: { castBy: castBy as ParticipantId, ops: (ops ?? []) as OpId[], code, choice, at: at.getTime() },
  };
}

/** The words of a batch, to be kept in the same step; null for methods that have none, so that nothing is looked for. */
function wordsOf({ spec }: KnownRound, votes: readonly Vote[]): string | null {
  if (spec.method.method !== 'consent') return null;
  return JSON.stringify(
    votes.flatMap(({ words, code, participantId: author }) => (words ? [{ code, author, ...words }] : [])),
  );
}

/** Many votes, few ways to fill in a paper: each way is sent once. `chosen` counts from 1, as SQL's arrays do. */
function distinctChoices(votes: readonly Vote[]): { choices: string[]; chosen: number[] } {
  const numbers = new Map<string, number>();
  const chosen = votes.map(({ choice }) => {
    const text = JSON.stringify(choice);
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  });
  return { choices: [...numbers.keys()], chosen };
}
