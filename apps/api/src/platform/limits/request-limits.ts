import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { deviceTokenIn } from '../../identity/device-cookie.ts';
import { hashOfToken } from '../../identity/secrets.ts';
import { Refused } from '../http/refused.ts';
import { Allowances, type Rate } from './allowance.ts';
import { networkOf } from './network-of.ts';

interface Limits {
  /** One browser, told by its device cookie whoever signs in on it. */
  device: Rate;
  deviceWrites: Rate;
  /** One address may be a hall with 2,000 phones: only what no hall does is refused. */
  address: Rate;
  /** Writes of browsers that we gave no cookie; new guests have a door of their own (`GuestDoor`). */
  newDevices: Rate;
}

const LIMITS: Limits = {
  device: { burst: 300, perSecond: 30 },
  deviceWrites: { burst: 200, perSecond: 10 },
  address: { burst: 20_000, perSecond: 1_000 },
  newDevices: { burst: 3_000, perSecond: 50 },
};

/**
 * Limits on how often the API is asked. A cookie that we did not sign is none: whoever invents devices meets the limits
 * of the network. Each process counts for itself: it is itself that it keeps from drowning.
 */
export function limitRequests(
  { secret, secure }: { secret: string; secure: boolean },
  limits: Limits = LIMITS,
): RequestHandler {
  const devices = new Allowances(limits.device);
  const writes = new Allowances(limits.deviceWrites);
  const addresses = new Allowances(limits.address);
  const newDevices = new Allowances(limits.newDevices);
  /** A short mark of the device's token, so that none is kept. */
  const deviceOf = (cookies: string | undefined): string | null => {
    const token = deviceTokenIn(cookies, secret, secure);
    return token && hashOfToken(token).toString('base64url').slice(0, 22);
  };
  return (request: Request, _response: Response, next: NextFunction) => {
    const network = networkOf(request.ip ?? '');
    const device = deviceOf(request.headers.cookie);
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const allowed =
      addresses.take(network) &&
      (device ? devices.take(device) && (reads || writes.take(device)) : reads || newDevices.take(network));
    next(allowed ? undefined : new Refused('request.too-many'));
  };
}
