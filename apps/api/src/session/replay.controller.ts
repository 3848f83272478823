import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { SessionId } from '@ruta/contracts/protocol/ids';
import { SessionReplay } from '@ruta/contracts/session/replay';
import type { Response } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { SessionReplays } from './replay.service.ts';

@Controller('entities/:entity/sessions/:id/replay')
export class ReplayController {
  constructor(private readonly replays: SessionReplays) {}

  @Get()
  @Allow('session.read')
  @AnswersWith(SessionReplay)
  async read(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { body, etag } = await this.replays.of(entity.id, id);
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache');
    if (known === etag) response.status(304).end();
    else response.type('application/json').send(body);
  }
}
