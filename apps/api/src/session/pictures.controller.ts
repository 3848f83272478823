import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { FileHash } from '@ruta/contracts/protocol/ids';
import { StoredFile } from '@ruta/contracts/slides/file';
import { may } from '@ruta/domain/policy/policy';
import type { Request, Response } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Pictures } from './pictures.service.ts';

/** Pictures in and out, as bytes. What goes out is looked at and never run. */
@Controller('entities/:entity/files')
export class PicturesController {
  constructor(private readonly pictures: Pictures) {}

  @Post()
  @Allow('session.schedule')
  @AnswersWith(StoredFile)
  store(@CurrentEntity() entity: KnownEntity, @Req() request: Request): Promise<StoredFile> {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body)) throw new Refused('files.not-a-picture');
    return this.pictures.store(entity.id, body);
  }

  @Get(':hash')
  @Allow('session.read')
  async read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('hash', new SchemaPipe(FileHash)) hash: FileHash,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const picture = await this.pictures.read(entity.id, hash);
    const mayRead = picture && (picture.shown || may(actor, 'session.schedule', entity.id));
    if (!mayRead) throw new Refused('resource.not-found');
    response
      .setHeader('ETag', `"${hash}"`)
      .setHeader('Cache-Control', `${picture.shown ? 'public' : 'private'}, max-age=31536000, immutable`)
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .setHeader('Cross-Origin-Resource-Policy', 'same-origin')
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Content-Disposition', 'inline');
    if (known === `"${hash}"`) response.status(304).end();
    else response.type(picture.type).send(picture.bytes);
  }
}
