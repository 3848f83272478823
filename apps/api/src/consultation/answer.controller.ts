import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AnswersGiven, GiveAnswers, UnansweredCount } from '@ruta/contracts/consultation/answer';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { RouteReader } from '../route/route-reader.ts';
import { AnswerService } from './answer.service.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { ConsultationCounts } from './consultation-counts.ts';

@Controller('entities/:entity/answers')
export class AnswerController {
  constructor(
    private readonly answers: AnswerService,
    private readonly counts: ConsultationCounts,
    private readonly routes: RouteReader,
    private readonly changes: ConsultationChanges,
  ) {}

  /** Of the plan that is being worked on. */
  @Get('unanswered')
  @Allow('consultation.read')
  @AnswersWith(UnansweredCount)
  unanswered(@CurrentEntity() entity: KnownEntity): Promise<UnansweredCount> {
    return this.unansweredIn(this.changes.reading, entity);
  }

  @Post()
  @HttpCode(200)
  @Allow('consultation.answer')
  @AnswersWith(AnswersGiven)
  give(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @Body(new SchemaPipe(GiveAnswers)) { opId, ...given }: GiveAnswers,
  ): Promise<AnswersGiven> {
    return this.changes.once(
      entity,
      opId,
      ['answers', 'contributions', 'themes', 'route'],
      (tx) => this.answers.giveIn(tx, entity, given, personId),
      async (tx) => {
        const { waiting } = await this.unansweredIn(tx, entity);
        return { answered: new Set(given.contributionIds).size, stillWaiting: waiting };
      },
    );
  }

  private async unansweredIn(tx: Tx, entity: KnownEntity): Promise<UnansweredCount> {
    const plan = await this.routes.newestPlan(tx, entity.id);
    return plan ? this.counts.unanswered(tx, entity.id, plan.id) : { waiting: 0, admitted: 0 };
  }
}
