import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { OpenDataController } from './open-data.controller.ts';
import { OpenDataService } from './open-data.service.ts';
import { PreparedFiles } from './prepared-files.ts';

@Module({
  imports: [SessionModule],
  controllers: [OpenDataController],
  providers: [OpenDataService, PreparedFiles],
})
export class OpenDataModule {}
