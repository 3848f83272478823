import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { asksForDeviceOnly, may, type Operation, refusalFor } from '@ruta/domain/policy/policy';
import type { Response } from 'express';
import { EntityDirectory } from '../../entity/entity.directory.ts';
import { SignIn } from '../../identity/sign-in.service.ts';
import { OPERATION } from './allow.decorator.ts';
import type { Asking, AskingRequest } from './current.decorators.ts';
import { Refused } from './refused.ts';

/** Stands before every HTTP route: who asks, of which entity, and whether the policy table allows it. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
    private readonly entities: EntityDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<AskingRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const operation = this.reflector.get<Operation | undefined>(OPERATION, context.getHandler());
    if (!operation) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no @Allow`);
    this.refuseForeignSites(request);
    const { actor, deviceId } = await this.signIn.connectionOf(request.headers.cookie);
    const entity = await this.entityOf(request);
    request.asking = { actor, deviceId, entity };
    if (may(actor, operation, entity?.id ?? null)) return true;
    if (this.becomesGuest(request, operation)) {
      Object.assign(request.asking, await this.signIn.newGuest(request, response));
      return true;
    }
    throw new Refused(refusalFor(actor, operation));
  }

  private async entityOf(request: AskingRequest): Promise<Asking['entity']> {
    const slug = request.params['entity'];
    if (typeof slug !== 'string') return null;
    const entity = await this.entities.bySlug(slug);
    if (!entity) throw new Refused('resource.not-found');
    return entity;
  }

  /** A visitor's first action makes the device token; reading never does. */
  private becomesGuest(request: AskingRequest, operation: Operation): boolean {
    return request.asking.actor.kind === 'visitor' && asksForDeviceOnly(operation) && !reads(request);
  }

  /** A form on another site cannot set this header, and SameSite keeps the cookie from its background requests. */
  private refuseForeignSites(request: AskingRequest): void {
    if (!reads(request) && request.headers['x-ruta'] !== '1')
      throw new Refused('request.invalid', { field: 'x-ruta' });
  }
}

const reads = ({ method }: AskingRequest) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
