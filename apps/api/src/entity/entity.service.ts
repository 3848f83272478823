import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { CreateEntity, EntitySummary } from '@ruta/contracts/entity/entity';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { Repository } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { EntityRow } from './entity.entity.ts';

@Injectable()
export class EntityService {
  constructor(
    @InjectRepository(EntityRow) private readonly rows: Repository<EntityRow>,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
  ) {}

  async list(): Promise<EntitySummary[]> {
    const rows = await this.rows.find({ order: { name: 'ASC' } });
    return rows.map(summary);
  }

  async bySlug(slug: string): Promise<EntitySummary> {
    const row = await this.rows.findOneBy({ slug });
    if (!row) throw new Refused('resource.not-found');
    return summary(row);
  }

  create(wanted: CreateEntity): Promise<EntitySummary> {
    return this.transactions.run((tx) => this.createIn(tx, wanted, { demo: false }));
  }

  async createIn(tx: Tx, wanted: CreateEntity, { demo }: { demo: boolean }): Promise<EntitySummary> {
    if (await tx.existsBy(EntityRow, { slug: wanted.slug }))
      throw new Refused('resource.conflict', { field: 'slug' });
    const row = tx.create(EntityRow, { ...wanted, id: uuidv7(), demo, settings: {}, createdAt: new Date() });
    await tx.save(row);
    await this.record.append(tx, EntityId.parse(row.id), 'entity.created', row.id, { slug: row.slug, demo });
    return summary(row);
  }
}

const summary = (row: EntityRow): EntitySummary => ({
  id: EntityId.parse(row.id),
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  timeZone: row.timeZone,
  demo: row.demo,
});
