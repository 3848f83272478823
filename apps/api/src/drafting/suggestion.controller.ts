import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { DecideSuggestion, SuggestionDecisions, SuggestionId } from '@ruta/contracts/drafting/suggestion';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Suggestions } from './suggestions.service.ts';

/** Suggestions stand in the document; here they are decided, and what was decided is read. */
@Controller('entities/:entity/commitments/:commitment/suggestions')
export class SuggestionController {
  constructor(private readonly suggestions: Suggestions) {}

  @Get('decisions')
  @Allow('drafting.read')
  @AnswersWith(SuggestionDecisions)
  decisions(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
  ): Promise<SuggestionDecisions> {
    return this.suggestions.decisions(entity.id, which, actor);
  }

  @Post(':suggestion/decision')
  @Allow('drafting.decide')
  @HttpCode(204)
  decide(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Param('suggestion', new SchemaPipe(SuggestionId)) id: SuggestionId,
    @Body(new SchemaPipe(DecideSuggestion)) given: DecideSuggestion,
  ): Promise<void> {
    return this.suggestions.decide(entity.id, which, id, given, actor);
  }
}
