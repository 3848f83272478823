import { Module } from '@nestjs/common';
import { OwnAims } from './own-aims.service.ts';

/** Apart from declarations: what commitments and plans ask, while declarations ask plans. */
@Module({ providers: [OwnAims], exports: [OwnAims] })
export class OwnAimsModule {}
