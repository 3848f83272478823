import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { KeepTableMap, TableMap, TableMapList } from '@ruta/contracts/breakout/table-map';
import { TableMapId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { TableMaps } from './table-maps.service.ts';

@Controller('entities/:entity/table-maps')
export class TableMapsController {
  constructor(private readonly maps: TableMaps) {}

  @Get()
  @Allow('session.lead')
  @AnswersWith(TableMapList)
  async list(@CurrentEntity() entity: KnownEntity): Promise<TableMapList> {
    return { items: await this.maps.list(entity.id) };
  }

  @Post()
  @Allow('session.lead')
  @AnswersWith(TableMap)
  keep(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(KeepTableMap)) wanted: KeepTableMap,
  ): Promise<TableMap> {
    return this.maps.keep(entity.id, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('session.lead')
  async drop(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(TableMapId)) id: TableMapId,
  ): Promise<void> {
    await this.maps.drop(entity.id, id);
  }
}
