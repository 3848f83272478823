import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CreateEntity, EntityList, EntitySummary } from '@ruta/contracts/entity/entity';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { EntityService } from './entity.service.ts';

@Controller('entities')
export class EntityController {
  constructor(private readonly entities: EntityService) {}

  @Get()
  @Allow('entity.read')
  @AnswersWith(EntityList)
  async list(): Promise<{ items: EntitySummary[] }> {
    return { items: await this.entities.list() };
  }

  @Get(':entity')
  @Allow('entity.read')
  @AnswersWith(EntitySummary)
  read(@Param('entity') slug: string): Promise<EntitySummary> {
    return this.entities.bySlug(slug);
  }

  @Post()
  @Allow('entity.create')
  @AnswersWith(EntitySummary)
  create(@Body(new SchemaPipe(CreateEntity)) wanted: CreateEntity): Promise<EntitySummary> {
    return this.entities.create(wanted);
  }
}
