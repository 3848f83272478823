import { Module } from '@nestjs/common';
import { DocumentPress } from './document-press.ts';

@Module({ providers: [DocumentPress], exports: [DocumentPress] })
export class DocumentsModule {}
