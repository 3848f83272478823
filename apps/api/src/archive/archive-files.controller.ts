import { Controller, Get, Headers, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { fileName } from '@ruta/domain/follow-up/file-type';
import type { Response } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { ArchiveDocuments } from './archive-documents.service.ts';

/** Documents of the archive, as they were put there; kept by who asks for them, never run or drawn here. */
@Controller('entities/:entity/archive/documents')
export class ArchiveFilesController {
  constructor(private readonly documents: ArchiveDocuments) {}

  @Get(':id')
  @Allow('archive.read')
  async read(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.documents.file(entity.id, id);
    if (!file) throw new Refused('resource.not-found');
    const name = fileName(file.name, file.type);
    const plain = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
    response
      .setHeader('ETag', `"${file.hash}"`)
      .setHeader('Repr-Digest', `sha-256=:${Buffer.from(file.hash, 'hex').toString('base64')}:`)
      .setHeader('Cache-Control', 'no-cache')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .setHeader('Cross-Origin-Resource-Policy', 'same-origin')
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader(
        'Content-Disposition',
        `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, percent)}`,
      );
    if (known === `"${file.hash}"`) response.status(304).end();
    else response.type(file.type).send(file.bytes);
  }
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
