import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { log } from '../log/log.ts';
import { refusalOf } from '../http/refusal-of.ts';

/** Answers the acknowledgement of a command that threw; without one there is nobody to tell. */
@Catch()
export class SocketRefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const refusal = refusalOf(error);
    if (!refusal) log.error({ err: error }, 'command failed');
    const answer: Ack = { ok: false, refusal: refusal ?? { code: 'request.failed' } };
    const ack = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function');
    if (ack) (ack as (value: Ack) => void)(answer);
  }
}
