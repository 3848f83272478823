import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import {
  AnswerObjection,
  ApproveCommitment,
  PlanSheet,
  PlansUp,
  SignOff,
  SignOffGiven,
  SignOffSheet,
  WaitingSignatures,
} from '@ruta/contracts/plan/sign-off';
import { SignOffId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Approvals } from './approvals.service.ts';
import { ObjectionAnswers } from './objection-answers.service.ts';
import { OwnSignatures } from './own-signatures.service.ts';
import { PlanSignOffs } from './plan-sign-offs.service.ts';
import { SignOffs } from './sign-offs.service.ts';

@Controller('entities/:entity')
export class SignOffController {
  constructor(
    private readonly signOffs: SignOffs,
    private readonly plans: PlanSignOffs,
    private readonly own: OwnSignatures,
    private readonly answers: ObjectionAnswers,
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

  @Get('plans/:number/sign-off')
  @Allow('plan.read')
  @AnswersWith(PlanSheet)
  planSheet(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PlanSheet> {
    return this.plans.sheet(entity.id, number, actor);
  }

  @Post('plans/:number/sign-off')
  @Allow('plan.sign-off')
  @AnswersWith(SignOffGiven)
  @HttpCode(200)
  givePlan(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(SignOff)) given: SignOff,
  ): Promise<SignOffGiven> {
    return this.plans.give(entity.id, number, given, actor);
  }

  /** The coordination's answer to an objection, on a commitment or on the plan. */
  @Post('sign-offs/:signOff/answer')
  @Allow('plan.answer-objection')
  @HttpCode(204)
  answer(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('signOff', new SchemaPipe(SignOffId)) id: SignOffId,
    @Body(new SchemaPipe(AnswerObjection)) given: AnswerObjection,
  ): Promise<void> {
    return this.answers.give(entity.id, id, given, personOf(actor));
  }

  @Get('plans-up')
  @Allow('plan.read')
  @AnswersWith(PlansUp)
  up(@CurrentEntity() entity: KnownEntity): Promise<PlansUp> {
    return this.plans.up(entity.id);
  }

  @Get('signatures-waiting')
  @Allow('plan.see-waiting')
  @AnswersWith(WaitingSignatures)
  waiting(@CurrentEntity() entity: KnownEntity, @CurrentActor() actor: Actor): Promise<WaitingSignatures> {
    return this.own.waiting(entity.id, actor);
  }
}
