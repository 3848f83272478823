import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { DocumentFormat } from '@ruta/contracts/documents/document';
import { Locale } from '@ruta/contracts/identity/sign-in';
import { PublishedReports, ReportDocument, ReportId } from '@ruta/contracts/report/report';
import type { Response } from 'express';
import { z } from 'zod';
import { DocumentPress } from '../documents/document-press.ts';
import { sendDocument } from '../documents/send-document.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ReportDocuments } from './report-documents.service.ts';
import { Reports } from './reports.service.ts';

const FileQuery = z.object({
  lang: Locale.default('es'),
  version: z.coerce.number().int().min(1).optional(),
});
type FileQuery = z.output<typeof FileQuery>;

/** Published reports of activities: to read, to print and to keep. */
@Controller('entities/:entity/reports')
export class ReportFilesController {
  constructor(
    private readonly reports: Reports,
    private readonly documents: ReportDocuments,
    private readonly press: DocumentPress,
  ) {}

  @Get()
  @Allow('report.read')
  @AnswersWith(PublishedReports)
  async list(@CurrentEntity() entity: KnownEntity): Promise<PublishedReports> {
    return { items: await this.reports.published(entity.id) };
  }

  @Get(':id/document')
  @Allow('report.read')
  @AnswersWith(ReportDocument)
  async read(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(ReportId)) id: ReportId,
    @Query(new SchemaPipe(FileQuery)) { lang, version }: FileQuery,
  ): Promise<ReportDocument> {
    return { document: await this.documents.published(entity, id, lang, version ?? null) };
  }

  @Get(':id/document/:format')
  @Allow('report.read')
  async file(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(ReportId)) id: ReportId,
    @Param('format', new SchemaPipe(DocumentFormat)) format: DocumentFormat,
    @Query(new SchemaPipe(FileQuery)) { lang, version }: FileQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.press.print(
      await this.documents.published(entity, id, lang, version ?? null),
      format,
    );
    const name = `${entity.slug}-informe-${id.slice(-6)}.${file.extension}`;
    sendDocument(response, known, { ...file, name });
  }
}
