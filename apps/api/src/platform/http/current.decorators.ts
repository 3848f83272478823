import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { DeviceId, EntityId } from '@ruta/contracts/protocol/ids';
import type { Request } from 'express';

/** What the guard found out before a handler runs. */
export interface Asking {
  actor: Actor;
  deviceId: DeviceId | null;
  /** The entity named by `:entity` in the path, else null. */
  entity: { id: EntityId; slug: string; timeZone: string } | null;
}

export type AskingRequest = Request & { asking: Asking };

const actorOf = (context: ExecutionContext) =>
  context.switchToHttp().getRequest<AskingRequest>().asking.actor;

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => actorOf(context));

/** Whoever acts, guest or account: for operations that the policy table gives to `guest` or to more than that. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const actor = actorOf(context);
  if (actor.kind === 'visitor')
    throw new Error('@CurrentPerson() stands behind an operation that is open to visitors');
  return actor;
});

/** For operations that the policy table gives to accounts or roles alone. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const actor = actorOf(context);
  if (actor.kind !== 'account')
    throw new Error('@CurrentAccount() stands behind an operation that is open to others');
  return actor;
});

/** Only for routes below `/entities/:entity`; the guard has refused unknown ones before. */
export const CurrentEntity = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { entity } = context.switchToHttp().getRequest<AskingRequest>().asking;
  if (!entity) throw new Error('@CurrentEntity() needs a route with :entity');
  return entity;
});
