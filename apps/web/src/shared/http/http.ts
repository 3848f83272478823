import { RefusalCode, type Refusal } from '@ruta/contracts/protocol/refusal';
import { z } from 'zod';
import { loadRefusals } from '../i18n/i18n.ts';
import { takeFirstAnswer } from './first-answers.ts';
import { OfflineError, RefusedError, UnreadableAnswerError } from './failures.ts';

interface Options {
  signal?: AbortSignal;
}

const Problem = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

async function send(method: string, path: string, body: unknown, options: Options): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-ruta'] = '1';
  const file = body instanceof Blob;
  if (body !== undefined) headers['content-type'] = file ? body.type : 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined || file ? body : JSON.stringify(body),
      signal: options.signal,
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new OfflineError(cause);
  }
}

/** A proxy's own error page has no code; it counts as the nearest refusal of ours. */
async function refusalOf(response: Response): Promise<Refusal> {
  const problem = Problem.safeParse(await response.json().catch(() => null));
  const code = RefusalCode.safeParse(problem.data?.code);
  if (code.success) return { code: code.data, detail: problem.data?.detail };
  if (response.status === 404) return { code: 'resource.not-found' };
  if (response.status === 429) return { code: 'request.too-many' };
  return { code: response.status >= 502 ? 'request.unavailable' : 'request.failed' };
}

async function request<Value>(
  method: string,
  path: string,
  body: unknown,
  schema: z.ZodType<Value>,
  options: Options = {},
): Promise<Value> {
  const first = method === 'GET' ? takeFirstAnswer(path) : null;
  if (first) return schema.parse(first.answer);
  const response = await send(method, path, body, options);
  if (!response.ok) {
    const [refusal] = await Promise.all([refusalOf(response), loadRefusals()]);
    throw new RefusedError(refusal, response.status);
  }
  const text = await response.text();
  try {
    return schema.parse(text === '' ? null : JSON.parse(text));
  } catch (cause) {
    throw new UnreadableAnswerError(path, cause);
  }
}

/**
 * The web's one way to the HTTP interface: same-origin cookies, the header that guards against forged requests, answers
 * parsed by the contract's schema. Rejects with RefusedError, OfflineError or UnreadableAnswerError. `path` starts with `/api/`.
 */
export const http = {
  get: <Value>(path: string, schema: z.ZodType<Value>, options?: Options) =>
    request('GET', path, undefined, schema, options),
  /** A file goes as it is, under its own type. */
  post: <Value>(path: string, body: unknown, schema: z.ZodType<Value>, options?: Options) =>
    request('POST', path, body, schema, options),
  put: <Value>(path: string, body: unknown, schema: z.ZodType<Value>, options?: Options) =>
    request('PUT', path, body, schema, options),
  patch: <Value>(path: string, body: unknown, schema: z.ZodType<Value>, options?: Options) =>
    request('PATCH', path, body, schema, options),
  delete: <Value>(path: string, body: unknown, schema: z.ZodType<Value>, options?: Options) =>
    request('DELETE', path, body, schema, options),
};

/** For answers without a body (204). */
export const Nothing = z.null();
