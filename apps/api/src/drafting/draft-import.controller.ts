import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ReadText } from '@ruta/contracts/documents/read-text';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Request } from 'express';
import { TextReader } from '../documents/text-reader.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { reaches } from '@ruta/domain/drafting/desk-access';
import { CommitmentReader } from './commitment-reader.ts';
import { DeskAccess } from './desk-access.service.ts';

/** A text that was written elsewhere, on its way to the desk. */
@Controller('entities/:entity/commitments')
export class DraftImportController {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly access: DeskAccess,
    private readonly texts: TextReader,
  ) {}

  /** Reads a file for whoever may write at this desk; nothing is kept and nothing changes. */
  @Post(':commitment/reading')
  @Allow('drafting.write')
  @AnswersWith(ReadText)
  @HttpCode(200)
  async read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Req() request: Request,
  ): Promise<ReadText> {
    const { id } = await this.commitments.one(entity.id, which);
    const { why, role } = await this.access.standingToRead({ entityId: entity.id, commitmentId: id }, actor);
    if (!reaches(role, 'suggest')) throw new Refused(why ?? 'drafting.not-a-writer');
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body)) throw new Refused('drafting.file-unreadable');
    return this.texts.read(body);
  }
}
