import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { Locale } from '@ruta/contracts/identity/sign-in';
import {
  PublishReport,
  ReportDocument,
  ReportDraft,
  ReportDrafts,
  ReportId,
  SaveReport,
  StoredPhoto,
  WriteReport,
} from '@ruta/contracts/report/report';
import type { Request } from 'express';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ReportDocuments } from './report-documents.service.ts';
import { Reports } from './reports.service.ts';

const Language = z.object({ lang: Locale.default('es') });

/** Reports of activities on the organiser's side. */
@Controller('entities/:entity/report-drafts')
export class ReportController {
  constructor(
    private readonly reports: Reports,
    private readonly documents: ReportDocuments,
  ) {}

  @Get()
  @Allow('report.write')
  @AnswersWith(ReportDrafts)
  async list(@CurrentEntity() entity: KnownEntity): Promise<ReportDrafts> {
    return { items: await this.reports.drafts(entity.id) };
  }

  @Post()
  @Allow('report.write')
  @AnswersWith(ReportDraft)
  write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(WriteReport)) given: WriteReport,
  ): Promise<ReportDraft> {
    return this.reports.write(entity.id, given, personOf(actor));
  }

  @Post('photos')
  @Allow('report.write')
  @AnswersWith(StoredPhoto)
  photo(@CurrentEntity() entity: KnownEntity, @Req() request: Request): Promise<StoredPhoto> {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body)) throw new Refused('report.not-a-photo');
    return this.reports.storePicture(entity.id, body);
  }

  @Get(':id')
  @Allow('report.write')
  @AnswersWith(ReportDraft)
  one(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(ReportId)) id: ReportId,
  ): Promise<ReportDraft> {
    return this.reports.draft(entity.id, id);
  }

  @Put(':id')
  @Allow('report.write')
  @AnswersWith(ReportDraft)
  save(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(ReportId)) id: ReportId,
    @Body(new SchemaPipe(SaveReport)) given: SaveReport,
  ): Promise<ReportDraft> {
    return this.reports.save(entity.id, id, given, personOf(actor));
  }

  @Get(':id/preview')
  @Allow('report.write')
  @AnswersWith(ReportDocument)
  async preview(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(ReportId)) id: ReportId,
    @Query(new SchemaPipe(Language)) { lang }: z.output<typeof Language>,
  ): Promise<ReportDocument> {
    return { document: await this.documents.preview(entity, id, lang) };
  }

  @Post(':id/publication')
  @Allow('report.write')
  @AnswersWith(ReportDraft)
  @HttpCode(200)
  publish(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(ReportId)) id: ReportId,
    @Body(new SchemaPipe(PublishReport)) { rev }: PublishReport,
  ): Promise<ReportDraft> {
    return this.reports.publish(entity.id, id, rev, personOf(actor));
  }
}
