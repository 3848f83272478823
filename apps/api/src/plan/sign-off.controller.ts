import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import {
  ApproveCommitment,
  SignOff,
  SignOffGiven,
  SignOffSheet,
  WaitingSignatures,
} from '@ruta/contracts/plan/sign-off';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Approvals } from './approvals.service.ts';
import { SignOffs } from './sign-offs.service.ts';

@Controller('entities/:entity')
export class SignOffController {
  constructor(
    private readonly signOffs: SignOffs,
    private readonly approvals: Approvals,
  ) {}

  @Get('commitments/:commitment/sign-off')
  @Allow('plan.read')
  @AnswersWith(SignOffSheet)
  sheet(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
  ): Promise<SignOffSheet> {
    return this.signOffs.sheet(entity.id, which, actor);
  }

  @Post('commitments/:commitment/sign-off')
  @Allow('plan.sign-off')
  @AnswersWith(SignOffGiven)
  @HttpCode(200)
  give(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(SignOff)) given: SignOff,
  ): Promise<SignOffGiven> {
    return this.signOffs.give(entity.id, which, given, actor);
  }

  @Post('commitments/:commitment/approval')
  @Allow('plan.approve')
  @AnswersWith(CommitmentSummary)
  @HttpCode(200)
  approve(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(ApproveCommitment)) wanted: ApproveCommitment,
  ): Promise<CommitmentSummary> {
    return this.approvals.approve(entity.id, which, wanted, personOf(actor));
  }

  @Get('signatures-waiting')
  @Allow('plan.see-waiting')
  @AnswersWith(WaitingSignatures)
  waiting(@CurrentEntity() entity: KnownEntity, @CurrentActor() actor: Actor): Promise<WaitingSignatures> {
    return this.signOffs.waiting(entity.id, actor);
  }
}
