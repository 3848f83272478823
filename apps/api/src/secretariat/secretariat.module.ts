import { Module } from '@nestjs/common';
import { Appointees } from './appointees.ts';
import { BodyController } from './body.controller.ts';
import { BodyService } from './body.service.ts';
import { BodyStore } from './body.store.ts';
import { ResolutionController } from './resolution.controller.ts';
import { ResolutionService } from './resolution.service.ts';
import { ResolutionStore } from './resolution.store.ts';
import { SeatService } from './seat.service.ts';
import { SecretariatPeople } from './secretariat-people.ts';
import { WaitingService } from './waiting.service.ts';

@Module({
  controllers: [BodyController, ResolutionController],
  providers: [
    Appointees,
    BodyStore,
    BodyService,
    SeatService,
    ResolutionStore,
    ResolutionService,
    WaitingService,
    SecretariatPeople,
  ],
  exports: [BodyService, SeatService, ResolutionService, WaitingService],
})
export class SecretariatModule {}
