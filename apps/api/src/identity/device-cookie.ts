import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deviceRules } from '@ruta/domain/identity/device-standing';
import { parse, serialize } from 'cookie';

/** Over https the prefix keeps a neighbouring subdomain from planting a token of its own. */
const cookieName = (secure: boolean) => (secure ? '__Host-ruta_device' : 'ruta_device');

const signature = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64url');

export const newDeviceToken = () => randomBytes(32).toString('base64url');

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const;

export const deviceCookie = (token: string, secret: string, secure: boolean): string =>
  serialize(cookieName(secure), `${token}.${signature(token, secret)}`, {
    ...attributes(secure),
    maxAge: deviceRules.cookieSeconds,
  });

export const noDeviceCookie = (secure: boolean): string =>
  serialize(cookieName(secure), '', { ...attributes(secure), maxAge: 0 });

/** The token in a Cookie header, if its signature is ours. */
export function deviceTokenIn(header: string | undefined, secret: string, secure: boolean): string | null {
  const [token, signed] = (parse(header ?? '')[cookieName(secure)] ?? '').split('.');
  if (!token || !signed) return null;
  const expected = Buffer.from(signature(token, secret));
  const given = Buffer.from(signed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? token : null;
}
