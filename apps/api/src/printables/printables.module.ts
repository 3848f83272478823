import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { PaperPress } from './paper-press.ts';
import { PrintablesController } from './printables.controller.ts';
import { Printables } from './printables.service.ts';

@Module({
  imports: [SessionModule],
  controllers: [PrintablesController],
  providers: [PaperPress, Printables],
})
export class PrintablesModule {}
