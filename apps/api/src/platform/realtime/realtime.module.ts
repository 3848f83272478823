import { Global, Module } from '@nestjs/common';
import { Announcer } from './announcer.ts';
import { LiveGateway } from './live.gateway.ts';

@Global()
@Module({ providers: [Announcer, LiveGateway], exports: [Announcer] })
export class RealtimeModule {}
