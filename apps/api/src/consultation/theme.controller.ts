import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  KeywordRuleSet,
  MergeThemes,
  PlaceContributions,
  Placed,
  SplitTheme,
  SuggestionList,
  ThemeList,
  WriteTheme,
} from '@ruta/contracts/consultation/theme';
import { PlanId, type PersonId, ThemeId } from '@ruta/contracts/protocol/ids';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Refused } from '../platform/http/refused.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { RouteReader } from '../route/route-reader.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { SuggestionService } from './suggestion.service.ts';
import { ThemeReader } from './theme-reader.ts';
import { ThemeService } from './theme.service.ts';

type By = { personId: PersonId };
const themeId = () => Param('theme', new SchemaPipe(ThemeId));
/** Without a plan, the one that is being worked on. */
const ThemeQuery = z.object({ plan: PlanId.optional(), all: z.stringbool().default(false) });
type ThemeQuery = z.infer<typeof ThemeQuery>;

@Controller('entities/:entity')
export class ThemeController {
  constructor(
    private readonly reader: ThemeReader,
    private readonly themes: ThemeService,
    private readonly suggestions: SuggestionService,
    private readonly routes: RouteReader,
    private readonly changes: ConsultationChanges,
  ) {}

  @Get('themes')
  @Allow('consultation.read')
  @AnswersWith(ThemeList)
  list(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(ThemeQuery)) { plan, all }: ThemeQuery,
  ): Promise<ThemeList> {
    return this.listIn(this.changes.reading, entity, plan ?? null, all);
  }

  @Post('themes')
  @Allow('consultation.group')
  @AnswersWith(ThemeList)
  create(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(WriteTheme)) wanted: WriteTheme,
  ): Promise<ThemeList> {
    return this.changes.run(entity, ['themes'], async (tx) => {
      const plan = await this.routes.newestPlan(tx, entity.id);
      if (!plan) throw new Refused('resource.not-found');
      await this.themes.createIn(tx, entity, plan.id, wanted);
      return this.listIn(tx, entity, plan.id);
    });
  }

  @Post('themes/merge')
  @HttpCode(200)
  @Allow('consultation.group')
  @AnswersWith(ThemeList)
  merge(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @Body(new SchemaPipe(MergeThemes)) { opId, ...wanted }: MergeThemes,
  ): Promise<ThemeList> {
    return this.changes.once(
      entity,
      opId,
      ['themes', 'contributions'],
      (tx) => this.themes.mergeIn(tx, entity, wanted, personId),
      (tx) => this.listIn(tx, entity, null),
    );
  }

  @Put('themes/:theme')
  @Allow('consultation.group')
  @AnswersWith(ThemeList)
  update(
    @CurrentEntity() entity: KnownEntity,
    @themeId() id: ThemeId,
    @Body(new SchemaPipe(WriteTheme)) wanted: WriteTheme,
  ): Promise<ThemeList> {
    return this.changes.run(entity, ['themes', 'contributions'], async (tx) => {
      await this.themes.updateIn(tx, entity, id, wanted);
      return this.listIn(tx, entity, null);
    });
  }

  @Post('themes/:theme/split')
  @HttpCode(200)
  @Allow('consultation.group')
  @AnswersWith(ThemeList)
  split(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @themeId() id: ThemeId,
    @Body(new SchemaPipe(SplitTheme)) { opId, ...wanted }: SplitTheme,
  ): Promise<ThemeList> {
    return this.changes.once(
      entity,
      opId,
      ['themes', 'contributions'],
      (tx) => this.themes.splitIn(tx, entity, id, wanted, personId),
      (tx) => this.listIn(tx, entity, null),
    );
  }

  @Post('contributions/placement')
  @HttpCode(200)
  @Allow('consultation.group')
  @AnswersWith(Placed)
  place(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @Body(new SchemaPipe(PlaceContributions)) wanted: PlaceContributions,
  ): Promise<Placed> {
    return this.changes.run(entity, ['themes', 'contributions', 'route'], async (tx) => ({
      placed: await this.themes.placeIn(tx, entity, wanted, personId),
    }));
  }

  @Get('contributions/suggestions')
  @Allow('consultation.group')
  @AnswersWith(SuggestionList)
  async suggest(@CurrentEntity() entity: KnownEntity): Promise<SuggestionList> {
    const tx = this.changes.reading;
    const plan = await this.routes.newestPlan(tx, entity.id);
    return { items: plan ? await this.suggestions.suggest(tx, entity.id, plan.id) : [] };
  }

  @Get('keyword-rules')
  @Allow('consultation.read')
  @AnswersWith(KeywordRuleSet)
  rules(@CurrentEntity() entity: KnownEntity): Promise<KeywordRuleSet> {
    return this.suggestions.rules(this.changes.reading, entity.id);
  }

  @Put('keyword-rules')
  @Allow('consultation.group')
  @AnswersWith(KeywordRuleSet)
  writeRules(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(KeywordRuleSet)) wanted: KeywordRuleSet,
  ): Promise<KeywordRuleSet> {
    return this.changes.run(entity, ['themes'], async (tx) => {
      await this.suggestions.writeRulesIn(tx, entity, wanted);
      return this.suggestions.rules(tx, entity.id);
    });
  }

  private async listIn(tx: Tx, entity: KnownEntity, plan: PlanId | null, all = false): Promise<ThemeList> {
    const planId = plan ?? (await this.routes.newestPlan(tx, entity.id))?.id;
    return { items: planId ? await this.reader.themes(tx, entity.id, planId, { all }) : [] };
  }
}
