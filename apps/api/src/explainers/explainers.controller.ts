import { Controller, Get, Headers, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { DocumentFormat } from '@ruta/contracts/documents/document';
import { ExplainerQuery } from '@ruta/contracts/explainers/explainer';
import type { Response } from 'express';
import { sendDocument } from '../documents/send-document.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Explainers } from './explainers.service.ts';

/** Plain-language sheets beside the route and the plan: to read, to print, to adapt. */
@Controller('entities/:entity')
export class ExplainersController {
  constructor(private readonly explainers: Explainers) {}

  @Get('route/explainer/:format')
  @Allow('route.read')
  async route(
    @CurrentEntity() entity: KnownEntity,
    @Param('format', new SchemaPipe(DocumentFormat)) format: DocumentFormat,
    @Query(new SchemaPipe(ExplainerQuery)) { lang }: ExplainerQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendDocument(response, known, await this.explainers.route(entity, format, lang));
  }

  @Get('plans/:number/explainer/:format')
  @Allow('plan.read')
  async plan(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Param('format', new SchemaPipe(DocumentFormat)) format: DocumentFormat,
    @Query(new SchemaPipe(ExplainerQuery)) { lang }: ExplainerQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendDocument(response, known, await this.explainers.plan(entity, number, format, lang));
  }
}
