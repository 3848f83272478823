import { Refusal } from '@ruta/contracts/protocol/refusal';
import { z } from 'zod';

/** What came of a command: `lost` means that no answer came in time, so it may or may not have been carried out. */
export type Outcome<Value> =
  { outcome: 'received'; answer: Value } | { outcome: 'refused'; refusal: Refusal } | { outcome: 'lost' };

const AnyAck = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: Refusal }),
]);

/** Refusals of the moment, not of the thing asked: the same command may be welcome in a second. */
const passing: ReadonlySet<Refusal['code']> = new Set([
  'request.too-many',
  'request.unavailable',
  'request.failed',
]);

export function readAck<Value>(raw: unknown, schema: z.ZodType<Value>): Outcome<Value> {
  const ack = AnyAck.safeParse(raw);
  if (!ack.success) return { outcome: 'lost' };
  if (!ack.data.ok) return { outcome: 'refused', refusal: ack.data.refusal };
  const value = schema.safeParse(ack.data.value ?? null);
  return value.success ? { outcome: 'received', answer: value.data } : { outcome: 'lost' };
}

export const mayPass = (result: Outcome<unknown>): boolean =>
  result.outcome === 'lost' || (result.outcome === 'refused' && passing.has(result.refusal.code));
