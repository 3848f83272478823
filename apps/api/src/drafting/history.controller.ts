import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { CheckpointContent, CheckpointList, VersionUses } from '@ruta/contracts/drafting/history';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { DraftCheckpoints } from './draft-checkpoints.service.ts';

/** `:commitment` is an id or a key. */
@Controller('entities/:entity/commitments/:commitment')
export class HistoryController {
  constructor(private readonly checkpoints: DraftCheckpoints) {}

  @Get('checkpoints')
  @Allow('drafting.read')
  @AnswersWith(CheckpointList)
  async list(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
  ): Promise<CheckpointList> {
    return { items: await this.checkpoints.list(entity.id, which, actor) };
  }

  @Get('checkpoints/:seq')
  @Allow('drafting.read')
  @AnswersWith(CheckpointContent)
  content(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Param('seq', ParseIntPipe) seq: number,
  ): Promise<CheckpointContent> {
    return this.checkpoints.content(entity.id, which, seq, actor);
  }

  @Get('version-uses')
  @Allow('drafting.read')
  @AnswersWith(VersionUses)
  async uses(@CurrentEntity() entity: KnownEntity, @Param('commitment') which: string): Promise<VersionUses> {
    return { items: await this.checkpoints.uses(entity.id, which) };
  }
}
