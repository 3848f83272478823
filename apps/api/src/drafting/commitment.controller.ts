import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  CommitmentList,
  CommitmentQuery,
  CommitmentSummary,
  CreateCommitment,
  DraftNow,
  MoveStage,
  SetDesk,
} from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { Commitments } from './commitments.service.ts';
import { Stages } from './stages.service.ts';

/** `:commitment` is an id or a key. */
@Controller('entities/:entity/commitments')
export class CommitmentController {
  constructor(
    private readonly store: CommitmentReader,
    private readonly commitments: Commitments,
    private readonly stages: Stages,
  ) {}

  @Get()
  @Allow('drafting.read')
  @AnswersWith(CommitmentList)
  async list(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(CommitmentQuery)) query: z.infer<typeof CommitmentQuery>,
  ): Promise<CommitmentList> {
    return { items: await this.store.list(entity.id, query) };
  }

  @Post()
  @Allow('drafting.start')
  @AnswersWith(CommitmentSummary)
  start(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(CreateCommitment)) wanted: CreateCommitment,
  ): Promise<CommitmentSummary> {
    return this.commitments.start(entity.id, wanted, personOf(actor));
  }

  @Get(':commitment')
  @Allow('drafting.read')
  @AnswersWith(CommitmentSummary)
  one(@CurrentEntity() entity: KnownEntity, @Param('commitment') which: string): Promise<CommitmentSummary> {
    return this.store.one(entity.id, which);
  }

  @Get(':commitment/draft')
  @Allow('drafting.read')
  @AnswersWith(DraftNow)
  now(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
  ): Promise<DraftNow> {
    return this.commitments.now(entity.id, which, actor);
  }

  @Put(':commitment/desk')
  @Allow('drafting.admit')
  @AnswersWith(CommitmentSummary)
  setDesk(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(SetDesk)) desk: SetDesk,
  ): Promise<CommitmentSummary> {
    return this.commitments.setDesk(entity.id, which, desk);
  }

  @Post(':commitment/stage')
  @Allow('drafting.move')
  @AnswersWith(CommitmentSummary)
  @HttpCode(200)
  move(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(MoveStage)) wanted: MoveStage,
  ): Promise<CommitmentSummary> {
    return this.stages.move(entity.id, which, wanted, personOf(actor));
  }
}
