import { Injectable } from '@nestjs/common';
import { AnswerView, type Outcome } from '@ruta/contracts/consultation/answer';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';

interface AnswerRow {
  id: string;
  contribution_id: string;
  outcome: Outcome;
  text: string;
  person_id: string | null;
  byPost: string;
  at: Date;
  deferredUntil: string | null;
  twin: { id: string; number: number | null } | null;
  commitment: { id: string; key: string; title: string } | null;
  sharedWith: number;
}

@Injectable()
export class AnswerReader {
  constructor(private readonly people: People) {}

  /** The answers that hold, by contribution; those without one are missing. */
  async current(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<Map<string, AnswerView>> {
    const rows: AnswerRow[] = await tx.query(
      `SELECT a.id, a.contribution_id, a.outcome, x.text, a.person_id, a.by_post AS "byPost", a.at,
              a.deferred_until::text AS "deferredUntil",
              CASE WHEN k.id IS NOT NULL THEN json_build_object('id', k.id, 'key', k.key, 'title', k.title) END
                AS commitment,
              CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'number', w.number) END AS twin,
              (SELECT count(*)::int FROM answer o WHERE o.entity_id = a.entity_id AND o.text_id = a.text_id
               AND o.superseded_at IS NULL) AS "sharedWith"
       FROM answer a
       JOIN answer_text x ON x.entity_id = a.entity_id AND x.id = a.text_id
       LEFT JOIN commitment k ON k.entity_id = a.entity_id AND k.id = a.commitment_id
       LEFT JOIN contribution w ON w.entity_id = a.entity_id AND w.id = a.twin_id
       WHERE a.entity_id = $1 AND a.contribution_id = ANY($2::uuid[]) AND a.superseded_at IS NULL`,
      [entityId, ids],
    );
    const names = await this.people.namesOf(
      tx,
      rows.flatMap((row) => row.person_id ?? []),
    );
    return new Map(rows.map((row) => [row.contribution_id, answerView(row, names)]));
  }
}

const answerView = (row: AnswerRow, names: Map<string, string | null>): AnswerView =>
  AnswerView.parse({
    ...row,
    byName: (row.person_id && names.get(row.person_id)) ?? null,
    at: row.at.getTime(),
  });
