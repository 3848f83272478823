import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics.ts';

/** How many database connections are open, idle, and waited for. */
@Injectable()
export class PoolGauge implements OnModuleInit {
  private gauge: Gauge<'state'> | null = null;

  constructor(
    private readonly metrics: Metrics,
    private readonly database: DataSource,
  ) {}

  onModuleInit(): void {
    const { database } = this;
    this.gauge ??= new Gauge({
      name: 'ruta_database_connections',
      help: 'Connections of the pool, by state; waiting ones are requests for a connection.',
      labelNames: ['state'] as const,
      registers: [this.metrics.registry],
      collect() {
        const { master } = database.driver as unknown as { master: Pool };
        this.set({ state: 'open' }, master.totalCount);
        this.set({ state: 'idle' }, master.idleCount);
        this.set({ state: 'waiting' }, master.waitingCount);
      },
    });
  }
}
