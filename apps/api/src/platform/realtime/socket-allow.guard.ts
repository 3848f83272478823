import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { may, type Operation, refusalFor } from '@ruta/domain/policy/policy';
import { OPERATION } from '../http/allow.decorator.ts';
import { Refused } from '../http/refused.ts';
import type { LiveSocket } from './typed-socket.ts';

/**
 * The policy table before every socket event. A payload's `entityId` says which entity's roles count; stores look
 * things up by (entity, id), so a false one finds nothing.
 */
@Injectable()
export class SocketAllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = this.reflector.get<Operation | undefined>(OPERATION, context.getHandler());
    if (!operation)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} has no operation`);
    const { actor } = context.switchToWs().getClient<LiveSocket>().data;
    if (may(actor, operation, entityOf(context.switchToWs().getData()))) return true;
    throw new Refused(refusalFor(actor, operation));
  }
}

function entityOf(payload: unknown): EntityId | null {
  if (typeof payload !== 'object' || payload === null || !('entityId' in payload)) return null;
  const parsed = EntityId.safeParse(payload.entityId);
  return parsed.success ? parsed.data : null;
}
