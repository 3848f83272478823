import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deviceRotates, deviceRules, deviceStands } from './device-standing.ts';

const now = 1_800_000_000_000;
const current = { account: false, seenAt: now, rotatedAt: now, previousToken: false };
const past = fc.integer({ min: 0, max: 500 * 86_400_000 });

describe('a device token', () => {
  it('I3 that was replaced holds for a minute and no longer', () => {
    const replaced = { ...current, previousToken: true };
    expect(deviceStands(replaced, now + deviceRules.graceMs)).toBe(true);
    expect(deviceStands(replaced, now + deviceRules.graceMs + 1)).toBe(false);
  });

  it('of an account ends after 90 days without a visit; a guest keeps theirs', () => {
    const later = now + deviceRules.accountIdleMs + 1;
    expect(deviceStands({ ...current, account: true }, later)).toBe(false);
    expect(deviceStands(current, later)).toBe(true);
  });

  it('I3 is replaced after a week, and never by a request that still carries the old one', () => {
    fc.assert(
      fc.property(past, fc.boolean(), (age, previousToken) => {
        const rotates = deviceRotates({ ...current, rotatedAt: now - age, previousToken }, now);
        expect(rotates).toBe(!previousToken && age > deviceRules.rotateAfterMs);
      }),
    );
  });
});
