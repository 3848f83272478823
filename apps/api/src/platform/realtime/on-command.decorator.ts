import { applyDecorators, UseFilters, UseGuards } from '@nestjs/common';
import { SubscribeMessage } from '@nestjs/websockets';
import type { Operation } from '@ruta/domain/policy/policy';
import { Allow } from '../http/allow.decorator.ts';
import { SocketAllowGuard } from './socket-allow.guard.ts';
import { SocketRefusalFilter } from './socket-refusal.filter.ts';

/**
 * A socket event that is answered by an acknowledgement: policy first, then the handler, and every refusal or fault
 * reaches the caller's acknowledgement. The handler's body parameter takes `@MessageBody(new SchemaPipe(schema))` and
 * it returns `{ ok: true, value }`.
 */
export const OnCommand = (event: string, operation: Operation) =>
  applyDecorators(
    SubscribeMessage(event),
    Allow(operation),
    UseGuards(SocketAllowGuard),
    UseFilters(SocketRefusalFilter),
  );
