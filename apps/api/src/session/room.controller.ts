import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { SessionId } from '@ruta/contracts/protocol/ids';
import {
  AssistedSeat,
  ClaimScreen,
  PairedScreen,
  ParticipantList,
  ScreenList,
} from '@ruta/contracts/session/http';
import { ParticipantCard } from '@ruta/contracts/session/participant';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ScreenService } from './screen.service.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionSeats } from './session-seats.service.ts';

/** What a facilitator sets up around a session: assisted seats and projectors. */
@Controller('entities/:entity/sessions/:id')
export class RoomController {
  constructor(
    private readonly registry: SessionRegistry,
    private readonly seats: SessionSeats,
    private readonly screens: ScreenService,
  ) {}

  @Get('participants')
  @Allow('session.lead')
  @AnswersWith(ParticipantList)
  async participants(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<ParticipantList> {
    const live = await this.registry.openIn(entity.id, id);
    const removed = new Set(live.state.removed);
    const items = live.roster
      .all()
      .map(({ card, joinedAt }) => ({ ...card, joinedAt, removed: removed.has(card.id) }));
    return { items };
  }

  @Post('participants')
  @Allow('session.lead')
  @AnswersWith(ParticipantCard)
  async addAssisted(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Body(new SchemaPipe(AssistedSeat)) wanted: AssistedSeat,
  ): Promise<ParticipantCard> {
    return this.seats.addAssisted(await this.registry.openIn(entity.id, id), wanted);
  }

  @Get('screens')
  @Allow('session.lead')
  @AnswersWith(ScreenList)
  async listScreens(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<ScreenList> {
    return { items: await this.screens.list((await this.registry.openIn(entity.id, id)).key) };
  }

  @Post('screens')
  @Allow('session.lead')
  @AnswersWith(PairedScreen)
  async claimScreen(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Body(new SchemaPipe(ClaimScreen)) { code, label }: z.output<typeof ClaimScreen>,
  ): Promise<PairedScreen> {
    if (actor.kind === 'visitor') throw new Refused('policy.sign-in-needed');
    return this.screens.claim(await this.registry.openIn(entity.id, id), code, label, actor.personId);
  }

  @Delete('screens/:screenId')
  @HttpCode(204)
  @Allow('session.lead')
  async revokeScreen(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Param('screenId', new SchemaPipe(z.uuid())) screenId: string,
  ): Promise<void> {
    await this.screens.revoke((await this.registry.openIn(entity.id, id)).key, screenId);
  }
}
