import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { shortened } from './page-head.ts';
import { plainProse } from './portal-commitment.ts';

interface Words {
  title: string;
  description: string;
}

/** The few public words by which a shared link is shown. */
@Injectable()
export class SharedPagesStore {
  constructor(private readonly database: DataSource) {}

  /** `null` unless it is published and its text is still there. */
  async contribution(entityId: EntityId, number: number): Promise<string | null> {
    const [row]: { text: string }[] = await this.database.query(
      `SELECT t.text FROM contribution c
       JOIN contribution_text t ON t.entity_id = c.entity_id AND t.contribution_id = c.id
       WHERE c.entity_id = $1 AND c.number = $2 AND c.state = 'admitted'`,
      [entityId, number],
    );
    return row?.text ?? null;
  }

  async theme(entityId: EntityId, id: string): Promise<Words | null> {
    if (!z.uuid().safeParse(id).success) return null;
    const [row]: { name: string; description: string }[] = await this.database.query(
      'SELECT name, description FROM theme WHERE entity_id = $1 AND id = $2',
      [entityId, id],
    );
    return row ? { title: row.name, description: shortened(row.description || row.name) } : null;
  }

  /** Of an announced route. */
  async stop(entityId: EntityId, id: string): Promise<Words | null> {
    if (!z.uuid().safeParse(id).success) return null;
    const [row]: { title: string; question: string }[] = await this.database.query(
      `SELECT p.title, p.question FROM phase p
       JOIN route r ON r.entity_id = p.entity_id AND r.id = p.route_id AND r.announced_at IS NOT NULL
       WHERE p.entity_id = $1 AND p.id = $2 AND p.state <> 'draft'`,
      [entityId, id],
    );
    return row ? { title: row.title, description: shortened(row.question || row.title) } : null;
  }

  /** Of a published plan. */
  async commitment(entityId: EntityId, plan: number, key: string): Promise<Words | null> {
    const [row]: { title: string; content: CommitmentForm }[] = await this.database.query(
      `SELECT c.title, v.content FROM commitment c
       JOIN plan p ON p.entity_id = c.entity_id AND p.id = c.plan_id AND p.number = $2
       JOIN commitment_version v ON v.entity_id = c.entity_id AND v.commitment_id = c.id
         AND v.version = c.approved_version
       WHERE c.entity_id = $1 AND c.key = $3 AND EXISTS (
         SELECT FROM plan_version pv WHERE pv.entity_id = p.entity_id AND pv.plan_id = p.id AND pv.state = 'published')`,
      [entityId, plan, key],
    );
    if (!row) return null;
    return { title: row.title, description: shortened(plainProse(row.content.summary) || row.title) };
  }

  /** What stands at the door of a session that is on its entity's front page. */
  async announced(code: string): Promise<{ title: string; place: string | null; ahead: boolean } | null> {
    const [row]: { title: string; place: string | null; ahead: boolean }[] = await this.database.query(
      `SELECT s.title, s.place, s.status = 'scheduled' AS ahead FROM session s WHERE s.code = $1 AND s.parent_id IS NULL AND s.rehearsal_of IS NULL
         AND s.status <> 'finished' AND (s.status <> 'scheduled' OR s.starts_at > now() - interval '1 day')`,
      [code],
    );
    return row ?? null;
  }

  async session(entityId: EntityId, code: string): Promise<Words | null> {
    const [row]: { title: string; place: string | null; day: string }[] = await this.database.query(
      `SELECT s.title, s.place, to_char(s.starts_at AT TIME ZONE e.time_zone, 'DD/MM/YYYY HH24:MI') AS day
       FROM session s JOIN entity e ON e.id = s.entity_id WHERE s.entity_id = $1 AND s.code = $2
         AND s.rehearsal_of IS NULL`,
      [entityId, code.toUpperCase()],
    );
    return row ? { title: row.title, description: [row.day, row.place].filter(Boolean).join(' · ') } : null;
  }
}
