import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  AddProject,
  BeginCommitment,
  ChangeProject,
  ImportProjects,
  OrderProjects,
  ProjectDetail,
  ProjectList,
  ProjectNumber,
  ProjectQuery,
  ProjectSupport,
  SettleProjects,
  WithdrawProject,
} from '@ruta/contracts/consultation/project';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { ActingPerson, Actor } from '@ruta/contracts/identity/actor';
import { type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import {
  CurrentAccount,
  CurrentActor,
  CurrentEntity,
  CurrentPerson,
} from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { ProjectOutcomes } from './project-outcome.service.ts';
import { ProjectReader } from './project-reader.ts';
import { ProjectService } from './project.service.ts';

type By = { personId: PersonId };
const phaseId = () => Param('phase', new SchemaPipe(PhaseId));
const projectNumber = () => Param('number', new SchemaPipe(ProjectNumber));
const projectId = () => Param('project', ParseUUIDPipe);

/** Projects that were selected before people are asked about them: read and supported by anybody, kept by organisers. */
@Controller('entities/:entity')
export class ProjectController {
  constructor(
    private readonly reader: ProjectReader,
    private readonly projects: ProjectService,
    private readonly outcomes: ProjectOutcomes,
    private readonly changes: ConsultationChanges,
    private readonly commitments: CommitmentReader,
  ) {}

  @Get('projects')
  @Allow('consultation.read')
  @AnswersWith(ProjectList)
  list(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Query(new SchemaPipe(ProjectQuery)) query: ProjectQuery,
  ): Promise<ProjectList> {
    return this.reader.list(this.changes.reading, entity, query, actor);
  }

  @Post('projects/outcomes')
  @HttpCode(204)
  @Allow('consultation.settle-projects')
  async settle(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @Body(new SchemaPipe(SettleProjects)) { opId, ...given }: SettleProjects,
  ): Promise<void> {
    await this.changes.once(
      entity,
      opId,
      ['projects', 'route'],
      (tx) => this.outcomes.settleIn(tx, entity, given, personId),
      async () => undefined,
    );
  }

  @Get('projects/:number')
  @Allow('consultation.read')
  @AnswersWith(ProjectDetail)
  read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @projectNumber() number: number,
  ): Promise<ProjectDetail> {
    return this.reader.detail(this.changes.reading, entity, number, actor);
  }

  /** As it is prepared, also before it is announced. */
  @Get('projects/:number/draft')
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectDetail)
  draft(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @projectNumber() number: number,
  ): Promise<ProjectDetail> {
    return this.reader.detail(this.changes.reading, entity, number, actor, { drafts: true });
  }

  @Put('projects/:project/support')
  @Allow('consultation.support')
  @AnswersWith(ProjectSupport)
  support(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() person: ActingPerson,
    @projectId() id: string,
  ): Promise<ProjectSupport> {
    return this.setSupport(entity, person, id, true);
  }

  @Delete('projects/:project/support')
  @Allow('consultation.support')
  @AnswersWith(ProjectSupport)
  withdrawSupport(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() person: ActingPerson,
    @projectId() id: string,
  ): Promise<ProjectSupport> {
    return this.setSupport(entity, person, id, false);
  }

  @Put('projects/:project')
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectList)
  change(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @CurrentActor() actor: Actor,
    @projectId() id: string,
    @Body(new SchemaPipe(ChangeProject)) wanted: ChangeProject,
  ): Promise<ProjectList> {
    return this.after(entity, actor, id, (tx) => this.projects.changeIn(tx, entity, id, wanted, personId));
  }

  @Post('projects/:project/withdrawal')
  @HttpCode(200)
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectList)
  withdraw(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @projectId() id: string,
    @Body(new SchemaPipe(WithdrawProject)) { reason }: WithdrawProject,
  ): Promise<ProjectList> {
    return this.after(entity, actor, id, (tx) => this.projects.withdrawIn(tx, entity, id, reason));
  }

  @Post('projects/:project/commitment')
  @Allow('drafting.start')
  @AnswersWith(CommitmentSummary)
  async begin(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @projectId() id: string,
    @Body(new SchemaPipe(BeginCommitment)) { opId }: BeginCommitment,
  ): Promise<CommitmentSummary> {
    const commitment = await this.changes.run(entity, ['projects'], (tx) =>
      this.outcomes.beginIn(tx, entity, id, opId, personId),
    );
    return this.commitments.one(entity.id, commitment);
  }

  @Delete('projects/:project')
  @HttpCode(204)
  @Allow('consultation.prepare-projects')
  remove(@CurrentEntity() entity: KnownEntity, @projectId() id: string): Promise<void> {
    return this.changes.run(entity, ['projects', 'route'], (tx) => this.projects.removeIn(tx, entity, id));
  }

  @Get('phases/:phase/projects')
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectList)
  desk(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @phaseId() phase: PhaseId,
  ): Promise<ProjectList> {
    return this.reader.desk(this.changes.reading, entity, phase, actor);
  }

  @Post('phases/:phase/projects')
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectList)
  add(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(AddProject)) wanted: AddProject,
  ): Promise<ProjectList> {
    return this.changes.run(entity, ['projects', 'route'], async (tx) => {
      await this.projects.addIn(tx, entity, phase, wanted);
      return this.reader.desk(tx, entity, phase, actor);
    });
  }

  @Post('phases/:phase/projects/import')
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectList)
  import(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(ImportProjects)) { projects }: ImportProjects,
  ): Promise<ProjectList> {
    return this.changes.run(entity, ['projects', 'route'], async (tx) => {
      for (const project of projects) await this.projects.addIn(tx, entity, phase, project);
      return this.reader.desk(tx, entity, phase, actor);
    });
  }

  @Put('phases/:phase/projects/order')
  @Allow('consultation.prepare-projects')
  @AnswersWith(ProjectList)
  order(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(OrderProjects)) { ids }: OrderProjects,
  ): Promise<ProjectList> {
    return this.changes.run(entity, ['projects'], async (tx) => {
      await this.projects.orderIn(tx, entity, phase, ids);
      return this.reader.desk(tx, entity, phase, actor);
    });
  }

  private after(
    entity: KnownEntity,
    actor: Actor,
    id: string,
    work: (tx: Tx) => Promise<void>,
  ): Promise<ProjectList> {
    return this.changes.run(entity, ['projects', 'route'], async (tx) => {
      await work(tx);
      return this.reader.desk(tx, entity, await this.projects.phaseIdOf(tx, entity.id, id), actor);
    });
  }

  /** Not announced: a page full of people pressing would ask everybody for everything again. */
  private setSupport(
    entity: KnownEntity,
    { personId }: ActingPerson,
    id: string,
    wanted: boolean,
  ): Promise<ProjectSupport> {
    return this.changes.run(entity, [], (tx) => this.projects.supportIn(tx, entity, id, personId, wanted));
  }
}
