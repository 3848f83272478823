import { Module } from '@nestjs/common';
import { BallotModule } from '../ballot/ballot.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { EntityModule } from '../entity/entity.module.ts';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { MinutesApprovals } from './minutes-approval.service.ts';
import { MinutesBeside } from './minutes-beside.service.ts';
import { MinutesController } from './minutes.controller.ts';
import { MinutesDocuments } from './minutes-documents.service.ts';
import { MinutesFilesController } from './minutes-files.controller.ts';
import { MinutesOfBody } from './minutes-of-body.service.ts';
import { MinutesPersonalData } from './minutes-personal-data.ts';
import { MinutesSignatures } from './minutes-signatures.service.ts';
import { MinutesStore } from './minutes.store.ts';
import { MinutesVersions } from './minutes-versions.service.ts';

@Module({
  imports: [BallotModule, CalendarModule, DocumentsModule, EntityModule, SecretariatModule, SessionModule],
  controllers: [MinutesController, MinutesFilesController],
  providers: [
    MinutesApprovals,
    MinutesBeside,
    MinutesDocuments,
    MinutesOfBody,
    MinutesPersonalData,
    MinutesSignatures,
    MinutesStore,
    MinutesVersions,
  ],
  exports: [MinutesSignatures, MinutesVersions],
})
export class MinutesModule {}
