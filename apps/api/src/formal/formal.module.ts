import { Module } from '@nestjs/common';
import { EntityModule } from '../entity/entity.module.ts';
import { MinutesModule } from '../minutes/minutes.module.ts';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { Agreements } from './agreements.service.ts';
import { BodyFiles } from './body-files.service.ts';
import { BodyPapersController } from './body-papers.controller.ts';
import { FormalCalls } from './formal-calls.service.ts';
import { FormalCallStore } from './formal-calls.store.ts';
import { FormalController } from './formal.controller.ts';
import { FormalGround } from './formal-ground.ts';
import { FormalWaiting } from './formal-waiting.ts';
import { Installations } from './installations.service.ts';
import { ResolutionReminders } from './resolution-reminders.ts';
import { SeatLetters } from './seat-letters.ts';

@Module({
  imports: [EntityModule, MinutesModule, SecretariatModule, SessionModule],
  controllers: [BodyPapersController, FormalController],
  providers: [
    Agreements,
    BodyFiles,
    FormalCalls,
    FormalCallStore,
    FormalGround,
    FormalWaiting,
    Installations,
    ResolutionReminders,
    SeatLetters,
  ],
  exports: [FormalCalls],
})
export class FormalModule {}
