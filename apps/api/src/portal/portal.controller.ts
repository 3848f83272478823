import { Controller, Get, Header } from '@nestjs/common';
import { PortalFront } from '@ruta/contracts/portal/portal-front';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { PortalService } from './portal.service.ts';

@Controller()
export class PortalController {
  constructor(private readonly portal: PortalService) {}

  /** The same for everybody; asked again with its ETag it costs a few bytes. */
  @Get('entities/:entity/portal')
  @Allow('portal.read')
  @AnswersWith(PortalHome)
  @Header('Cache-Control', 'public, no-cache')
  home(@CurrentEntity() entity: KnownEntity): Promise<PortalHome> {
    return this.portal.home(entity.id);
  }

  /** Who runs a route here, and at which stop each is. */
  @Get('portal')
  @Allow('portal.read')
  @AnswersWith(PortalFront)
  @Header('Cache-Control', 'public, no-cache')
  front(): Promise<PortalFront> {
    return this.portal.front();
  }
}
