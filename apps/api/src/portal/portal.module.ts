import { Module } from '@nestjs/common';
import { RouteModule } from '../route/route.module.ts';
import { PageHeads } from './page-heads.service.ts';
import { PortalController } from './portal.controller.ts';
import { PortalService } from './portal.service.ts';
import { PortalStore } from './portal.store.ts';
import { SharedPagesStore } from './shared-pages.store.ts';

@Module({
  imports: [RouteModule],
  controllers: [PortalController],
  providers: [PortalService, PortalStore, PageHeads, SharedPagesStore],
  exports: [PageHeads],
})
export class PortalModule {}
