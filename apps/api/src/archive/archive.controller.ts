import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  AddDocument,
  AddedDocument,
  ArchiveItemId,
  ArchiveKind,
  ArchivePage,
  ArchiveQuery,
  DecideRetention,
  DueItems,
  RetentionCatalogue,
  SetRetention,
} from '@ruta/contracts/archive/archive';
import type { Actor } from '@ruta/contracts/identity/actor';
import { disposableKinds } from '@ruta/domain/archive/retention';
import { dayIn } from '@ruta/domain/calendar/day';
import type { Request } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ArchiveDocuments } from './archive-documents.service.ts';
import { ArchiveReader } from './archive-reader.ts';
import { Retention } from './retention.service.ts';

/** The archive: what was published, looked for by anybody; how long it is kept, by the organiser. */
@Controller('entities/:entity/archive')
export class ArchiveController {
  constructor(
    private readonly reader: ArchiveReader,
    private readonly documents: ArchiveDocuments,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('archive.read')
  @AnswersWith(ArchivePage)
  page(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(ArchiveQuery)) query: ArchiveQuery,
  ): Promise<ArchivePage> {
    return this.reader.page(entity.id, query);
  }

  @Get('retention')
  @Allow('archive.read')
  @AnswersWith(RetentionCatalogue)
  catalogue(@CurrentEntity() entity: KnownEntity): Promise<RetentionCatalogue> {
    return this.retention.catalogue(entity.id);
  }

  @Put('retention')
  @Allow('archive.keep')
  @AnswersWith(RetentionCatalogue)
  setCatalogue(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(SetRetention)) given: SetRetention,
  ): Promise<RetentionCatalogue> {
    return this.retention.set(entity.id, given, personOf(actor));
  }

  @Get('due')
  @Allow('archive.keep')
  @AnswersWith(DueItems)
  async due(@CurrentEntity() entity: KnownEntity): Promise<DueItems> {
    const items = await this.reader.due(entity.id, this.today(entity));
    return DueItems.parse({
      items: items.map((item) => ({ ...item, mayDispose: disposableKinds.includes(item.kind) })),
    });
  }

  @Post('items/:kind/:id/decision')
  @Allow('archive.keep')
  @HttpCode(204)
  decide(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('kind', new SchemaPipe(ArchiveKind)) kind: ArchiveKind,
    @Param('id', new SchemaPipe(ArchiveItemId)) id: string,
    @Body(new SchemaPipe(DecideRetention)) given: DecideRetention,
  ): Promise<void> {
    const by = { personId: personOf(actor), today: this.today(entity) };
    return this.documents.decide(entity.id, { kind, id }, given, by);
  }

  /** The file is the body; what is said of it stands in the query. */
  @Post('documents')
  @Allow('archive.keep')
  @AnswersWith(AddedDocument)
  add(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Query(new SchemaPipe(AddDocument)) given: AddDocument,
    @Req() request: Request,
  ): Promise<AddedDocument> {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body)) throw new Refused('archive.file-not-known');
    return this.documents.add(entity.id, given, body, personOf(actor));
  }

  private today({ timeZone }: KnownEntity): string {
    return dayIn(this.clock.now(), timeZone);
  }
}
