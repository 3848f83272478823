import { pipeline } from 'node:stream/promises';
import type { FileHandle } from 'node:fs/promises';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { TableFile, OpenDataIndex } from '@ruta/contracts/open-data/open-data';
import type { Response } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EntityService } from '../entity/entity.service.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { writeArchive } from './open-data.archive.ts';
import { OpenDataService } from './open-data.service.ts';
import { PreparedFiles } from './prepared-files.ts';
import { tableFile } from './table-file.ts';

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

@Controller('entities/:entity')
export class OpenDataController {
  constructor(
    private readonly data: OpenDataService,
    private readonly entities: EntityService,
    private readonly files: PreparedFiles,
  ) {}

  @Get('open-data')
  @Allow('open-data.read')
  @AnswersWith(OpenDataIndex)
  @Header('Cache-Control', 'public, max-age=60')
  async index(@CurrentEntity() entity: KnownEntity): Promise<OpenDataIndex> {
    return { tables: await this.data.counts(entity.id) };
  }

  @Get('open-data.zip')
  @Allow('open-data.read')
  async archive(@CurrentEntity() entity: KnownEntity, @Res() response: Response): Promise<void> {
    const about = await this.entities.bySlug(entity.slug);
    const file = await this.files.open(`${entity.id}.zip`, (out) =>
      this.data.withTables(entity.id, null, (tables) => writeArchive(about, tables, out)),
    );
    await send(response, file, `${entity.slug}.zip`, 'application/zip');
  }

  @Get('open-data/:file')
  @Allow('open-data.read')
  async table(
    @CurrentEntity() entity: KnownEntity,
    @Param('file', new SchemaPipe(TableFile)) { name, format }: TableFile,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.open(`${entity.id}/${name}.${format}`, (out) =>
      this.data.withTables(entity.id, [name], ([table]) =>
        pipeline(table ? tableFile(table, format) : [], out),
      ),
    );
    await send(response, file, `${entity.slug}-${name}.${format}`, types[format]);
  }
}

async function send(response: Response, file: FileHandle, name: string, type: string): Promise<void> {
  const { size } = await file.stat();
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', size);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'public, max-age=60');
  await pipeline(file.createReadStream(), response);
}
