import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { AgendaItemId, SessionId } from '@ruta/contracts/protocol/ids';
import { Locale } from '@ruta/contracts/identity/sign-in';
import type { Response } from 'express';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Printables } from './printables.service.ts';

const most = 400;
const Wanted = z.object({
  copies: z.coerce.number().int().min(1).max(most).default(8),
  /** Without it, the session's own. */
  lang: Locale.optional(),
});
type Wanted = z.output<typeof Wanted>;

/** What is printed before a session: cards by which one joins, signs of tables, and ballots for those without a phone. */
@Controller('entities/:entity/sessions/:id')
export class PrintablesController {
  constructor(private readonly printables: Printables) {}

  @Get('cards.pdf')
  @Allow('session.lead')
  async cards(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Query(new SchemaPipe(Wanted)) wanted: Wanted,
    @Res() response: Response,
  ): Promise<void> {
    send(response, 'tarjetas', id, await this.printables.cards(entity.id, id, wanted));
  }

  @Get('agenda/:item/signs.pdf')
  @Allow('session.lead')
  async signs(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Param('item', new SchemaPipe(AgendaItemId)) item: AgendaItemId,
    @Query(new SchemaPipe(Wanted)) wanted: Wanted,
    @Res() response: Response,
  ): Promise<void> {
    send(response, 'letreros', id, await this.printables.signs(entity.id, id, item, wanted));
  }

  @Get('agenda/:item/ballots.pdf')
  @Allow('session.lead')
  async ballots(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Param('item', new SchemaPipe(AgendaItemId)) item: AgendaItemId,
    @Query(new SchemaPipe(Wanted)) wanted: Wanted,
    @Res() response: Response,
  ): Promise<void> {
    send(response, 'boletas', id, await this.printables.ballots(entity.id, id, item, wanted));
  }
}

function send(response: Response, what: string, id: SessionId, bytes: Buffer): void {
  response
    .setHeader('Content-Disposition', `inline; filename="${what}-${id.slice(-6)}.pdf"`)
    .setHeader('Cache-Control', 'no-store')
    .type('application/pdf')
    .send(bytes);
}
