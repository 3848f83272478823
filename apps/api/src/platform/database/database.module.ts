import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { databaseOptions } from './data-source.ts';
import { Notifications } from './notifications.ts';
import { Transactions } from './transactions.ts';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: RunningConfig) => ({
        ...databaseOptions(config.databaseUrl),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [Transactions, Notifications],
  exports: [Transactions, Notifications, TypeOrmModule],
})
export class DatabaseModule {}
