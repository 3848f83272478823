import { Injectable } from '@nestjs/common';
import { Evaluation } from '@ruta/contracts/plan/progress';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { DataSource } from 'typeorm';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';

interface EvaluationRow {
  commitment_id: string;
  person_id: string | null;
}

const SELECT = `
  SELECT commitment_id, id, kind, version, activity, completion, verifiable, relevant, potential,
         opened_government AS "openedGovernment", note, correction, person_id, on_day::text AS on,
         coalesce((SELECT jsonb_agg(jsonb_build_object('seatId', o.seat_id, 'seat', s.label, 'text', o.text)
                                    ORDER BY o.at, o.id)
                   FROM evaluation_objection o LEFT JOIN seat s ON s.entity_id = o.entity_id AND s.id = o.seat_id
                   WHERE o.entity_id = evaluation.entity_id AND o.evaluation_id = evaluation.id
                     AND o.superseded_at IS NULL), '[]') AS objections
  FROM evaluation WHERE entity_id = $1 AND commitment_id = ANY($2::uuid[])`;

/** Published judgements of commitments: those in force, and those that a correction replaced. */
@Injectable()
export class EvaluationReader {
  constructor(private readonly people: People) {}

  /** By commitment, the internal one first. */
  current(tx: Tx | DataSource, entityId: EntityId, commitmentIds: readonly string[]) {
    return this.read(tx, `${SELECT} AND superseded_at IS NULL ORDER BY kind DESC`, entityId, commitmentIds);
  }

  /** By commitment, newest first. */
  replaced(tx: Tx | DataSource, entityId: EntityId, commitmentIds: readonly string[]) {
    return this.read(
      tx,
      `${SELECT} AND superseded_at IS NOT NULL ORDER BY at DESC, id DESC`,
      entityId,
      commitmentIds,
    );
  }

  private async read(
    tx: Tx | DataSource,
    sql: string,
    entityId: EntityId,
    commitmentIds: readonly string[],
  ): Promise<(commitmentId: string) => Evaluation[]> {
    const rows: EvaluationRow[] = await tx.query(sql, [entityId, commitmentIds]);
    const ids = rows.flatMap(({ person_id: personId }) => (personId === null ? [] : [personId]));
    const names = await this.people.namesOf('manager' in tx ? tx.manager : tx, ids);
    return (id) =>
      rows
        .filter((row) => row.commitment_id === id)
        .map((row) =>
          Evaluation.parse({
            ...row,
            by: row.person_id === null ? null : (names.get(row.person_id) ?? null),
          }),
        );
  }
}
