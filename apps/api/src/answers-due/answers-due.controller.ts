import { Controller, Get, Query } from '@nestjs/common';
import { AnswersDuePage, AnswersDueQuery } from '@ruta/contracts/answers-due/answers-due';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { AnswersDue } from './answers-due.service.ts';

@Controller('entities/:entity')
export class AnswersDueController {
  constructor(private readonly answers: AnswersDue) {}

  @Get('answers-due')
  @Allow('answers-due.see')
  @AnswersWith(AnswersDuePage)
  page(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Query(new SchemaPipe(AnswersDueQuery)) query: AnswersDueQuery,
  ): Promise<AnswersDuePage> {
    return this.answers.page(entity, query, actor);
  }
}
