import { Module } from '@nestjs/common';
import { ArchiveController } from './archive.controller.ts';
import { ArchiveDocuments } from './archive-documents.service.ts';
import { ArchiveFilesController } from './archive-files.controller.ts';
import { ArchivePeople } from './archive-people.ts';
import { ArchiveReader } from './archive-reader.ts';
import { Retention } from './retention.service.ts';

@Module({
  controllers: [ArchiveController, ArchiveFilesController],
  providers: [ArchiveDocuments, ArchivePeople, ArchiveReader, Retention],
})
export class ArchiveModule {}
