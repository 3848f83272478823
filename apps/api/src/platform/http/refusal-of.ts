import { HttpException } from '@nestjs/common';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import { QueryFailedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { z } from 'zod';
import { Refused } from './refused.ts';

/** PostgreSQL's codes for a database that is away, starting or out of room: worth trying again, unlike our mistakes. */
const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53100',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
]);

/** What the driver says, without a code, of a connection that ended under a question: whether it was heard is not known. */
const ENDED =
  /^(Connection terminated|Connection ended|Client has encountered a connection error|timeout exceeded)/;

/**
 * PostgreSQL's codes for a value that no column holds: a number or a day out of range, bytes that are no text. Schemas
 * keep them out; where one lets something through, it is the request that is at fault and not the product.
 */
const UNSTORABLE = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);

/** The refusal a thrown thing stands for; `null` for a fault of ours, which is logged and told without detail. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof z.ZodError) {
    const field = error.issues[0]?.path.join('.');
    return field ? { code: 'request.invalid', detail: { field } } : { code: 'request.invalid' };
  }
  if (error instanceof HttpException) return refusalOfStatus(error.getStatus());
  if (isBodyParserError(error)) return refusalOfStatus(error.status);
  if (connectionEnded(error)) return { code: 'request.unavailable' };
  const code = databaseCode(error);
  if (code !== null && UNSTORABLE.has(code)) return { code: 'request.invalid' };
  return code !== null && AWAY.has(code) ? { code: 'request.unavailable' } : null;
}

function refusalOfStatus(status: number): Refusal | null {
  if (status === 404) return { code: 'resource.not-found' };
  if (status === 413) return { code: 'request.too-large' };
  if (status === 429) return { code: 'request.too-many' };
  return status < 500 ? { code: 'request.invalid' } : null;
}

const isBodyParserError = (error: unknown): error is { status: number } =>
  error instanceof Error && 'type' in error && 'status' in error && typeof error.status === 'number';

const causeOf = (error: unknown): unknown => (error instanceof QueryFailedError ? error.driverError : error);

function connectionEnded(error: unknown): boolean {
  // The connection of a transaction fell before its first question.
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const cause = causeOf(error);
  return (
    typeof cause === 'object' && cause !== null && 'message' in cause && ENDED.test(String(cause.message))
  );
}

function databaseCode(error: unknown): string | null {
  const cause = causeOf(error);
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : null;
}
