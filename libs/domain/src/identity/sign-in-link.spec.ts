import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import fc from 'fast-check';
import { decideOpening, decideSending, linkRules } from './sign-in-link.ts';

const at = 1_800_000_000_000;
const fresh = { expiresAt: at + linkRules.lifeMs, usedAt: null };

describe('a sign-in link', () => {
  it('I5 opens within its 15 minutes', () => {
    expect(decideOpening(fresh, at)).toEqual({ opens: true });
    expect(decideOpening(fresh, at + linkRules.lifeMs - 1)).toEqual({ opens: true });
  });

  it('I5 is refused from its end on, once used, and when nobody made it', () => {
    expect(decideOpening(fresh, fresh.expiresAt)).toEqual({ refusal: { code: 'identity.link-expired' } });
    expect(decideOpening({ ...fresh, usedAt: at }, at + 1)).toEqual({
      refusal: { code: 'identity.link-used' },
    });
    expect(decideOpening(null, at)).toEqual({ refusal: { code: 'identity.link-unknown' } });
  });

  it('I6 is not sent a sixth time to one address, nor a 301st time for one network', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(600), (toAddress, fromNetwork) => {
        const refused = isRefused(decideSending({ toAddress, fromNetwork }));
        expect(refused).toBe(toAddress >= 5 || fromNetwork >= 300);
      }),
    );
  });
});
