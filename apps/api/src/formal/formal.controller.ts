import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CallSession, FormalSession, FormalSessionList } from '@ruta/contracts/formal/call';
import { BodyId, type PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { FormalCalls } from './formal-calls.service.ts';

/** Formal sessions: called, listed, read. What happens in them is the session's. */
@Controller('entities/:entity')
export class FormalController {
  constructor(private readonly calls: FormalCalls) {}

  @Get('bodies/:body/sessions')
  @Allow('formal.read')
  @AnswersWith(FormalSessionList)
  list(
    @CurrentEntity() entity: KnownEntity,
    @Param('body', new SchemaPipe(BodyId)) body: BodyId,
  ): Promise<FormalSessionList> {
    return this.calls.list(entity, body);
  }

  @Post('bodies/:body/sessions')
  @Allow('formal.call')
  @AnswersWith(FormalSession)
  call(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @Param('body', new SchemaPipe(BodyId)) body: BodyId,
    @Body(new SchemaPipe(CallSession)) wanted: CallSession,
  ): Promise<FormalSession> {
    return this.calls.call(entity, body, wanted, personId);
  }

  @Get('sessions/:id/formal')
  @Allow('formal.read')
  @AnswersWith(FormalSession)
  read(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<FormalSession> {
    return this.calls.read(entity, id);
  }
}
