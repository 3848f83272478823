import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AgendaTemplateId } from '@ruta/contracts/protocol/ids';
import { AgendaTemplate, AgendaTemplateList, KeepTemplate } from '@ruta/contracts/session/http';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { AgendaTemplates } from './agenda-templates.service.ts';

@Controller('entities/:entity/agenda-templates')
export class AgendaTemplatesController {
  constructor(private readonly templates: AgendaTemplates) {}

  @Get()
  @Allow('session.schedule')
  @AnswersWith(AgendaTemplateList)
  async list(@CurrentEntity() entity: KnownEntity): Promise<AgendaTemplateList> {
    return { items: await this.templates.list(entity.id) };
  }

  @Post()
  @Allow('session.schedule')
  @AnswersWith(AgendaTemplate)
  keep(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(KeepTemplate)) wanted: KeepTemplate,
  ): Promise<AgendaTemplate> {
    return this.templates.keep(entity.id, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('session.schedule')
  async drop(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(AgendaTemplateId)) id: AgendaTemplateId,
  ): Promise<void> {
    await this.templates.drop(entity.id, id);
  }
}
