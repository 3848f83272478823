import { Controller, Get, Header, Param } from '@nestjs/common';
import { PortalFront } from '@ruta/contracts/portal/portal-front';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import { PortalStop } from '@ruta/contracts/portal/portal-stop';
import { PhaseId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { PortalStops } from './portal-stops.service.ts';
import { PortalService } from './portal.service.ts';

@Controller()
export class PortalController {
  constructor(
    private readonly portal: PortalService,
    private readonly stops: PortalStops,
  ) {}

  /** The same for everybody; asked again with its ETag it costs a few bytes. */
  @Get('entities/:entity/portal')
  @Allow('portal.read')
  @AnswersWith(PortalHome)
  @Header('Cache-Control', 'public, no-cache')
  home(@CurrentEntity() entity: KnownEntity): Promise<PortalHome> {
    return this.portal.home(entity.id);
  }

  /** What one stop left behind, of whatever plan; the same for everybody. */
  @Get('entities/:entity/stops/:phase')
  @Allow('portal.read')
  @AnswersWith(PortalStop)
  @Header('Cache-Control', 'public, no-cache')
  stop(
    @CurrentEntity() entity: KnownEntity,
    @Param('phase', new SchemaPipe(PhaseId)) phase: PhaseId,
  ): Promise<PortalStop> {
    return this.stops.stop(entity.id, phase);
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
