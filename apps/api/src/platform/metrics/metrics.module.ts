import { Global, Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.ts';
import { Metrics } from './metrics.ts';
import { PoolGauge } from './pool-gauge.ts';

@Global()
@Module({ controllers: [MetricsController], providers: [Metrics, PoolGauge], exports: [Metrics] })
export class MetricsModule {}
