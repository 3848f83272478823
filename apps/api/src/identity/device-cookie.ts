import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, serialize } from 'cookie';

export const DEVICE_COOKIE = 'ruta_device';
const YEAR_SECONDS = 365 * 24 * 3600;

const signature = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64url');

export const newDeviceToken = () => randomBytes(32).toString('base64url');

export function deviceCookie(token: string, secret: string, secure: boolean): string {
  return serialize(DEVICE_COOKIE, `${token}.${signature(token, secret)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: YEAR_SECONDS,
  });
}

/** The token in a Cookie header, if its signature is ours. */
export function deviceTokenIn(header: string | undefined, secret: string): string | null {
  const [token, signed] = (parse(header ?? '')[DEVICE_COOKIE] ?? '').split('.');
  if (!token || !signed) return null;
  const expected = Buffer.from(signature(token, secret));
  const given = Buffer.from(signed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? token : null;
}
