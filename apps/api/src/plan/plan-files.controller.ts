import { Controller, Get, Headers, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import {
  CommitmentFileFormat,
  CommitmentFileQuery,
  PlanFileQuery,
} from '@ruta/contracts/plan/commitment-file';
import type { Response } from 'express';
import type { z } from 'zod';
import { sendDocument } from '../documents/send-document.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { PlanDocuments } from './plan-documents.service.ts';

type FileQuery = z.output<typeof CommitmentFileQuery>;

/** The plan and its commitments to read, to print, to edit elsewhere, and in the partnership's template. */
@Controller('entities/:entity')
export class PlanFilesController {
  constructor(private readonly documents: PlanDocuments) {}

  @Get('plans/:number/document/:format')
  @Allow('plan.read')
  async plan(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Param('format', new SchemaPipe(CommitmentFileFormat)) format: CommitmentFileFormat,
    @Query(new SchemaPipe(PlanFileQuery)) query: PlanFileQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendDocument(response, known, await this.documents.plan(entity, number, format, query));
  }

  @Get('plans/:number/commitments/:key/document/:format')
  @Allow('plan.read')
  async commitment(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Param('key') key: string,
    @Param('format', new SchemaPipe(CommitmentFileFormat)) format: CommitmentFileFormat,
    @Query(new SchemaPipe(PlanFileQuery)) query: PlanFileQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendDocument(response, known, await this.documents.commitment(entity, number, key, format, query));
  }

  @Get('commitments/:commitment/versions/:version/document/:format')
  @Allow('drafting.read')
  async version(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Param('version', ParseIntPipe) version: number,
    @Param('format', new SchemaPipe(CommitmentFileFormat)) format: CommitmentFileFormat,
    @Query(new SchemaPipe(CommitmentFileQuery)) { lang }: FileQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendDocument(response, known, await this.documents.version(entity, which, version, format, lang));
  }

  @Get('commitments/:commitment/draft/document/:format')
  @Allow('drafting.read')
  async draft(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Param('format', new SchemaPipe(CommitmentFileFormat)) format: CommitmentFileFormat,
    @Query(new SchemaPipe(CommitmentFileQuery)) { lang }: FileQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendDocument(response, known, await this.documents.draft(entity, which, format, { lang, actor }));
  }
}
