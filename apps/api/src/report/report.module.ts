import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { EntityModule } from '../entity/entity.module.ts';
import { MinutesModule } from '../minutes/minutes.module.ts';
import { ReportController } from './report.controller.ts';
import { ReportDocuments } from './report-documents.service.ts';
import { ReportRecord } from './report-facts.ts';
import { ReportFilesController } from './report-files.controller.ts';
import { ReportPeople } from './report-people.ts';
import { Reports } from './reports.service.ts';

@Module({
  imports: [DocumentsModule, EntityModule, MinutesModule],
  controllers: [ReportController, ReportFilesController],
  providers: [ReportDocuments, ReportPeople, ReportRecord, Reports],
})
export class ReportModule {}
