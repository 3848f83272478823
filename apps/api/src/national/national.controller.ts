import { Controller, Get, Header } from '@nestjs/common';
import { LiveEntities } from '@ruta/contracts/national/live-entities';
import { EntityService } from '../entity/entity.service.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { NationalStore } from './national.store.ts';

@Controller('national')
export class NationalController {
  constructor(
    private readonly entities: EntityService,
    private readonly store: NationalStore,
  ) {}

  /** Every entity of this platform, with its secretariat and plans as they stand. */
  @Get('entities')
  @Allow('portal.read')
  @AnswersWith(LiveEntities)
  @Header('Cache-Control', 'public, no-cache')
  async live(): Promise<LiveEntities> {
    const [entities, standings] = await Promise.all([this.entities.list(), this.store.standings()]);
    return {
      items: entities.flatMap((entity) => {
        const standing = standings.get(entity.id);
        return standing ? [{ entity, ...standing }] : [];
      }),
    };
  }
}
