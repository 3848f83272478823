import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { asksForDeviceOnly, may, type Operation } from '@ruta/domain/policy/policy';
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
    const actor = await this.signIn.actorOf(request.headers.cookie);
    const entity = await this.entityOf(request);
    request.asking = { actor, entity };
    if (may(actor, operation, entity?.id ?? null)) return true;
    if (this.becomesGuest(request.asking, operation)) {
      request.asking.actor = await this.signIn.newGuest(response);
      return true;
    }
    throw new Refused(actor.kind === 'account' ? 'policy.not-allowed' : 'policy.sign-in-needed');
  }

  private async entityOf(request: AskingRequest): Promise<Asking['entity']> {
    const slug = request.params['entity'];
    if (typeof slug !== 'string') return null;
    const entity = await this.entities.bySlug(slug);
    if (!entity) throw new Refused('resource.not-found');
    return entity;
  }

  /** A visitor's first action makes the device token; reading never does. */
  private becomesGuest({ actor }: Asking, operation: Operation): boolean {
    return actor.kind === 'visitor' && asksForDeviceOnly(operation);
  }

  /** A form on another site cannot set this header, and SameSite keeps the cookie from its background requests. */
  private refuseForeignSites(request: AskingRequest): void {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (!reads && request.headers['x-ruta'] !== '1')
      throw new Refused('request.invalid', { field: 'x-ruta' });
  }
}
