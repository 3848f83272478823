import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { fileName } from '@ruta/domain/follow-up/file-type';
import type { Response } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { sendKeptFile } from '../platform/http/send-kept-file.ts';
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
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.documents.file(entity.id, id);
    if (!file) throw new Refused('resource.not-found');
    sendKeptFile(response, { ...file, name: fileName(file.name, file.type) }, 'no-cache');
  }
}
