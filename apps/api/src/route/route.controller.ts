import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type PersonId, PhaseId, RouteId } from '@ruta/contracts/protocol/ids';
import { Coordination } from '@ruta/contracts/route/coordination';
import { PhaseChangeId } from '@ruta/contracts/route/phase';
import { CreatePlan, EditPlan, PlanList, PlanView } from '@ruta/contracts/route/plan';
import {
  AddPhase,
  AdvancePhase,
  AnnounceRoute,
  CreateRoute,
  CurrentRoute,
  EditPhase,
  OrderPhases,
  RemovePhase,
  RouteHistory,
  RouteList,
  RouteView,
  UpdateRouteSettings,
} from '@ruta/contracts/route/route';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { CoordinationService } from './coordination.service.ts';
import { PhaseService } from './phase.service.ts';
import { RouteReader } from './route-reader.ts';
import { RouteService } from './route.service.ts';

type By = { personId: PersonId };
const routeId = () => Param('route', new SchemaPipe(RouteId));
const phaseId = () => Param('phase', new SchemaPipe(PhaseId));
const HistoryQuery = z.object({ cursor: PhaseChangeId.optional() });

@Controller('entities/:entity')
export class RouteController {
  constructor(
    private readonly reader: RouteReader,
    private readonly routes: RouteService,
    private readonly phases: PhaseService,
    private readonly coordination: CoordinationService,
  ) {}

  @Get('plans')
  @Allow('route.read')
  @AnswersWith(PlanList)
  async plans(@CurrentEntity() entity: KnownEntity): Promise<PlanList> {
    return { items: await this.reader.plans(entity.id) };
  }

  @Post('plans')
  @Allow('route.compose')
  @AnswersWith(PlanView)
  createPlan(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(CreatePlan)) wanted: CreatePlan,
  ): Promise<PlanView> {
    return this.routes.createPlan(entity, wanted);
  }

  @Put('plans/:number')
  @Allow('route.compose')
  @AnswersWith(PlanView)
  editPlan(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(EditPlan)) wanted: EditPlan,
  ): Promise<PlanView> {
    return this.routes.editPlan(entity, number, wanted);
  }

  @Get('route')
  @Allow('route.read')
  @AnswersWith(CurrentRoute)
  async current(@CurrentEntity() entity: KnownEntity, @CurrentActor() actor: Actor): Promise<CurrentRoute> {
    return { route: await this.reader.current(entity.id, actor) };
  }

  @Get('coordination')
  @Allow('route.coordinate')
  @AnswersWith(Coordination)
  due(@CurrentEntity() entity: KnownEntity, @CurrentActor() actor: Actor): Promise<Coordination> {
    return this.coordination.due(entity, actor);
  }

  @Get('routes')
  @Allow('route.read')
  @AnswersWith(RouteList)
  async announced(@CurrentEntity() entity: KnownEntity): Promise<RouteList> {
    return { items: await this.reader.announced(entity.id) };
  }

  @Post('routes')
  @Allow('route.compose')
  @AnswersWith(RouteView)
  create(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(CreateRoute)) wanted: CreateRoute,
  ): Promise<RouteView> {
    return this.routes.create(entity, wanted);
  }

  @Get('routes/:route')
  @Allow('route.read')
  @AnswersWith(RouteView)
  read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @routeId() route: RouteId,
  ): Promise<RouteView> {
    return this.reader.read(entity.id, route, actor);
  }

  @Get('routes/:route/history')
  @Allow('route.read')
  @AnswersWith(RouteHistory)
  history(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Query(new SchemaPipe(HistoryQuery)) { cursor }: z.infer<typeof HistoryQuery>,
  ): Promise<RouteHistory> {
    return this.reader.history(entity.id, route, cursor ?? null);
  }

  @Post('routes/:route/phases')
  @Allow('route.compose')
  @AnswersWith(RouteView)
  addPhase(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Body(new SchemaPipe(AddPhase)) wanted: AddPhase,
  ): Promise<RouteView> {
    return this.routes.addPhase(entity, route, wanted);
  }

  @Put('routes/:route/phases/:phase')
  @Allow('route.compose')
  @AnswersWith(RouteView)
  editPhase(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @routeId() route: RouteId,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(EditPhase)) edit: EditPhase,
  ): Promise<RouteView> {
    return this.routes.editPhase(entity, route, phase, edit, personId);
  }

  @Delete('routes/:route/phases/:phase')
  @Allow('route.compose')
  @AnswersWith(RouteView)
  removePhase(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(RemovePhase)) { expectedRev }: RemovePhase,
  ): Promise<RouteView> {
    return this.routes.removePhase(entity, route, phase, expectedRev);
  }

  @Put('routes/:route/order')
  @Allow('route.compose')
  @AnswersWith(RouteView)
  order(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Body(new SchemaPipe(OrderPhases)) wanted: OrderPhases,
  ): Promise<RouteView> {
    return this.routes.order(entity, route, wanted);
  }

  @Put('routes/:route/settings')
  @Allow('route.compose')
  @AnswersWith(RouteView)
  setSettings(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Body(new SchemaPipe(UpdateRouteSettings)) wanted: UpdateRouteSettings,
  ): Promise<RouteView> {
    return this.routes.setSettings(entity, route, wanted);
  }

  @Post('routes/:route/announce')
  @HttpCode(200)
  @Allow('route.announce')
  @AnswersWith(RouteView)
  announce(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @routeId() route: RouteId,
    @Body(new SchemaPipe(AnnounceRoute)) wanted: AnnounceRoute,
  ): Promise<RouteView> {
    return this.phases.announce(entity, route, wanted, personId);
  }

  @Post('routes/:route/phases/:phase/advance')
  @HttpCode(200)
  @Allow('route.advance')
  @AnswersWith(RouteView)
  advance(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: By,
    @routeId() route: RouteId,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(AdvancePhase)) wanted: AdvancePhase,
  ): Promise<RouteView> {
    return this.phases.advance(entity, route, phase, wanted, personId);
  }
}
