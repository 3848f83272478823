import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { Repository } from 'typeorm';
import { EntityRow } from './entity.entity.ts';

export interface KnownEntity {
  id: EntityId;
  slug: string;
  timeZone: string;
}

/** Slug to entity, asked at every request; a slug never changes its entity, so what was found is kept. */
@Injectable()
export class EntityDirectory {
  private readonly found = new Map<string, KnownEntity>();

  constructor(@InjectRepository(EntityRow) private readonly rows: Repository<EntityRow>) {}

  async bySlug(slug: string): Promise<KnownEntity | null> {
    const known = this.found.get(slug);
    if (known) return known;
    const row = await this.rows.findOneBy({ slug });
    if (!row) return null;
    const entity = { id: EntityId.parse(row.id), slug: row.slug, timeZone: row.timeZone };
    this.found.set(slug, entity);
    return entity;
  }
}
