import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { ArchiveController } from './archive.controller.ts';
import { ArchiveDocuments } from './archive-documents.service.ts';
import { ArchiveFilesController } from './archive-files.controller.ts';
import { ArchivePeople } from './archive-people.ts';
import { ArchiveReader } from './archive-reader.ts';
import { Retention } from './retention.service.ts';

@Module({
  imports: [DocumentsModule],
  controllers: [ArchiveController, ArchiveFilesController],
  providers: [ArchiveDocuments, ArchivePeople, ArchiveReader, Retention],
})
export class ArchiveModule {}
