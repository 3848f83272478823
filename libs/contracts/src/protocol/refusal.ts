import { z } from 'zod';

/**
 * Every refusal the product can give, by name, with its HTTP status. The same names travel in problem+json and in
 * socket acknowledgements; the interface's words for them are in the catalogues under `refusal.<code>`.
 */
export const refusals = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.failed': 500,
  'request.unavailable': 503,
  'policy.sign-in-needed': 401,
  'policy.not-allowed': 403,
  'resource.not-found': 404,
  'resource.conflict': 409,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;
export const RefusalCode = z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]);

/** `detail` holds plain values for the sentence shown (a number, a date, a name of a field), never private data. */
export const Refusal = z.object({
  code: RefusalCode,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** What every socket command is answered with. `ok: true` means committed. */
export type Ack<Value = null> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const refuse = (code: RefusalCode, detail?: Refusal['detail']): { refusal: Refusal } => ({
  refusal: detail ? { code, detail } : { code },
});

export const isRefused = (outcome: unknown): outcome is { refusal: Refusal } =>
  typeof outcome === 'object' && outcome !== null && 'refusal' in outcome;
