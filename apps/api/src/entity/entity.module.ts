import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EntityController } from './entity.controller.ts';
import { EntityDirectory } from './entity.directory.ts';
import { EntityRow } from './entity.entity.ts';
import { EntityService } from './entity.service.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([EntityRow])],
  controllers: [EntityController],
  providers: [EntityDirectory, EntityService],
  exports: [EntityDirectory, EntityService],
})
export class EntityModule {}
