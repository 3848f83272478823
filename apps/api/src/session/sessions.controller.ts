import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { PhaseId, SessionId } from '@ruta/contracts/protocol/ids';
import {
  EditSession,
  ScheduleSession,
  SessionHeader,
  SessionList,
  SessionMinutes,
} from '@ruta/contracts/session/http';
import { Audience } from '@ruta/contracts/session/view';
import type { Response } from 'express';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { MinutesService } from './minutes.service.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionSeats } from './session-seats.service.ts';
import { SessionService } from './session.service.ts';
import { snapshotOf } from './session-snapshot.ts';

const ListQuery = z.object({
  phase: PhaseId.optional(),
  cursor: z
    .string()
    .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
    .optional(),
});

@Controller('entities/:entity/sessions')
export class SessionsController {
  constructor(
    private readonly registry: SessionRegistry,
    private readonly sessions: SessionService,
    private readonly seats: SessionSeats,
    private readonly minutes: MinutesService,
  ) {}

  @Get()
  @Allow('session.read')
  @AnswersWith(SessionList)
  list(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(ListQuery)) { phase, cursor }: z.infer<typeof ListQuery>,
  ): Promise<SessionList> {
    return this.sessions.list(entity.id, { phaseId: phase, cursor });
  }

  @Post()
  @Allow('session.schedule')
  @AnswersWith(SessionHeader)
  schedule(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(ScheduleSession)) wanted: ScheduleSession,
  ): Promise<SessionHeader> {
    return this.sessions.schedule(entity.id, wanted, actor.kind === 'visitor' ? null : actor.personId);
  }

  @Get(':id')
  @Allow('session.read')
  @AnswersWith(SessionHeader)
  read(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<SessionHeader> {
    return this.sessions.find(entity.id, id);
  }

  @Patch(':id')
  @Allow('session.schedule')
  @AnswersWith(SessionHeader)
  edit(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Body(new SchemaPipe(EditSession)) changes: EditSession,
  ): Promise<SessionHeader> {
    return this.sessions.edit(entity, id, changes);
  }

  @Get(':id/view/:audience')
  @Allow('session.read')
  async view(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Param('audience', new SchemaPipe(Audience)) audience: Audience,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const live = await this.registry.openIn(entity.id, id);
    if (audience === 'console' && !this.seats.mayLead(live, actor)) throw new Refused('policy.not-allowed');
    const { body, etag } = snapshotOf(live, audience);
    const cache = audience === 'console' ? 'private, no-cache' : 'no-cache';
    response.setHeader('ETag', etag).setHeader('Cache-Control', cache);
    if (known === etag) response.status(304).end();
    else response.type('application/json').send(body);
  }

  @Get(':id/minutes')
  @Allow('session.read')
  @AnswersWith(SessionMinutes)
  readMinutes(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<SessionMinutes> {
    return this.minutes.ofSession(entity.id, id);
  }
}
