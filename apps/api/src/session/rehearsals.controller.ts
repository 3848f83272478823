import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { SessionId } from '@ruta/contracts/protocol/ids';
import { Rehearse, SessionHeader } from '@ruta/contracts/session/http';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { RehearsalEnd } from './rehearsal-end.ts';
import { RehearsalService } from './rehearsal.service.ts';

@Controller('entities/:entity/sessions/:id')
export class RehearsalsController {
  constructor(
    private readonly rehearsals: RehearsalService,
    private readonly leaving: RehearsalEnd,
  ) {}

  @Post('rehearsal')
  @Allow('session.lead')
  @AnswersWith(SessionHeader)
  begin(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Body(new SchemaPipe(Rehearse)) wanted: Rehearse,
  ): Promise<SessionHeader> {
    return this.rehearsals.begin(entity.id, id, wanted, actor.kind === 'visitor' ? null : actor.personId);
  }

  @Delete()
  @HttpCode(204)
  @Allow('session.lead')
  async end(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<void> {
    await this.leaving.end(entity.id, id);
  }
}
