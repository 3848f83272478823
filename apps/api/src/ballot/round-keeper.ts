import { Injectable } from '@nestjs/common';
import type { Electorate } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { EntityId, ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionEvent } from '@ruta/contracts/session/event';
import { type Elector, hasPaper } from '@ruta/domain/ballot/electorate';
import { batchResults, handsOfBatches, papersOfBatches, peopleOfBatches } from '@ruta/domain/ballot/batches';
import { leafOfHands } from '@ruta/domain/ballot/paper';
import { tallyOfCounts } from '@ruta/domain/ballot/tally';
import { merkleRoot } from '@ruta/domain/evidence/merkle';
import type { RoundCount } from '@ruta/domain/session/state';
import type { Tx } from '../platform/database/transactions.ts';
import { type KnownRound, knownFrom, roundColumns, type RoundRow } from './known-round.ts';
import { PaperStore } from './paper.store.ts';
import { leafOf } from './receipt.ts';

export interface Voter extends Elector {
  id: ParticipantId;
}

export type RoundEvent = Extract<SessionEvent, { type: `round.${string}` }>;

/** What a session's decisions mean for its rounds, always inside the session's own transaction. */
@Injectable()
export class RoundKeeper {
  constructor(private readonly papers: PaperStore) {}

  /** Holds the round alone until the transaction ends: no vote is being written, none will be before it ends. */
  async hold(tx: Tx, roundId: RoundId): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 5))', [roundId]);
  }

  /** Votes name their round by its id alone, so no two sessions have one with the same, in whichever entity. */
  async isOfAnotherSession(tx: Tx, roundId: RoundId, sessionId: SessionId): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT FROM ballot_round WHERE id = $1 AND session_id <> $2', [
      roundId,
      sessionId,
    ]);
    return rows.length > 0;
  }

  async papersCast(tx: Tx, entityId: EntityId, roundId: RoundId): Promise<number> {
    const counts = await this.papers.counts(tx, entityId, roundId);
    return counts.reduce((sum, { papers }) => sum + papers, 0);
  }

  /** The result and its evidence. The round must be held. */
  async count(tx: Tx, entityId: EntityId, { id, spec, batches }: RoundView): Promise<RoundCount> {
    const counts = await this.papers.counts(tx, entityId, id);
    const papers = [...(await this.papers.published(tx, entityId, id, false)), ...papersOfBatches(batches)];
    const hands = handsOfBatches(batches);
    const root = merkleRoot([
      ...papers.map(({ code, choice }) => leafOf(id, code, choice)),
      ...hands.map((counted) => leafOfHands(id, counted)),
    ]);
    const byName = spec.electorate === 'members' && spec.disclosure === 'named';
    const onPaper = papersOfBatches(batches).map(({ choice }) => ({ choice, papers: 1 }));
    return {
      root,
      result: {
        eligible: await this.papers.eligible(tx, entityId, id),
        papersBy: { ...(await this.papers.papersBy(tx, entityId, id)), ...peopleOfBatches(batches) },
        tally: tallyOfCounts(spec, [...counts, ...onPaper], { hands, lot: root }),
        batches: batchResults(spec, batches),
        uncounted: batches.filter(({ state }) => state === 'entered').length,
        ...(byName && { seats: await this.papers.ofSeats(tx, entityId, id) }),
      },
    };
  }

  /** Brings the round's row to what the event made of it. */
  async apply(
    tx: Tx,
    { entityId, sessionId }: { entityId: EntityId; sessionId: SessionId },
    type: RoundEvent['type'],
    round: RoundView,
    voters: () => Voter[],
  ): Promise<void> {
    if (type === 'round.opened') await this.insert(tx, entityId, sessionId, round);
    else await this.update(tx, entityId, type, round);
    if (type === 'round.amended')
      await tx.query('DELETE FROM entitlement WHERE entity_id = $1 AND round_id = $2', [entityId, round.id]);
    if (type === 'round.opened' || type === 'round.amended')
      await this.entitle(tx, entityId, round.id, round.spec.electorate, voters());
  }

  /** Gives papers to those of the electorate among `voters` who have none yet. */
  async entitle(
    tx: Tx,
    entityId: EntityId,
    roundId: RoundId,
    electorate: Electorate,
    voters: Voter[],
  ): Promise<void> {
    const rights = voters.flatMap((voter) => rightOf(voter, electorate));
    if (rights.length === 0) return;
    await tx.query(
      `INSERT INTO entitlement (entity_id, round_id, participant_id, right_id, basis)
       SELECT $1, $2, unnest($3::uuid[]), unnest($4::uuid[]), unnest($5::text[])
       ON CONFLICT DO NOTHING`,
      [
        entityId,
        roundId,
        rights.map(({ participantId }) => participantId),
        rights.map(({ rightId }) => rightId),
        rights.map(({ basis }) => basis),
      ],
    );
  }

  /** Late comers have a paper in what is open. The session's row must be locked. */
  async entitleInOpenRounds(
    tx: Tx,
    entityId: EntityId,
    sessionId: SessionId,
    ...voters: Voter[]
  ): Promise<void> {
    for (const round of await this.openRounds(tx, entityId, sessionId))
      await this.entitle(tx, entityId, round.id, round.spec.electorate, voters);
  }

  /** Somebody became another kind of voter: what they have not voted in is given anew. The session's row must be locked. */
  async entitleAnew(tx: Tx, entityId: EntityId, sessionId: SessionId, voter: Voter): Promise<void> {
    await this.withdraw(tx, entityId, sessionId, voter.id);
    await this.entitleInOpenRounds(tx, entityId, sessionId, voter);
  }

  /** Whoever is removed keeps the vote that was cast and loses the one that was not. */
  async withdraw(
    tx: Tx,
    entityId: EntityId,
    sessionId: SessionId,
    participantId: ParticipantId,
  ): Promise<void> {
    await tx.query(
      `DELETE FROM entitlement e USING ballot_round r
       WHERE r.entity_id = e.entity_id AND r.id = e.round_id AND r.entity_id = $1 AND r.session_id = $2
         AND r.status = 'open' AND e.participant_id = $3
         AND NOT EXISTS (SELECT FROM paper p WHERE p.entity_id = e.entity_id AND p.round_id = e.round_id
                         AND p.cast_by = e.participant_id)`,
      [entityId, sessionId, participantId],
    );
  }

  /**
   * Two participants turn out to be one person: one paper stays, the account's if both voted. Rounds that are closed
   * stay as they were counted.
   */
  async merge(
    tx: Tx,
    entityId: EntityId,
    sessionId: SessionId,
    from: ParticipantId,
    into: ParticipantId,
  ): Promise<void> {
    for (const { id } of await this.openRounds(tx, entityId, sessionId)) {
      await this.hold(tx, id);
      await tx.query(
        `UPDATE paper SET cast_by = $4, right_id = $4
         WHERE entity_id = $1 AND round_id = $2 AND cast_by = $3 AND right_id = $3
           AND EXISTS (SELECT FROM entitlement e WHERE e.entity_id = $1 AND e.round_id = $2
                       AND e.participant_id = $4 AND e.right_id = $4)
           AND NOT EXISTS (SELECT FROM paper o WHERE o.entity_id = $1 AND o.round_id = $2 AND o.right_id = $4)`,
        [entityId, id, from, into],
      );
      await tx.query('DELETE FROM paper WHERE entity_id = $1 AND round_id = $2 AND right_id = $3', [
        entityId,
        id,
        from,
      ]);
      await this.papers.mergeWords(tx, entityId, id, { from, into });
      await tx.query(
        'DELETE FROM entitlement WHERE entity_id = $1 AND round_id = $2 AND participant_id = $3',
        [entityId, id, from],
      );
    }
  }

  /** Part of an erasure. */
  eraseWords(tx: Tx, entityId: EntityId, sessionId: SessionId, author: ParticipantId): Promise<void> {
    return this.papers.eraseWords(tx, entityId, sessionId, author);
  }

  /** A guest signed in: from now on the right in what is open is an account's, and may be one more. */
  async becomeAccount(tx: Tx, entityId: EntityId, sessionId: SessionId, voter: Voter): Promise<void> {
    await tx.query(
      `UPDATE entitlement e SET basis = 'account' FROM ballot_round r
       WHERE r.entity_id = e.entity_id AND r.id = e.round_id AND r.entity_id = $1 AND r.session_id = $2
         AND r.status = 'open' AND e.participant_id = $3 AND e.basis = 'guest'`,
      [entityId, sessionId, voter.id],
    );
    await this.entitleInOpenRounds(tx, entityId, sessionId, voter);
  }

  private async openRounds(tx: Tx, entityId: EntityId, sessionId: SessionId): Promise<KnownRound[]> {
    const rows: RoundRow[] = await tx.query(
      `SELECT ${roundColumns} FROM ballot_round
       WHERE entity_id = $1 AND session_id = $2 AND status = 'open' ORDER BY id`,
      [entityId, sessionId],
    );
    return rows.map(knownFrom);
  }

  private async insert(tx: Tx, entityId: EntityId, sessionId: SessionId, round: RoundView): Promise<void> {
    await tx.query(
      `INSERT INTO ballot_round (entity_id, id, session_id, commitment_id, round, closes_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        entityId,
        round.id,
        sessionId,
        round.subject?.kind === 'commitment-version' ? round.subject.commitmentId : null,
        JSON.stringify(round),
        dateOf(round.closesAt),
      ],
    );
  }

  private async update(
    tx: Tx,
    entityId: EntityId,
    type: RoundEvent['type'],
    round: RoundView,
  ): Promise<void> {
    await tx.query(
      `UPDATE ballot_round SET round = $3, status = $4, closes_at = $5, spec_rev = spec_rev + $6
       WHERE entity_id = $1 AND id = $2`,
      [
        entityId,
        round.id,
        JSON.stringify(round),
        round.status,
        dateOf(round.closesAt),
        type === 'round.amended' ? 1 : 0,
      ],
    );
  }
}

const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** One paper each; of a seat one, whichever of its holders casts it. */
function rightOf(
  voter: Voter,
  electorate: Electorate,
): { participantId: ParticipantId; rightId: string; basis: string }[] {
  if (!hasPaper(voter, electorate)) return [];
  const { id, basis, seatId } = voter;
  const ofSeat = electorate === 'members' && seatId !== null;
  return [{ participantId: id, rightId: ofSeat ? seatId : id, basis: ofSeat ? 'seat' : basis }];
}
