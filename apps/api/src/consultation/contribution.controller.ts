import { Body, Controller, Delete, Get, Ip, Param, Post, Put, Query } from '@nestjs/common';
import {
  ContributionQuery,
  ContributionDetail,
  ContributionPage,
  ContributionReceipt,
  ContributionSummary,
  Contribute,
  SupportState,
} from '@ruta/contracts/consultation/contribution';
import { ContributionRef } from '@ruta/contracts/consultation/folio';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import type { ActingPerson, Actor } from '@ruta/contracts/identity/actor';
import { type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity, CurrentPerson } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { ContributionReader } from './contribution-reader.ts';
import { ContributionService } from './contribution.service.ts';
import { SummaryReader } from './summary-reader.ts';
import { ThreadService } from './thread.service.ts';

const contributionRef = () => Param('ref', new SchemaPipe(ContributionRef));
const SummaryQuery = z.object({ phase: PhaseId.optional() });

/** What anybody may read and do. */
@Controller('entities/:entity/contributions')
export class ContributionController {
  constructor(
    private readonly reader: ContributionReader,
    private readonly contributions: ContributionService,
    private readonly summaries: SummaryReader,
    private readonly threads: ThreadService,
    private readonly changes: ConsultationChanges,
  ) {}

  @Get()
  @Allow('consultation.read')
  @AnswersWith(ContributionPage)
  page(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Query(new SchemaPipe(ContributionQuery)) query: ContributionQuery,
  ): Promise<ContributionPage> {
    return this.reader.page(entity.id, query, actor);
  }

  @Post()
  @Allow('consultation.contribute')
  @AnswersWith(ContributionReceipt)
  contribute(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() { personId }: { personId: PersonId },
    @Body(new SchemaPipe(Contribute)) wanted: Contribute,
  ): Promise<ContributionReceipt> {
    return this.changes.run(entity, ['contributions', 'queue', 'route'], (tx) =>
      this.contributions.receiveIn(tx, entity, wanted, { personId }),
    );
  }

  @Get('summary')
  @Allow('consultation.read')
  @AnswersWith(ContributionSummary)
  summary(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(SummaryQuery)) { phase }: z.infer<typeof SummaryQuery>,
  ): Promise<ContributionSummary> {
    return this.summaries.summary(entity, phase ?? null);
  }

  @Get('mine')
  @Allow('consultation.read')
  @AnswersWith(ContributionDetail)
  async mine(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: ContributionDetail[] }> {
    return { items: actor.kind === 'visitor' ? [] : await this.reader.mine(entity.id, actor.personId) };
  }

  @Get(':ref')
  @Allow('consultation.read')
  @AnswersWith(ContributionDetail)
  async read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @contributionRef() ref: ContributionRef,
    @Ip() address: string,
  ): Promise<ContributionDetail> {
    const tx = this.changes.reading;
    const found = await this.reader.find(tx, entity, ref, address);
    return this.reader.detail(tx, entity.id, found, actor);
  }

  @Get(':ref/thread')
  @Allow('consultation.read')
  @AnswersWith(ContributionThread)
  async thread(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @contributionRef() ref: ContributionRef,
    @Ip() address: string,
  ): Promise<ContributionThread> {
    const tx = this.changes.reading;
    const found = await this.reader.find(tx, entity, ref, address);
    const contribution = await this.reader.detail(tx, entity.id, found, actor);
    return { contribution, steps: await this.threads.steps(tx, entity.id, contribution) };
  }

  @Put(':ref/support')
  @Allow('consultation.support')
  @AnswersWith(SupportState)
  support(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() person: ActingPerson,
    @contributionRef() ref: ContributionRef,
    @Ip() address: string,
  ): Promise<SupportState> {
    return this.setSupport(entity, person, ref, address, true);
  }

  @Delete(':ref/support')
  @Allow('consultation.support')
  @AnswersWith(SupportState)
  withdrawSupport(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() person: ActingPerson,
    @contributionRef() ref: ContributionRef,
    @Ip() address: string,
  ): Promise<SupportState> {
    return this.setSupport(entity, person, ref, address, false);
  }

  /** Not announced: a page full of people pressing would ask everybody for everything again. */
  private setSupport(
    entity: KnownEntity,
    { personId }: ActingPerson,
    ref: ContributionRef,
    address: string,
    supported: boolean,
  ): Promise<SupportState> {
    return this.changes.run(entity, [], async (tx) => {
      const { id } = await this.reader.find(tx, entity, ref, address);
      return this.contributions.supportIn(tx, entity, id, personId, supported);
    });
  }
}
