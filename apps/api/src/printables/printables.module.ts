import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { PrintablesController } from './printables.controller.ts';
import { Printables } from './printables.service.ts';

@Module({ imports: [SessionModule], controllers: [PrintablesController], providers: [Printables] })
export class PrintablesModule {}
