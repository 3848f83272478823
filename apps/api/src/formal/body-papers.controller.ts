import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  AgreementList,
  BodyFile,
  BodyFileList,
  InstallationFiles,
  WriteAgreement,
} from '@ruta/contracts/formal/call';
import type { Actor } from '@ruta/contracts/identity/actor';
import { AgreementId, BodyFileId, BodyId } from '@ruta/contracts/protocol/ids';
import { plainText } from '@ruta/contracts/protocol/text';
import { may } from '@ruta/domain/policy/policy';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { sendKeptFile } from '../platform/http/send-kept-file.ts';
import { Agreements } from './agreements.service.ts';
import { BodyFiles } from './body-files.service.ts';
import { Installations } from './installations.service.ts';

const FileName = z.object({ name: plainText(160, 1) });
const bodyId = () => Param('body', new SchemaPipe(BodyId));

/** Papers of a body: its files, the act of its installation, its agreements. */
@Controller('entities/:entity')
export class BodyPapersController {
  constructor(
    private readonly files: BodyFiles,
    private readonly agreements: Agreements,
    private readonly installations: Installations,
  ) {}

  @Post('bodies/:body/files')
  @Allow('formal.call')
  @AnswersWith(BodyFile)
  store(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Query(new SchemaPipe(FileName)) { name }: { name: string },
    @Req() request: Request,
  ): Promise<BodyFile> {
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes)) throw new Refused('formal.file-type');
    return this.files.store(entity.id, body, name, bytes);
  }

  /** What is looked at and never run: it comes as a file to keep. */
  @Get('body-files/:file')
  @Allow('formal.read')
  async read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('file', new SchemaPipe(BodyFileId)) id: BodyFileId,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.files.read(entity.id, id);
    if (!found || !(found.isPublic || may(actor, 'formal.call', entity.id)))
      throw new Refused('resource.not-found');
    const { file, bytes, isPublic } = found;
    sendKeptFile(response, { ...file, bytes }, `${isPublic ? 'public' : 'private'}, max-age=86400`);
  }

  @Get('bodies/:body/installation-files')
  @Allow('formal.read')
  @AnswersWith(BodyFileList)
  async installation(@CurrentEntity() entity: KnownEntity, @bodyId() body: BodyId): Promise<BodyFileList> {
    return { items: await this.files.ofInstallation(entity.id, body) };
  }

  @Put('bodies/:body/installation-files')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyFileList)
  async keepInstallation(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Body(new SchemaPipe(InstallationFiles)) { files }: InstallationFiles,
  ): Promise<BodyFileList> {
    return { items: await this.installations.keep(entity, body, files) };
  }

  @Get('bodies/:body/agreements')
  @Allow('formal.read')
  @AnswersWith(AgreementList)
  async list(@CurrentEntity() entity: KnownEntity, @bodyId() body: BodyId): Promise<AgreementList> {
    return { items: await this.agreements.list(entity, body) };
  }

  @Post('bodies/:body/agreements')
  @Allow('formal.agree')
  @AnswersWith(AgreementList)
  async write(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Body(new SchemaPipe(WriteAgreement)) wanted: WriteAgreement,
  ): Promise<AgreementList> {
    return { items: await this.agreements.write(entity, body, null, wanted) };
  }

  @Put('bodies/:body/agreements/:agreement')
  @Allow('formal.agree')
  @AnswersWith(AgreementList)
  async change(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('agreement', new SchemaPipe(AgreementId)) id: AgreementId,
    @Body(new SchemaPipe(WriteAgreement)) wanted: WriteAgreement,
  ): Promise<AgreementList> {
    return { items: await this.agreements.write(entity, body, id, wanted) };
  }
}
