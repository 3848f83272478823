import { createHmac, timingSafeEqual } from 'node:crypto';

const sealOf = (id: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`registration:${id}`).digest();

/** The secret of a registration's link. It is computed, not kept: reminders carry the same link as the first message. */
export const registrationToken = (id: string, secret: string): string =>
  `${id}.${sealOf(id, secret).toString('base64url')}`;

/** The registration that a token opens; null for one that nobody here made. */
export function registrationOf(token: string, secret: string): string | null {
  const [id = '', seal = ''] = token.split('.');
  const given = Buffer.from(seal, 'base64url');
  const right = sealOf(id, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
