import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ReplaceEvidence, StoredEvidence } from '@ruta/contracts/follow-up/evidence-file';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CommitmentProgress } from '@ruta/contracts/plan/progress';
import { EvidenceFileId } from '@ruta/contracts/protocol/ids';
import { fileName } from '@ruta/domain/follow-up/file-type';
import type { Request, Response } from 'express';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { sendKeptFile } from '../platform/http/send-kept-file.ts';
import { EvidenceFiles } from './evidence-files.service.ts';
import { Progress } from './progress.service.ts';

/** Files of evidence in and out, as bytes. What goes out is kept by who asks for it, and never run or drawn here. */
@Controller('entities/:entity/evidence')
export class EvidenceFilesController {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly progress: Progress,
  ) {}

  @Post()
  @Allow('plan.report')
  @AnswersWith(StoredEvidence)
  store(@CurrentEntity() entity: KnownEntity, @Req() request: Request): Promise<StoredEvidence> {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body)) throw new Refused('files.not-evidence');
    return this.files.store(entity.id, body);
  }

  @Get('files/:id')
  @Allow('plan.read')
  async read(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(EvidenceFileId)) id: EvidenceFileId,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.read(entity.id, id);
    if (!file) throw new Refused('resource.not-found');
    const named = { ...file, name: fileName(file.name, file.type) };
    sendKeptFile(response, named, 'public, max-age=31536000, immutable');
  }

  @Post('files/:id/replacement')
  @Allow('plan.report')
  @AnswersWith(CommitmentProgress)
  @HttpCode(200)
  async replace(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(EvidenceFileId)) id: EvidenceFileId,
    @Body(new SchemaPipe(ReplaceEvidence)) given: ReplaceEvidence,
  ): Promise<CommitmentProgress> {
    const about = await this.files.replace(entity.id, id, given, personOf(actor), (tx, report) =>
      this.progress.refuseReport(
        tx,
        entity.id,
        { id: report.commitmentId, milestoneId: report.milestoneId },
        actor,
      ),
    );
    return this.progress.of(entity.id, about);
  }
}
