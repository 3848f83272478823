import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { ConsultationCountsModule } from '../consultation/consultation-counts.ts';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { CoordinationService } from './coordination.service.ts';
import { OutreachController } from './outreach.controller.ts';
import { OutreachService } from './outreach.service.ts';
import { OutreachStore } from './outreach.store.ts';
import { PhaseChangeStore } from './phase-change.store.ts';
import { PhaseService } from './phase.service.ts';
import { RouteChanges } from './route-changes.ts';
import { RouteController } from './route.controller.ts';
import { RouteReader } from './route-reader.ts';
import { RouteService } from './route.service.ts';
import { RouteStore } from './route.store.ts';

@Module({
  imports: [AnswersDueModule, SecretariatModule, ConsultationCountsModule],
  controllers: [RouteController, OutreachController],
  providers: [
    RouteStore,
    PhaseChangeStore,
    RouteReader,
    RouteChanges,
    RouteService,
    PhaseService,
    OutreachStore,
    OutreachService,
    CoordinationService,
  ],
  exports: [RouteReader, RouteService, PhaseService, OutreachService],
})
export class RouteModule {}
