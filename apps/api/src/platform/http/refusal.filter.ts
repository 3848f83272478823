import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { refusals } from '@ruta/contracts/protocol/refusal';
import type { Response } from 'express';
import { log } from '../log/log.ts';
import { noteRefusal } from '../log/security.ts';
import { refusalOf } from './refusal-of.ts';

/** Every error of an HTTP request leaves as problem+json with a name the interface has words for (RFC 9457). */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    if (refusal) noteRefusal(refusal.code);
    if (!refusal || refusal.code === 'request.unavailable') log.error({ err: error }, 'request failed');
    const { code, detail } = refusal ?? { code: 'request.failed' as const };
    if (response.headersSent) return void response.destroy();
    const status = refusals[code];
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: code, status, code, ...(detail && { detail }) }));
  }
}
