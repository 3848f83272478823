import { Controller, Get, Query } from '@nestjs/common';
import { RecordQuery, RecordPage } from '@ruta/contracts/evidence/record';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { RecordService } from './record.service.ts';

@Controller('entities/:entity/record')
export class RecordController {
  constructor(private readonly record: RecordService) {}

  @Get()
  @Allow('record.read')
  @AnswersWith(RecordPage)
  page(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(RecordQuery)) query: RecordQuery,
  ): Promise<RecordPage> {
    return this.record.page(entity.id, query);
  }
}
