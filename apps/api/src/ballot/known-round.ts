import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import { handsOfBatches, papersOfBatches } from '@ruta/domain/ballot/batches';
import type { CountedHands } from '@ruta/contracts/ballot/result';
import type { PaperCount } from '@ruta/domain/ballot/tally';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { EntityId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';

/** What this process knows of a round, so that a vote can be judged without asking the database. */
export interface KnownRound {
  entityId: EntityId;
  sessionId: SessionId;
  id: RoundId;
  spec: BallotSpec;
  specRev: number;
  /** Ids of the options. */
  options: ReadonlySet<string>;
  closed: boolean;
  closesAt: Instant | null;
  /** Papers and hands of the batches that count. */
  batched: { papers: PaperCount[]; hands: CountedHands[]; people: number };
}

export interface RoundRow {
  entity_id: string;
  id: string;
  session_id: string;
  round: RoundView;
  spec_rev: number;
  status: 'open' | 'closed';
  closes_at: Date | null;
}

export const roundColumns = 'entity_id, id, session_id, round, spec_rev, status, closes_at';

export const knownFrom = (row: RoundRow): KnownRound => ({
  entityId: row.entity_id as EntityId,
  sessionId: row.session_id as SessionId,
  id: row.id as RoundId,
  spec: row.round.spec,
  specRev: row.spec_rev,
  options: new Set(row.round.spec.options.map(({ id }) => id)),
  closed: row.status === 'closed',
  closesAt: row.closes_at?.getTime() ?? null,
  batched: batchedIn(row.round),
});

function batchedIn({ batches }: RoundView): KnownRound['batched'] {
  const papers = papersOfBatches(batches).map(({ choice }) => ({ choice, papers: 1 }));
  const hands = handsOfBatches(batches);
  return { papers, hands, people: hands.reduce((sum, { people }) => sum + people, papers.length) };
}
