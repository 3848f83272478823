import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { DocumentFormat } from '@ruta/contracts/documents/document';
import type { Actor } from '@ruta/contracts/identity/actor';
import { Locale } from '@ruta/contracts/identity/sign-in';
import { MinutesDocument } from '@ruta/contracts/minutes/minutes';
import { SessionId } from '@ruta/contracts/protocol/ids';
import { may } from '@ruta/domain/policy/policy';
import type { Response } from 'express';
import { z } from 'zod';
import { DocumentPress } from '../documents/document-press.ts';
import { sendDocument } from '../documents/send-document.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { MinutesDocuments } from './minutes-documents.service.ts';

const DocumentQuery = z.object({
  version: z.coerce.number().int().min(1).optional(),
  /** Without it, the session's own. */
  lang: Locale.optional(),
});
type DocumentQuery = z.infer<typeof DocumentQuery>;

/** Minutes to read on the page, to print, and to keep. */
@Controller('entities/:entity/sessions/:id/minutes')
export class MinutesFilesController {
  constructor(
    private readonly documents: MinutesDocuments,
    private readonly press: DocumentPress,
  ) {}

  @Get('document')
  @Allow('minutes.read')
  @AnswersWith(MinutesDocument)
  read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Query(new SchemaPipe(DocumentQuery)) query: DocumentQuery,
  ): Promise<MinutesDocument> {
    return this.document(entity, actor, sessionId, query);
  }

  @Get('document/:format')
  @Allow('minutes.read')
  async file(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Param('format', new SchemaPipe(DocumentFormat)) format: DocumentFormat,
    @Query(new SchemaPipe(DocumentQuery)) query: DocumentQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { document, version } = await this.document(entity, actor, sessionId, query);
    const file = await this.press.print(document, format);
    const name = `${entity.slug}-${sessionId.slice(-6)}-minuta-v${version}.${file.extension}`;
    sendDocument(response, known, { ...file, name });
  }

  private document(
    entity: KnownEntity,
    actor: Actor,
    sessionId: SessionId,
    { version, lang }: DocumentQuery,
  ): Promise<MinutesDocument> {
    const mayWrite = may(actor, 'minutes.write', entity.id);
    const asked = { slug: entity.slug, language: lang, version, mayWrite };
    return this.documents.of({ entityId: entity.id, sessionId }, asked);
  }
}
