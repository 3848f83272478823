import { Injectable } from '@nestjs/common';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { AgendaTemplateId, EntityId } from '@ruta/contracts/protocol/ids';
import type { AgendaTemplate, KeepTemplate, TemplateEntry } from '@ruta/contracts/session/http';
import { refusedAgenda } from '@ruta/domain/session/decide-agenda';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Refused } from '../platform/http/refused.ts';

interface Row {
  id: string;
  name: string;
  entries: TemplateEntry[];
  kept_at: Date;
}

const MOST_TEMPLATES = 200;

/** The agendas an entity keeps for itself. */
@Injectable()
export class AgendaTemplates {
  constructor(private readonly database: DataSource) {}

  async list(entityId: EntityId): Promise<AgendaTemplate[]> {
    const rows: Row[] = await this.database.query(
      'SELECT id, name, entries, kept_at FROM agenda_template WHERE entity_id = $1 ORDER BY name, id',
      [entityId],
    );
    return rows.map(templateFrom);
  }

  /** Judged like an agenda that is scheduled. The same `opId` answers the template that it kept before. */
  async keep(entityId: EntityId, { opId, name, entries }: KeepTemplate): Promise<AgendaTemplate> {
    const refused = refusedAgenda(entries.map(({ clock: _, ...draft }) => draft));
    if (isRefused(refused)) throw new Refused(refused.refusal.code, refused.refusal.detail);
    const [{ kept }]: [{ kept: number }] = await this.database.query(
      'SELECT count(*)::int AS kept FROM agenda_template WHERE entity_id = $1',
      [entityId],
    );
    if (kept >= MOST_TEMPLATES) throw new Refused('session.too-many-templates', { most: MOST_TEMPLATES });
    const [row]: Row[] = await this.database.query(
      `INSERT INTO agenda_template (entity_id, id, name, entries, op_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (entity_id, op_id) DO UPDATE SET op_id = excluded.op_id
       RETURNING id, name, entries, kept_at`,
      [entityId, uuidv7(), name, JSON.stringify(entries), opId],
    );
    if (!row) throw new Error('a template that was just written is not there');
    return templateFrom(row);
  }

  async drop(entityId: EntityId, id: AgendaTemplateId): Promise<void> {
    await this.database.query('DELETE FROM agenda_template WHERE entity_id = $1 AND id = $2', [entityId, id]);
  }
}

const templateFrom = (row: Row): AgendaTemplate => ({
  id: row.id as AgendaTemplateId,
  name: row.name,
  entries: row.entries,
  keptAt: row.kept_at.getTime(),
});
