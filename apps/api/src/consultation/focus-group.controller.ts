import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { FocusCoverage, FocusDesk, FocusEntry, WriteFinding } from '@ruta/contracts/consultation/focus-group';
import { type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { FocusGroupService } from './focus-group.service.ts';

const phaseId = () => Param('phase', new SchemaPipe(PhaseId));

@Controller('entities/:entity/phases/:phase/focus-group')
export class FocusGroupController {
  constructor(
    private readonly focus: FocusGroupService,
    private readonly changes: ConsultationChanges,
  ) {}

  @Get()
  @Allow('consultation.read')
  @AnswersWith(FocusCoverage)
  coverage(@CurrentEntity() entity: KnownEntity, @phaseId() phase: PhaseId): Promise<FocusCoverage> {
    return this.focus.coverage(this.changes.reading, entity.id, phase);
  }

  @Get('desk')
  @Allow('consultation.focus-group')
  @AnswersWith(FocusDesk)
  desk(@CurrentEntity() entity: KnownEntity, @phaseId() phase: PhaseId): Promise<FocusDesk> {
    return this.focus.desk(this.changes.reading, entity.id, phase);
  }

  @Post('entries')
  @Allow('consultation.focus-group')
  @AnswersWith(FocusDesk)
  enter(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(FocusEntry)) entry: FocusEntry,
  ): Promise<FocusDesk> {
    return this.changes.run(entity, ['route'], async (tx) => {
      await this.focus.enterIn(tx, entity, phase, entry, personId);
      return this.focus.desk(tx, entity.id, phase);
    });
  }

  @Post('findings')
  @Allow('consultation.focus-group')
  @AnswersWith(FocusDesk)
  find(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(WriteFinding)) finding: WriteFinding,
  ): Promise<FocusDesk> {
    return this.changes.run(entity, ['route'], async (tx) => {
      await this.focus.findIn(tx, entity, phase, finding, personId);
      return this.focus.desk(tx, entity.id, phase);
    });
  }
}
