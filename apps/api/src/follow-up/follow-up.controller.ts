import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import {
  AnswerRemark,
  FollowUpBoard,
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
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { FollowUpBoards } from './board.service.ts';
import { RemarksService } from './remarks.service.ts';

@Controller('entities/:entity')
export class FollowUpController {
  constructor(
    private readonly boards: FollowUpBoards,
    private readonly remarks: RemarksService,
  ) {}

  @Get('plans/:number/follow-up')
  @Allow('follow-up.read')
  @AnswersWith(FollowUpBoard)
  board(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<FollowUpBoard> {
    return this.boards.of(entity, number);
  }

  @Get('commitments/:commitment/remarks')
  @Allow('follow-up.read')
  @AnswersWith(Remarks)
  list(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
  ): Promise<Remarks> {
    return this.remarks.list(entity, which, actor);
  }

  @Post('commitments/:commitment/remarks')
  @Allow('follow-up.remark')
  @AnswersWith(RemarkView)
  write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(WriteRemark)) given: WriteRemark,
  ): Promise<RemarkView> {
    return this.remarks.write(entity, which, given, actor);
  }

  @Post('remarks/:remark/answer')
  @Allow('follow-up.answer')
  @AnswersWith(RemarkView)
  @HttpCode(200)
  answer(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('remark', new SchemaPipe(RemarkId)) id: RemarkId,
    @Body(new SchemaPipe(AnswerRemark)) given: AnswerRemark,
  ): Promise<RemarkView> {
    return this.remarks.answer(entity, id, given, actor);
  }

  @Post('remarks/:remark/moderation')
  @Allow('follow-up.moderate')
  @AnswersWith(RemarkView)
  @HttpCode(200)
  moderate(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('remark', new SchemaPipe(RemarkId)) id: RemarkId,
    @Body(new SchemaPipe(ModerateRemark)) given: ModerateRemark,
  ): Promise<RemarkView> {
    return this.remarks.moderate(entity, id, given, actor);
  }
}
