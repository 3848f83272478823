import { Injectable } from '@nestjs/common';
import { EntityId } from '@ruta/contracts/protocol/ids';
import type { Day } from '@ruta/contracts/protocol/instant';
import { DataSource } from 'typeorm';
import type { KnownEntity } from '../entity/entity.directory.ts';
import type { Tx } from '../platform/database/transactions.ts';

/** Which plans run, who answers for them, and what they were reminded of. */
@Injectable()
export class DueStore {
  constructor(private readonly database: DataSource) {}

  /** Published plans that are not concluded, or still wait for the answer to a recommendation. */
  async running(): Promise<(KnownEntity & { name: string; number: number })[]> {
    const rows: { id: string; slug: string; name: string; timeZone: string; number: number }[] =
      await this.database.query(
        `SELECT e.id, e.slug, e.name, e.time_zone AS "timeZone", p.number FROM plan p JOIN entity e ON e.id = p.entity_id
         WHERE p.state IN ('implementing', 'evaluating')
           AND EXISTS (SELECT FROM plan_version v
                       WHERE v.entity_id = p.entity_id AND v.plan_id = p.id AND v.state = 'published')
         ORDER BY e.id, p.number`,
      );
    return rows.map((row) => ({ ...row, id: EntityId.parse(row.id) }));
  }

  /** True for the first who asks: what is claimed is reminded of in the same transaction. */
  async claim(tx: Tx, entityId: EntityId, subject: string, at: Date): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO follow_up_reminder (entity_id, subject, sent_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING subject`,
      [entityId, subject, at],
    );
    return rows.length > 0;
  }

  /** Whoever holds a seat on that day, with the institution and the office they sit for, and the coordination, who reads everything. */
  async readers(
    tx: Tx,
    entityId: EntityId,
    today: Day,
  ): Promise<{ email: string; institutions: string[]; coordinates: boolean }[]> {
    return tx.query(
      `SELECT a.email, coalesce(array_agg(n.name) FILTER (WHERE n.name <> ''), '{}') AS institutions,
              bool_or(x.coordinates) AS coordinates
       FROM (
         SELECT person_id, NULL::uuid AS seat_id, true AS coordinates FROM role_grant
         WHERE entity_id = $1 AND role = 'organiser' AND revoked_at IS NULL AND (until IS NULL OR until > now())
         UNION ALL
         SELECT person_id, seat_id, false FROM seat_holder
         WHERE entity_id = $1 AND from_day <= $2::date AND (until_day IS NULL OR until_day >= $2::date)
       ) x
       JOIN account_email a ON a.person_id = x.person_id
       LEFT JOIN seat s ON s.entity_id = $1 AND s.id = x.seat_id
       LEFT JOIN LATERAL (VALUES (s.institution), (s.label)) AS n (name) ON s.id IS NOT NULL
       GROUP BY a.email ORDER BY a.email`,
      [entityId, today],
    );
  }
}
