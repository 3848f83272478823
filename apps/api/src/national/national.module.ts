import { Module } from '@nestjs/common';
import { EntityModule } from '../entity/entity.module.ts';
import { NationalController } from './national.controller.ts';
import { NationalStore } from './national.store.ts';

@Module({ imports: [EntityModule], controllers: [NationalController], providers: [NationalStore] })
export class NationalModule {}
