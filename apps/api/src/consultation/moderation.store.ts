import { Injectable } from '@nestjs/common';
import type { ContributionState } from '@ruta/contracts/consultation/contribution';
import type {
  ModerationReason,
  ModerationStep,
  NameState,
  QueueQuery,
} from '@ruta/contracts/consultation/moderation';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { readCursor } from '../platform/http/cursor.ts';

export interface QueueRow {
  id: string;
  phaseId: string;
  number: number | null;
  text: string | null;
  state: ContributionState;
  name: string | null;
  name_state: NameState;
  name_hidden_for: ModerationReason | null;
  language: 'es' | 'en';
  channel: 'phone' | 'desktop' | 'assisted' | 'paper';
  theme: string | null;
  project: string | null;
  place: string | null;
  created_at: Date;
  same_texts: number;
}

export interface StepRow {
  contribution_id: string;
  action: ModerationStep['action'];
  reason: ModerationReason | null;
  note: string | null;
  person_id: string | null;
  at: Date;
}

const CONDITIONS = {
  pending: `c.state = 'pending'`,
  names: `c.name_state = 'waiting' AND c.state = 'admitted' AND x.signature IS NOT NULL`,
  appeals: `c.appeal = 'waiting'`,
  hidden: `c.state = 'hidden'`,
} as const;

const QUEUE = `SELECT c.id, c.phase_id AS "phaseId", c.number, x.text, c.state,
    x.signature AS name, c.name_state, c.name_hidden_for, c.language, c.channel, t.name AS theme,
    l.name AS place, j.number || '. ' || j.title AS project, c.created_at,
    (SELECT count(*)::int FROM contribution_text o WHERE o.entity_id = c.entity_id AND o.contribution_id <> c.id
     AND o.text = x.text) AS same_texts
  FROM contribution c
  LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
  LEFT JOIN theme t ON t.entity_id = c.entity_id AND t.id = c.theme_id
  LEFT JOIN project j ON j.entity_id = c.entity_id AND j.id = c.project_id
  LEFT JOIN place l ON l.entity_id = c.entity_id AND l.id = c.place_id`;

@Injectable()
export class ModerationStore {
  /** Oldest first: whoever waited longest is next. */
  queue(tx: Tx, entityId: EntityId, query: QueueQuery): Promise<QueueRow[]> {
    const [at, id] = readCursor(query.cursor) ?? [null, null];
    return tx.query(
      `${QUEUE} WHERE c.entity_id = $1 AND ${CONDITIONS[query.what]} AND ($2::uuid IS NULL OR c.phase_id = $2)
         AND ($3::float8 IS NULL OR (c.created_at, c.id) > (to_timestamp($3 / 1000), $4::uuid))
       ORDER BY c.created_at, c.id LIMIT $5`,
      [entityId, query.phase ?? null, at, id, query.limit + 1],
    );
  }

  async total(tx: Tx, entityId: EntityId, query: QueueQuery): Promise<number> {
    const [{ total }]: [{ total: number }] = await tx.query(
      `SELECT count(*)::int AS total FROM contribution c
       LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
       WHERE c.entity_id = $1 AND ${CONDITIONS[query.what]} AND ($2::uuid IS NULL OR c.phase_id = $2)`,
      [entityId, query.phase ?? null],
    );
    return total;
  }

  async one(tx: Tx, entityId: EntityId, id: string): Promise<QueueRow | null> {
    const [row]: QueueRow[] = await tx.query(`${QUEUE} WHERE c.entity_id = $1 AND c.id = $2`, [entityId, id]);
    return row ?? null;
  }

  steps(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<StepRow[]> {
    return tx.query(
      `SELECT contribution_id, action, reason, note, person_id, at FROM moderation
       WHERE entity_id = $1 AND contribution_id = ANY($2::uuid[]) ORDER BY at, id`,
      [entityId, ids],
    );
  }

  async append(
    tx: Tx,
    entityId: EntityId,
    step: Omit<StepRow, 'contribution_id'> & { id: string; contributionId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO moderation (entity_id, id, contribution_id, action, reason, note, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        entityId,
        step.id,
        step.contributionId,
        step.action,
        step.reason,
        step.note || null,
        step.person_id,
        step.at,
      ],
    );
  }
}
