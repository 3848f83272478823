import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { RouteModule } from '../route/route.module.ts';
import { PageHeads } from './page-heads.service.ts';
import { PortalController } from './portal.controller.ts';
import { PortalCommitmentsStore } from './portal-commitments.store.ts';
import { PortalService } from './portal.service.ts';
import { PortalStops } from './portal-stops.service.ts';
import { PortalStore } from './portal.store.ts';
import { SharedPagesStore } from './shared-pages.store.ts';

@Module({
  imports: [RouteModule, DraftingModule, ConsultationModule],
  controllers: [PortalController],
  providers: [PortalService, PortalStops, PortalStore, PortalCommitmentsStore, PageHeads, SharedPagesStore],
  exports: [PageHeads],
})
export class PortalModule {}
