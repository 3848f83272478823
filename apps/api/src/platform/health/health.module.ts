import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { Health } from './health.service.ts';

@Module({ controllers: [HealthController], providers: [Health] })
export class HealthModule {}
