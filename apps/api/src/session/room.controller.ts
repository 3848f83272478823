import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { GroupSuggestions } from '@ruta/contracts/board/suggestion';
import { AgendaItemId, SessionId } from '@ruta/contracts/protocol/ids';
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
import { SharedAllowances } from '../platform/limits/shared-allowances.ts';
import { GroupSuggester } from './group-suggester.ts';
import { ScreenService } from './screen.service.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionSeats } from './session-seats.service.ts';

/** Wrong pairing codes of one person: somebody else's projector is not to be met by trying. */
const WRONG_CLAIMS = { kind: 'screen-claim', rate: { burst: 20, perSecond: 0.1 } };

/** What a facilitator sets up around a session: assisted seats and projectors. */
@Controller('entities/:entity/sessions/:id')
export class RoomController {
  constructor(
    private readonly registry: SessionRegistry,
    private readonly seats: SessionSeats,
    private readonly screens: ScreenService,
    private readonly allowances: SharedAllowances,
    private readonly suggester: GroupSuggester,
  ) {}

  @Get('participants')
  @Allow('session.lead')
  @AnswersWith(ParticipantList)
  async participants(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
  ): Promise<ParticipantList> {
    const live = await this.registry.openIn(entity.id, id);
    const [removed, unnamed] = [new Set(live.state.removed), new Set(live.state.unnamed)];
    const hidden = unnamed.size > 0 ? await this.seats.hiddenNames(live) : null;
    const items = live.roster.all().map(({ card, joinedAt }) => ({
      ...card,
      joinedAt,
      removed: removed.has(card.id),
      unnamed: unnamed.has(card.id),
      hiddenName: hidden?.get(card.id) ?? null,
    }));
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

  @Get('boards/:board/suggestions')
  @Allow('session.lead')
  @AnswersWith(GroupSuggestions)
  async suggestGroups(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) id: SessionId,
    @Param('board', new SchemaPipe(AgendaItemId)) board: AgendaItemId,
  ): Promise<GroupSuggestions> {
    return this.suggester.suggest(await this.registry.openIn(entity.id, id), board);
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
    const live = await this.registry.openIn(entity.id, id);
    if (await this.allowances.isEmpty(WRONG_CLAIMS, actor.personId)) throw new Refused('request.too-many');
    const claimed = await this.screens.claim(live, code, label, actor.personId);
    if (claimed) return claimed;
    await this.allowances.take(WRONG_CLAIMS, actor.personId);
    throw new Refused('screen.code-unknown');
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
