import { Body, Controller, Get, HttpCode, Ip, Param, Post, Put, Res } from '@nestjs/common';
import {
  CallOff,
  CheckIn,
  EditCall,
  Register,
  RegistrationAsked,
  RegistrationList,
  SessionCall,
} from '@ruta/contracts/calendar/calendar';
import type { ActingPerson, Actor } from '@ruta/contracts/identity/actor';
import { SessionId } from '@ruta/contracts/protocol/ids';
import { may } from '@ruta/domain/policy/policy';
import type { Response } from 'express';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity, CurrentPerson } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { CalendarFeeds } from './calendar-feeds.service.ts';
import { SessionCalls } from './calls.service.ts';
import { RegistrationLimits } from './registration-limits.ts';
import { Registrations } from './registrations.service.ts';

/** How one is invited to a session, registers for it, and takes it into a calendar. */
@Controller('entities/:entity')
export class CalendarController {
  constructor(
    private readonly calls: SessionCalls,
    private readonly registrations: Registrations,
    private readonly feeds: CalendarFeeds,
    private readonly limits: RegistrationLimits,
  ) {}

  @Get('calendar.ics')
  @Allow('calendar.read')
  async feed(@CurrentEntity() entity: KnownEntity, @Res() response: Response): Promise<void> {
    send(response, entity.slug, await this.feeds.ofEntity(entity.slug, entity.id));
  }

  @Get('sessions/:id/calendar.ics')
  @Allow('calendar.read')
  async file(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.feeds.ofSession(entity.slug, { entityId: entity.id, sessionId });
    send(response, `${entity.slug}-${sessionId.slice(-6)}`, file);
  }

  @Get('sessions/:id/call')
  @Allow('calendar.read')
  @AnswersWith(SessionCall)
  read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
  ): Promise<SessionCall> {
    const person = actor.kind === 'visitor' ? null : actor.personId;
    const manages = may(actor, 'calendar.manage', entity.id);
    return this.calls.call({ entityId: entity.id, sessionId }, person, manages);
  }

  @Put('sessions/:id/call')
  @Allow('calendar.manage')
  @AnswersWith(SessionCall)
  edit(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(EditCall)) wanted: EditCall,
  ): Promise<SessionCall> {
    return this.calls.edit({ entityId: entity.id, sessionId }, wanted);
  }

  @Post('sessions/:id/call-off')
  @Allow('calendar.manage')
  @AnswersWith(SessionCall)
  callOff(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(CallOff)) { reason }: CallOff,
  ): Promise<SessionCall> {
    return this.calls.callOff({ entityId: entity.id, sessionId }, reason);
  }

  @Post('sessions/:id/reinstate')
  @Allow('calendar.manage')
  @AnswersWith(SessionCall)
  reinstate(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
  ): Promise<SessionCall> {
    return this.calls.reinstate({ entityId: entity.id, sessionId });
  }

  @Post('sessions/:id/registrations')
  @Allow('calendar.register')
  @AnswersWith(RegistrationAsked)
  async register(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() { personId }: ActingPerson,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(Register)) wish: Register,
    @Ip() address: string,
  ): Promise<RegistrationAsked> {
    await this.limits.refuseFlood(wish.email, address);
    return this.registrations.ask({ entityId: entity.id, sessionId }, wish, personId);
  }

  @Get('sessions/:id/registrations')
  @Allow('calendar.manage')
  @AnswersWith(RegistrationList)
  list(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
  ): Promise<RegistrationList> {
    return this.registrations.list({ entityId: entity.id, sessionId });
  }

  @Post('sessions/:id/registrations/:registration/attendance')
  @HttpCode(204)
  @Allow('calendar.manage')
  async checkIn(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Param('registration', new SchemaPipe(z.uuid())) registration: string,
    @Body(new SchemaPipe(CheckIn)) { attended }: CheckIn,
  ): Promise<void> {
    await this.registrations.checkIn({ entityId: entity.id, sessionId }, registration, attended);
  }
}

function send(response: Response, name: string, file: string): void {
  response
    .setHeader('Cache-Control', 'no-cache')
    .setHeader('Content-Disposition', `attachment; filename="${name}.ics"`)
    .type('text/calendar; charset=utf-8')
    .send(file);
}
