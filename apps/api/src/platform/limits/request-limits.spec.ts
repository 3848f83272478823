import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
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

const device = (name: string) => `other=1; ruta_device=${name}.signature`;

describe('limits on the API', () => {
  it('O3 lets a hall of 2,000 phones behind one address read and write at once', () => {
    const hall = Array.from({ length: 2000 }, (_, phone) => device(`phone-${phone}`));
    const first = hall.flatMap(() => [{}, { method: 'POST' }]);
    const then = hall.flatMap((cookie) => [{ cookie }, { cookie, method: 'POST' }]);
    expect(passed(limitRequests(), [...first, ...then])).not.toContain(false);
  });

  it('O4 holds one device back and not its neighbours', () => {
    const handler = limitRequests({ device: OFTEN, deviceWrites: ONCE, address: OFTEN, newDevices: OFTEN });
    const [a, b] = [device('a'), device('b')];
    expect(
      passed(handler, [
        { cookie: a, method: 'POST' },
        { cookie: a, method: 'POST' },
        { cookie: a },
        { cookie: b, method: 'POST' },
        { cookie: `__Host-${a.slice(9)}`, method: 'PUT' },
      ]),
    ).toEqual([true, false, true, true, false]);
  });

  it('O5 counts the address of those who invent a new device each time', () => {
    const handler = limitRequests({
      device: OFTEN,
      deviceWrites: OFTEN,
      address: { burst: 3, perSecond: 0 },
      newDevices: ONCE,
    });
    const invented = Array.from({ length: 4 }, (_, n) => ({ cookie: device(`invented-${n}`) }));
    expect(passed(handler, invented)).toEqual([true, true, true, false]);
    expect(
      passed(handler, [
        { ip: '203.0.113.8', method: 'POST' },
        { ip: '203.0.113.8', method: 'POST' },
      ]),
    ).toEqual([true, false]);
  });
});
