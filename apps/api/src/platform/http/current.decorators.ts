import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Request } from 'express';

/** What the guard found out before a handler runs. */
export interface Asking {
  actor: Actor;
  /** The entity named by `:entity` in the path, else null. */
  entity: { id: EntityId; slug: string; timeZone: string } | null;
}

export type AskingRequest = Request & { asking: Asking };

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<AskingRequest>().asking.actor,
);

/** Only for routes below `/entities/:entity`; the guard has refused unknown ones before. */
export const CurrentEntity = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { entity } = context.switchToHttp().getRequest<AskingRequest>().asking;
  if (!entity) throw new Error('@CurrentEntity() needs a route with :entity');
  return entity;
});
