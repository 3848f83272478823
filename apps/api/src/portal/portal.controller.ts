import { Controller, Get, Header } from '@nestjs/common';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { PortalService } from './portal.service.ts';

@Controller('entities/:entity/portal')
export class PortalController {
  constructor(private readonly portal: PortalService) {}

  /** The same for everybody; asked again with its ETag it costs a few bytes. */
  @Get()
  @Allow('portal.read')
  @AnswersWith(PortalHome)
  @Header('Cache-Control', 'public, no-cache')
  home(@CurrentEntity() entity: KnownEntity): Promise<PortalHome> {
    return this.portal.home(entity.id);
  }
}
