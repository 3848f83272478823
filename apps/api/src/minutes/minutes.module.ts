import { Module } from '@nestjs/common';
import { BallotModule } from '../ballot/ballot.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { EntityModule } from '../entity/entity.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { MinutesApprovals } from './minutes-approval.service.ts';
import { MinutesController } from './minutes.controller.ts';
import { MinutesDocuments } from './minutes-documents.service.ts';
import { MinutesFilesController } from './minutes-files.controller.ts';
import { MinutesPersonalData } from './minutes-personal-data.ts';
import { MinutesStore } from './minutes.store.ts';
import { MinutesVersions } from './minutes-versions.service.ts';

@Module({
  imports: [BallotModule, CalendarModule, DocumentsModule, EntityModule, SessionModule],
  controllers: [MinutesController, MinutesFilesController],
  providers: [MinutesApprovals, MinutesDocuments, MinutesPersonalData, MinutesStore, MinutesVersions],
})
export class MinutesModule {}
