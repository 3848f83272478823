import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { EntityModule } from '../entity/entity.module.ts';
import { PlanModule } from '../plan/plan.module.ts';
import { RouteModule } from '../route/route.module.ts';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { ExplainersController } from './explainers.controller.ts';
import { Explainers } from './explainers.service.ts';

@Module({
  imports: [DocumentsModule, EntityModule, PlanModule, RouteModule, SecretariatModule],
  controllers: [ExplainersController],
  providers: [Explainers],
})
export class ExplainersModule {}
