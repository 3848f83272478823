import { Injectable } from '@nestjs/common';
import { LineageEdge, type LineageKind } from '@ruta/contracts/consultation/theme';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../platform/database/transactions.ts';

export interface NewLineage {
  subject: 'theme' | 'problem';
  kind: LineageKind;
  pairs: readonly { from: string; to: string }[];
  reason: string;
  personId: string | null;
  at: Date;
}

/** Ancestry of themes and problems: written once, never changed. */
@Injectable()
export class LineageStore {
  async append(tx: Tx, entityId: EntityId, lineage: NewLineage): Promise<void> {
    for (const { from, to } of lineage.pairs)
      await tx.query(
        `INSERT INTO lineage (entity_id, id, subject, kind, from_id, to_id, reason, person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          entityId,
          uuidv7(),
          lineage.subject,
          lineage.kind,
          from,
          to,
          lineage.reason,
          lineage.personId,
          lineage.at,
        ],
      );
  }

  async all(tx: Tx, entityId: EntityId, subject: NewLineage['subject']): Promise<LineageEdge[]> {
    const name = subject === 'theme' ? 'name' : 'statement';
    const rows: { kind: string; from: unknown; to: unknown; reason: string; at: Date }[] = await tx.query(
      `SELECT l.kind, json_build_object('id', l.from_id, 'name', f.${name}) AS "from",
              json_build_object('id', l.to_id, 'name', t.${name}) AS "to", l.reason, l.at
       FROM lineage l
       JOIN ${subject} f ON f.entity_id = l.entity_id AND f.id = l.from_id
       JOIN ${subject} t ON t.entity_id = l.entity_id AND t.id = l.to_id
       WHERE l.entity_id = $1 AND l.subject = $2 ORDER BY l.at, l.id`,
      [entityId, subject],
    );
    return rows.map((row) => LineageEdge.parse({ ...row, at: row.at.getTime() }));
  }
}
