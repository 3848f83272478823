import { Module } from '@nestjs/common';
import { OpenDataController } from './open-data.controller.ts';
import { OpenDataService } from './open-data.service.ts';
import { PreparedFiles } from './prepared-files.ts';

@Module({ controllers: [OpenDataController], providers: [OpenDataService, PreparedFiles] })
export class OpenDataModule {}
