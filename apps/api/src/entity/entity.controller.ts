import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CreateEntity, type EntitySummary } from '@ruta/contracts/entity/entity';
import { Allow } from '../platform/http/allow.decorator.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { EntityService } from './entity.service.ts';

@Controller('entities')
export class EntityController {
  constructor(private readonly entities: EntityService) {}

  @Get()
  @Allow('entity.read')
  async list(): Promise<{ items: EntitySummary[] }> {
    return { items: await this.entities.list() };
  }

  @Get(':entity')
  @Allow('entity.read')
  read(@Param('entity') slug: string): Promise<EntitySummary> {
    return this.entities.bySlug(slug);
  }

  @Post()
  @Allow('entity.create')
  create(@Body(new SchemaPipe(CreateEntity)) wanted: CreateEntity): Promise<EntitySummary> {
    return this.entities.create(wanted);
  }
}
