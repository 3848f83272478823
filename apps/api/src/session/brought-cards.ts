import { Injectable } from '@nestjs/common';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { EntityId, IdeaId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { resultIsPublic } from '@ruta/domain/ballot/visibility';
import type { Idea } from '@ruta/domain/board/board';
import { itemOf } from '@ruta/domain/session/run';
import type { Tx } from '../platform/database/transactions.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionStore } from './session.store.ts';

/** A contribution or project as a card that everybody in the room has read. */
export interface CardAtTable {
  at: Instant;
  sessionId: SessionId;
  sessionCode: string;
  session: string;
  /** The agenda entry it was brought to. */
  board: string;
  ideaId: IdeaId;
  groupId: GroupId | null;
  /** The group's title; null outside of groups, and once its words were erased. */
  group: string | null;
  /** Other cards in the same group. */
  others: number;
  /** Votes with a public result in which it, or its group, was an option. */
  votes: { at: Instant; roundId: RoundId; question: string; leading: boolean }[];
}

/** What a card was brought from, as the log names it. */
type Origin = 'contributionId' | 'projectId';
const idOf = (from: Idea['from']): string | null => {
  if (!from) return null;
  return 'projectId' in from ? from.projectId : from.contributionId;
};

/** Contributions and projects of the consultation on the boards of sessions. */
@Injectable()
export class BroughtCards {
  constructor(
    private readonly registry: SessionRegistry,
    private readonly store: SessionStore,
  ) {}

  /** S146: where it can be read, the first table first. Rehearsals and closed groups say nothing. */
  async of(tx: Tx, entityId: EntityId, origin: Origin, id: string): Promise<CardAtTable[]> {
    const rows: { id: SessionId }[] = await tx.query(
      `SELECT DISTINCT s.id, s.starts_at FROM session_event e
       JOIN session s ON s.entity_id = e.entity_id AND s.id = e.session_id
       LEFT JOIN phase p ON p.entity_id = s.entity_id AND p.id = s.phase_id
       WHERE e.entity_id = $1 AND e.type = 'idea.brought' AND e.payload -> 'from' ->> '${origin}' = $2
         AND s.parent_id IS NULL AND s.rehearsal_of IS NULL AND p.kind IS DISTINCT FROM 'focus-group'
       ORDER BY s.starts_at, s.id`,
      [entityId, id],
    );
    const cards: CardAtTable[] = [];
    for (const session of rows) cards.push(...(await this.inSession(entityId, session.id, id)));
    return cards;
  }

  private async inSession(entityId: EntityId, id: SessionId, originId: string): Promise<CardAtTable[]> {
    const { state, header } = await this.registry.openIn(entityId, id);
    const isIt = ({ from, state: stands }: Idea) => idOf(from) === originId && stands === 'kept';
    return state.boards.flatMap((board) =>
      (board.revealed ? board.ideas.filter(isIt) : []).map(({ id: ideaId, at, groupId }) => ({
        at,
        sessionId: id,
        sessionCode: header.code,
        session: header.title,
        board: itemOf(state.run, board.id)?.title ?? '',
        ideaId,
        groupId,
        group: board.groups.find((group) => group.id === groupId)?.title ?? null,
        others: board.ideas.filter(
          (idea) =>
            groupId !== null && idea.groupId === groupId && idea.id !== ideaId && idea.state === 'kept',
        ).length,
        votes: votesOn(state.rounds, ideaId, groupId),
      })),
    );
  }

  /** S140: its words leave every board, rehearsed or not; the card, its number and its group stay. */
  async forget(tx: Tx, contributionIds: readonly string[]): Promise<void> {
    if (contributionIds.length === 0) return;
    const [rows]: [{ entity_id: EntityId; session_id: SessionId }[]] = await tx.query(
      `DELETE FROM session_words w USING session_event e
       WHERE e.entity_id = w.entity_id AND e.session_id = w.session_id AND e.seq = w.seq
         AND e.type = 'idea.brought' AND e.payload -> 'from' ->> 'contributionId' = ANY ($1::text[])
       RETURNING w.entity_id, w.session_id`,
      [contributionIds],
    );
    const sessions = new Map(rows.map((row) => [row.session_id, row.entity_id]));
    for (const [id, entityId] of sessions) {
      await this.store.wordsErased(tx, { entityId, id });
      await tx.query(`SELECT pg_notify('ruta_erased', $1)`, [id]);
    }
  }
}

function votesOn(
  rounds: readonly RoundView[],
  ideaId: IdeaId,
  groupId: GroupId | null,
): CardAtTable['votes'] {
  return rounds.flatMap((round) => {
    const { id, spec, closedAt, result } = round;
    if (!resultIsPublic(round) || closedAt === null || !result) return [];
    const option = spec.options.find(
      ({ idea, group }) => idea === ideaId || (groupId !== null && group === groupId),
    );
    if (!option) return [];
    const leading = result.tally.leading.includes(option.id);
    return [{ at: closedAt, roundId: id, question: spec.question, leading }];
  });
}
