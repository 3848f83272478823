import { createHash } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Refused } from '../http/refused.ts';
import { Allowances, type Rate } from './allowance.ts';

interface Limits {
  /** One browser, told by its device cookie whoever signs in on it. */
  device: Rate;
  deviceWrites: Rate;
  /** One address may be a hall with 2,000 phones: only what no hall does is refused. */
  address: Rate;
  /** Writes without a cookie, each of which makes a new guest. */
  newDevices: Rate;
}

const LIMITS: Limits = {
  device: { burst: 300, perSecond: 30 },
  deviceWrites: { burst: 200, perSecond: 10 },
  address: { burst: 20_000, perSecond: 1_000 },
  newDevices: { burst: 3_000, perSecond: 50 },
};

/**
 * Limits on how often the API is asked. The cookie's signature is not checked here: whoever invents cookies meets the
 * limits of the address. Each process counts for itself: it is itself that it keeps from drowning.
 */
export function limitRequests(limits: Limits = LIMITS): RequestHandler {
  const devices = new Allowances(limits.device);
  const writes = new Allowances(limits.deviceWrites);
  const addresses = new Allowances(limits.address);
  const newDevices = new Allowances(limits.newDevices);
  return (request: Request, _response: Response, next: NextFunction) => {
    const address = request.ip ?? '';
    const device = deviceOf(request.headers.cookie);
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const allowed =
      addresses.take(address) &&
      (device ? devices.take(device) && (reads || writes.take(device)) : reads || newDevices.take(address));
    next(allowed ? undefined : new Refused('request.too-many'));
  };
}

/** A short mark of the device's cookie, so that no token is kept. */
function deviceOf(cookies: string | undefined): string | null {
  const token = /(?:^|;\s*)(?:__Host-)?ruta_device=([^;]+)/.exec(cookies ?? '')?.[1];
  return token ? createHash('sha256').update(token).digest('base64url').slice(0, 22) : null;
}
