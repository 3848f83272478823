import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { SetSignature } from '@ruta/contracts/consultation/signature';
import {
  AnswerRemark,
  FollowUpBoard,
  FollowUpQuery,
  ModerateRemark,
  Remarks,
  RemarkView,
  WriteRemark,
} from '@ruta/contracts/follow-up/follow-up';
import type { Actor } from '@ruta/contracts/identity/actor';
import { RemarkId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { FollowUpBoards } from './board.service.ts';
import { RemarkModeration } from './remark-moderation.service.ts';
import { RemarkReader } from './remark-reader.ts';
import { RemarksService } from './remarks.service.ts';

@Controller('entities/:entity')
export class FollowUpController {
  constructor(
    private readonly boards: FollowUpBoards,
    private readonly remarks: RemarksService,
    private readonly reader: RemarkReader,
    private readonly moderation: RemarkModeration,
  ) {}

  @Get('plans/:number/follow-up')
  @Allow('follow-up.read')
  @AnswersWith(FollowUpBoard)
  board(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Query(new SchemaPipe(FollowUpQuery)) { on }: FollowUpQuery,
  ): Promise<FollowUpBoard> {
    return this.boards.of(entity, number, on);
  }

  @Get('commitments/:commitment/remarks')
  @Allow('follow-up.read')
  @AnswersWith(Remarks)
  list(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
  ): Promise<Remarks> {
    return this.reader.list(entity, which, actor);
  }

  @Post('commitments/:commitment/remarks')
  @Allow('follow-up.remark')
  @AnswersWith(RemarkView)
  async write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(WriteRemark)) given: WriteRemark,
  ): Promise<RemarkView> {
    return this.reader.one(entity, await this.remarks.write(entity, which, given, actor), actor);
  }

  @Post('remarks/:remark/answer')
  @Allow('follow-up.answer')
  @AnswersWith(RemarkView)
  @HttpCode(200)
  async answer(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('remark', new SchemaPipe(RemarkId)) id: RemarkId,
    @Body(new SchemaPipe(AnswerRemark)) given: AnswerRemark,
  ): Promise<RemarkView> {
    await this.remarks.answer(entity, id, given, actor);
    return this.reader.one(entity, id, actor);
  }

  @Post('remarks/:remark/moderation')
  @Allow('follow-up.moderate')
  @AnswersWith(RemarkView)
  @HttpCode(200)
  async moderate(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('remark', new SchemaPipe(RemarkId)) id: RemarkId,
    @Body(new SchemaPipe(ModerateRemark)) given: ModerateRemark,
  ): Promise<RemarkView> {
    await this.moderation.moderate(entity.id, id, given);
    return this.reader.one(entity, id, actor);
  }

  @Put('remarks/:remark/signature')
  @Allow('follow-up.sign')
  @AnswersWith(RemarkView)
  async sign(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('remark', new SchemaPipe(RemarkId)) id: RemarkId,
    @Body(new SchemaPipe(SetSignature)) given: SetSignature,
  ): Promise<RemarkView> {
    await this.moderation.sign(entity.id, id, given, personOf(actor));
    return this.reader.one(entity, id, actor);
  }
}
