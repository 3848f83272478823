import { Injectable } from '@nestjs/common';
import type { CommitmentRounds, RoundReport } from '@ruta/contracts/ballot/http';
import type { OwnVote, PublishedPaper } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { CommitmentId, EntityId, ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { handsOfBatches, papersOfBatches } from '@ruta/domain/ballot/batches';
import { resultIsPublic, viewRound } from '@ruta/domain/ballot/visibility';
import { DataSource } from 'typeorm';
import { Refused } from '../platform/http/refused.ts';
import { PaperStore } from './paper.store.ts';

interface Row {
  round: RoundView;
  session_id: string;
  code: string;
  title: string;
  at_table: boolean;
}

/** Rounds for whoever looks at them from outside a session. Nothing here shows a result before it may be seen. */
@Injectable()
export class BallotService {
  constructor(
    private readonly database: DataSource,
    private readonly papers: PaperStore,
  ) {}

  async report(entityId: EntityId, roundId: RoundId): Promise<RoundReport> {
    const [row] = await this.rows('r.id = $2', [entityId, roundId]);
    // What a table votes on is its own until it is counted.
    if (!row || (row.at_table && row.round.status === 'open')) throw new Refused('resource.not-found');
    const named = row.round.spec.disclosure === 'named';
    if (!resultIsPublic(row.round)) return { ...shown(row), papers: [], hands: [], names: [] };
    const { batches, hiddenReasons } = row.round;
    const hidden = new Set(hiddenReasons);
    const cast = await this.papers.published(this.database, entityId, roundId, named);
    const papers = [...cast, ...papersOfBatches(batches)].map((paper) =>
      hidden.has(paper.code) ? { ...paper, words: null } : paper,
    );
    const names = await this.names(entityId, row.session_id, papers);
    return { ...shown(row), papers, hands: handsOfBatches(batches), names };
  }

  /** What these participants voted in the rounds of a session, with their receipts; for themselves alone. */
  ownVotes(
    entityId: EntityId,
    sessionId: SessionId,
    of: ParticipantId[],
  ): Promise<Map<ParticipantId, OwnVote[]>> {
    return this.papers.ownVotes(entityId, sessionId, of);
  }

  /** Rounds on frozen versions of a commitment, oldest first. */
  async ofCommitment(entityId: EntityId, commitmentId: CommitmentId): Promise<CommitmentRounds> {
    const rows = await this.rows('r.commitment_id = $2', [entityId, commitmentId]);
    return { commitmentId, rounds: rows.map(shown) };
  }

  /** Rounds on versions of a session's minutes, oldest first, whichever session they were held in. */
  async onMinutes(entityId: EntityId, sessionId: SessionId): Promise<RoundView[]> {
    const rows = await this.rows(
      `r.round #>> '{subject,kind}' = 'minutes-version' AND r.round #>> '{subject,sessionId}' = $2`,
      [entityId, sessionId],
    );
    return rows.map(({ round }) => viewRound(round));
  }

  private rows(condition: string, values: unknown[]): Promise<Row[]> {
    return this.database.query(
      `SELECT r.round, r.session_id, s.code, s.title, s.parent_id IS NOT NULL AS at_table
       FROM ballot_round r JOIN session s ON s.entity_id = r.entity_id AND s.id = r.session_id
       WHERE r.entity_id = $1 AND ${condition} ORDER BY r.round->>'openedAt', r.id`,
      values,
    );
  }

  private names(entityId: EntityId, sessionId: string, papers: PublishedPaper[]): Promise<ParticipantCard[]> {
    const named = papers.flatMap(({ by }): ParticipantId[] => (by ? [by] : []));
    if (named.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT id, number, name, mode, facilitator, sector FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND id = ANY ($3)`,
      [entityId, sessionId, named],
    );
  }
}

const shown = ({ round, session_id: id, code, title }: Row) => ({
  round: viewRound(round),
  session: { id, code, title },
});
