import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Allow } from '../http/allow.decorator.ts';
import { Refused } from '../http/refused.ts';
import { isNear } from './is-near.ts';
import { Metrics } from './metrics.ts';

/** For Prometheus beside the process; whoever comes through a proxy or from afar is told there is nothing. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Allow('house.read')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: Request): Promise<string> {
    const forwarded = request.headers['x-forwarded-for'] !== undefined;
    if (forwarded || !isNear(request.socket.remoteAddress)) throw new Refused('resource.not-found');
    return this.metrics.exposition();
  }
}
