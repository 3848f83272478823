import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { shortened } from './page-head.ts';

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
}
