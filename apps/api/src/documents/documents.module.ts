import { Module } from '@nestjs/common';
import { DocumentPress } from './document-press.ts';
import { TextReader } from './text-reader.ts';

@Module({ providers: [DocumentPress, TextReader], exports: [DocumentPress, TextReader] })
export class DocumentsModule {}
