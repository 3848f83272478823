import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { HandOver } from '@ruta/contracts/consultation/hand-over';
import {
  ChooseProblem,
  MergeProblems,
  ProblemList,
  SplitProblem,
  WriteProblem,
} from '@ruta/contracts/consultation/theme';
import { ProblemId, type PersonId, SessionId, ThemeId } from '@ruta/contracts/protocol/ids';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { HandOverService } from './hand-over.service.ts';
import { ProblemService } from './problem.service.ts';
import { ThemeReader } from './theme-reader.ts';

type By = { personId: PersonId };
const problemId = () => Param('problem', new SchemaPipe(ProblemId));
/** `session`: what that session handed over. */
const ProblemQuery = z.object({ theme: ThemeId.optional(), session: SessionId.optional() });

/** Every write answers with the problems of the theme it was about. */
@Controller('entities/:entity/problems')
export class ProblemController {
  constructor(
    private readonly reader: ThemeReader,
    private readonly problems: ProblemService,
    private readonly changes: ConsultationChanges,
    private readonly handOvers: HandOverService,
  ) {}

  @Get()
  @Allow('consultation.read')
  @AnswersWith(ProblemList)
  async list(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(ProblemQuery)) { theme, session }: z.infer<typeof ProblemQuery>,
  ): Promise<ProblemList> {
    const which = { themeId: theme ?? null, sessionId: session ?? null };
    return { items: await this.reader.problems(this.changes.reading, entity.id, which) };
  }

  @Post()
  @Allow('consultation.group')
  @AnswersWith(ProblemList)
  create(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(WriteProblem)) wanted: WriteProblem,
  ): Promise<ProblemList> {
    return this.changes.run(entity, ['themes'], async (tx) =>
      this.around(tx, entity, await this.problems.writeIn(tx, entity, null, wanted)),
    );
  }

  @Post('merge')
  @HttpCode(200)
  @Allow('consultation.group')
  @AnswersWith(ProblemList)
  merge(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @Body(new SchemaPipe(MergeProblems)) { opId, ...wanted }: MergeProblems,
  ): Promise<ProblemList> {
    return this.changes.once(
      entity,
      opId,
      ['themes', 'contributions'],
      (tx) => this.problems.mergeIn(tx, entity, wanted, personId),
      (tx) => this.around(tx, entity, wanted.problemIds[0]),
    );
  }

  @Post('from-session')
  @HttpCode(200)
  @Allow('consultation.hand-over')
  @AnswersWith(ProblemList)
  handOver(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(HandOver)) { opId, ...wanted }: HandOver,
  ): Promise<ProblemList> {
    return this.changes.once(
      entity,
      opId,
      ['themes', 'contributions'],
      (tx) => this.handOvers.handOverIn(tx, entity, wanted),
      async (tx) => ({ items: await this.reader.problems(tx, entity.id, { themeId: wanted.themeId }) }),
    );
  }

  @Put(':problem')
  @Allow('consultation.group')
  @AnswersWith(ProblemList)
  update(
    @CurrentEntity() entity: KnownEntity,
    @problemId() id: ProblemId,
    @Body(new SchemaPipe(WriteProblem)) wanted: WriteProblem,
  ): Promise<ProblemList> {
    return this.changes.run(entity, ['themes'], async (tx) =>
      this.around(tx, entity, await this.problems.writeIn(tx, entity, id, wanted)),
    );
  }

  @Post(':problem/split')
  @HttpCode(200)
  @Allow('consultation.group')
  @AnswersWith(ProblemList)
  split(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @problemId() id: ProblemId,
    @Body(new SchemaPipe(SplitProblem)) { opId, ...wanted }: SplitProblem,
  ): Promise<ProblemList> {
    return this.changes.once(
      entity,
      opId,
      ['themes', 'contributions'],
      (tx) => this.problems.splitIn(tx, entity, id, wanted, personId),
      (tx) => this.around(tx, entity, id),
    );
  }

  @Post(':problem/choose')
  @HttpCode(200)
  @Allow('consultation.group')
  @AnswersWith(ProblemList)
  choose(
    @CurrentEntity() entity: KnownEntity,
    @problemId() id: ProblemId,
    @Body(new SchemaPipe(ChooseProblem)) choice: ChooseProblem,
  ): Promise<ProblemList> {
    return this.changes.run(entity, ['themes', 'contributions'], async (tx) => {
      await this.problems.chooseIn(tx, entity, id, choice);
      return this.around(tx, entity, id);
    });
  }

  private async around(tx: Tx, entity: KnownEntity, id: ProblemId | undefined): Promise<ProblemList> {
    if (!id) return { items: [] };
    const { theme_id: themeId } = await this.reader.problem(tx, entity.id, id);
    return { items: await this.reader.problems(tx, entity.id, { themeId }) };
  }
}
