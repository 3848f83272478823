import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { deviceCookie } from '../../identity/device-cookie.ts';
import { Refused } from '../http/refused.ts';
import { limitRequests } from './request-limits.ts';

const ONCE = { burst: 1, perSecond: 0 };
const OFTEN = { burst: 1_000, perSecond: 0 };

/** How many of these requests get through, in order. */
function passed(
  handler: ReturnType<typeof limitRequests>,
  requests: { cookie?: string; ip?: string; method?: string }[],
) {
  return requests.map(({ cookie, ip = '203.0.113.7', method = 'GET' }) => {
    let outcome: unknown = 'waiting';
    void handler(
      { ip, method, headers: { cookie } } as unknown as Request,
      {} as Response,
      (error?: unknown) => {
        outcome = error;
      },
    );
    return !(outcome instanceof Refused);
  });
}

const ours = { secret: 'a secret of the tests, thirty-two characters long', secure: false };
const device = (name: string) => `other=1; ${deviceCookie(name, ours.secret, false).split(';')[0]}`;
const invented = (name: string) => `ruta_device=${name}.c2lnbmF0dXJl`;

describe('limits on the API', () => {
  it('O3 lets a hall of 2,000 phones behind one address read and write at once', () => {
    const hall = Array.from({ length: 2000 }, (_, phone) => device(`phone-${phone}`));
    const first = hall.flatMap(() => [{}, { method: 'POST' }]);
    const then = hall.flatMap((cookie) => [{ cookie }, { cookie, method: 'POST' }]);
    expect(passed(limitRequests(ours), [...first, ...then])).not.toContain(false);
  });

  it('O4 holds one device back and not its neighbours', () => {
    const handler = limitRequests(ours, {
      device: OFTEN,
      deviceWrites: ONCE,
      address: OFTEN,
      newDevices: OFTEN,
    });
    const [a, b] = [device('a'), device('b')];
    expect(
      passed(handler, [
        { cookie: a, method: 'POST' },
        { cookie: a, method: 'POST' },
        { cookie: a },
        { cookie: b, method: 'POST' },
        { cookie: a, method: 'PUT' },
      ]),
    ).toEqual([true, false, true, true, false]);
  });

  it('O5 counts the address of those who invent a new device each time', () => {
    const handler = limitRequests(ours, {
      device: OFTEN,
      deviceWrites: OFTEN,
      address: { burst: 3, perSecond: 0 },
      newDevices: ONCE,
    });
    const reading = Array.from({ length: 4 }, (_, n) => ({ cookie: invented(`invented-${n}`) }));
    expect(passed(handler, reading)).toEqual([true, true, true, false]);
    expect(
      passed(handler, [
        { ip: '203.0.113.8', method: 'POST' },
        { ip: '203.0.113.8', method: 'POST' },
      ]),
    ).toEqual([true, false]);
  });

  it('O5 takes a cookie that we did not sign for none: it makes guests no faster', () => {
    const handler = limitRequests(ours, {
      device: OFTEN,
      deviceWrites: OFTEN,
      address: OFTEN,
      newDevices: ONCE,
    });
    const writing = Array.from({ length: 3 }, (_, n) => ({
      cookie: invented(`forged-${n}`),
      method: 'POST',
    }));
    expect(passed(handler, writing)).toEqual([true, false, false]);
  });

  it('O81 counts a whole IPv6 network as one, whichever of its addresses are used', () => {
    const handler = limitRequests(ours, {
      device: OFTEN,
      deviceWrites: OFTEN,
      address: OFTEN,
      newDevices: ONCE,
    });
    const writing = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:3::1'];
    expect(
      passed(
        handler,
        writing.map((ip) => ({ ip, method: 'POST' })),
      ),
    ).toEqual([true, false, true]);
  });
});
