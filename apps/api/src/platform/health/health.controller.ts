import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../http/allow.decorator.ts';
import { Health, type Readiness } from './health.service.ts';

/** For whatever keeps the process running: `/healthz` restarts it, `/readyz` sends it traffic. */
@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('healthz')
  @Allow('house.read')
  alive(): { alive: true } {
    return { alive: true };
  }

  @Get('readyz')
  @Allow('house.read')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }
}
