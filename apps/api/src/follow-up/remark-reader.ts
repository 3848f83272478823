import { Injectable } from '@nestjs/common';
import { RemarkView } from '@ruta/contracts/follow-up/follow-up';
import type { CommitmentId, EntityId, RemarkId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { answerDueOn, daysUntilAnswer } from '@ruta/domain/follow-up/answer-due';
import type { Tx } from '../platform/database/transactions.ts';

export interface RemarkRow {
  id: RemarkId;
  commitment_id: CommitmentId;
  number: number;
  kind: RemarkView['kind'];
  milestone_id: string | null;
  state: RemarkView['state'];
  hidden_for: RemarkView['hiddenFor'];
  person_id: string | null;
  seat: string | null;
  body: string | null;
  link: string | null;
  at: Date;
  answer_text: string | null;
  by_post: string;
  answered_by: string | null;
  answered_at: Date;
  first_answered_at: Date;
}

export interface RemarkLook {
  personId: string | null;
  /** Whoever moderates reads what is hidden, to be able to bring it back. */
  moderates: boolean;
  timeZone: string;
  name: (personId: string | null) => string | null;
}

const SELECT = `
  SELECT r.id, r.commitment_id, r.number, r.kind, r.milestone_id, r.state, r.hidden_for, r.person_id, s.label AS seat,
         w.body, w.link, r.at, a.text AS answer_text, a.by_post, a.person_id AS answered_by, a.at AS answered_at,
         (SELECT min(f.at) FROM remark_answer f WHERE f.entity_id = r.entity_id AND f.remark_id = r.id)
           AS first_answered_at
  FROM remark r
  LEFT JOIN seat s ON s.entity_id = r.entity_id AND s.id = r.seat_id
  LEFT JOIN remark_text w ON w.entity_id = r.entity_id AND w.remark_id = r.id
  LEFT JOIN remark_answer a ON a.entity_id = r.entity_id AND a.remark_id = r.id AND a.superseded_at IS NULL`;

/** Rows of remarks with their words and current answers. */
@Injectable()
export class RemarkReader {
  /** Of these commitments, oldest first. */
  of(tx: Tx, entityId: EntityId, commitmentIds: readonly string[]): Promise<RemarkRow[]> {
    return tx.query(
      `${SELECT} WHERE r.entity_id = $1 AND r.commitment_id = ANY($2::uuid[]) ORDER BY r.commitment_id, r.number`,
      [entityId, commitmentIds],
    );
  }

  async one(tx: Tx, entityId: EntityId, id: RemarkId): Promise<RemarkRow | null> {
    const [row]: RemarkRow[] = await tx.query(`${SELECT} WHERE r.entity_id = $1 AND r.id = $2`, [
      entityId,
      id,
    ]);
    return row ?? null;
  }
}

export function viewOf(row: RemarkRow, look: RemarkLook): RemarkView {
  const mine = look.personId !== null && row.person_id === look.personId;
  const shown = row.state === 'admitted' || mine || look.moderates;
  const at: Instant = row.at.getTime();
  return RemarkView.parse({
    id: row.id,
    number: row.number,
    kind: row.kind,
    milestoneId: row.milestone_id,
    state: row.state,
    hiddenFor: row.hidden_for,
    text: shown ? row.body : null,
    link: shown ? row.link : null,
    authorName: shown ? look.name(row.person_id) : null,
    seat: row.seat,
    mine,
    at,
    dueOn: answerDueOn(at, look.timeZone),
    answer:
      row.answer_text === null
        ? null
        : {
            text: row.answer_text,
            byName: look.name(row.answered_by),
            byPost: row.by_post,
            at: row.answered_at.getTime(),
            days: daysUntilAnswer(at, row.first_answered_at.getTime()),
          },
  });
}
