import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import type { AskingRequest } from '../platform/http/current.decorators.ts';
import type { Browser } from './accounts.service.ts';

/** The browser behind the request, for what signs it in or out. */
export const CurrentBrowser = createParamDecorator((_: unknown, context: ExecutionContext): Browser => {
  const request = context.switchToHttp().getRequest<AskingRequest>();
  const response = context.switchToHttp().getResponse<Response>();
  return { actor: request.asking.actor, deviceId: request.asking.deviceId, request, response };
});
