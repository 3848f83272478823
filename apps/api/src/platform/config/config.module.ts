import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './config.ts';

/** The configuration with what starting it settled: where the database is and the secret that signs cookies. */
export type RunningConfig = Config & { databaseUrl: string; secret: string };

export const CONFIG = Symbol('RunningConfig');

@Global()
@Module({})
export class ConfigModule {
  static with(config: RunningConfig): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
