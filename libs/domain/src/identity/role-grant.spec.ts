import { describe, expect, it } from '@jest/globals';
import { GrantedRole } from '@ruta/contracts/identity/actor';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { anAccount, aGuest, withRole } from '@ruta/testing/actor/an-actor';
import fc from 'fast-check';
import { decideGrant, decideRevocation, givableRoles, grantHolds } from './role-grant.ts';

const here = EntityId.parse('01900000-0000-7000-8000-000000000001');
const elsewhere = EntityId.parse('01900000-0000-7000-8000-000000000002');
const someone = '01900000-0000-7000-8000-000000000009';
const now = 1_800_000_000_000;
const nobodyYet = { roles: [], holdsSeat: false };
const organiser = withRole(anAccount(someone), here, 'organiser');
const administrator = { ...anAccount(someone), admin: true };
const role = fc.constantFrom(...GrantedRole.options);
const standing = fc.record({ roles: fc.uniqueArray(role), holdsSeat: fc.boolean() });

describe('a role in an entity', () => {
  it('I16 an administrator gives all of them, an organiser only facilitator and evaluator, and only at home', () => {
    expect(givableRoles(administrator, here)).toEqual(['organiser', 'facilitator', 'evaluator']);
    expect(givableRoles(organiser, here)).toEqual(['facilitator', 'evaluator']);
    expect(givableRoles(organiser, elsewhere)).toEqual([]);
    expect(givableRoles(withRole(anAccount(someone), here, 'facilitator'), here)).toEqual([]);
    expect(givableRoles(aGuest(someone), here)).toEqual([]);
  });

  it('I16 is taken by those who may give it', () => {
    expect(decideRevocation(organiser, here, 'facilitator')).toEqual({ allowed: true });
    expect(decideRevocation(organiser, here, 'organiser')).toEqual({
      refusal: { code: 'policy.not-allowed' },
    });
  });

  it('is not given twice, nor with an end that has passed', () => {
    const twice = decideGrant(
      organiser,
      here,
      { role: 'facilitator', until: null },
      { roles: ['facilitator'], holdsSeat: false },
      now,
    );
    expect(twice).toEqual({ refusal: { code: 'identity.role-held' } });
    const late = decideGrant(organiser, here, { role: 'facilitator', until: now }, nobodyYet, now);
    expect(late).toEqual({ refusal: { code: 'identity.grant-ends-before-it-begins' } });
  });

  it('I20 nobody who evaluates gets a part in what is evaluated, by whichever order of grants', () => {
    fc.assert(
      fc.property(role, standing, (wanted, before) => {
        fc.pre(!before.roles.includes('evaluator') || (before.roles.length === 1 && !before.holdsSeat));
        const outcome = decideGrant(administrator, here, { role: wanted, until: null }, before, now);
        const after = isRefused(outcome) ? before.roles : [...before.roles, wanted];
        const mixed = after.includes('evaluator') && (after.length > 1 || before.holdsSeat);
        expect(mixed).toBe(false);
      }),
    );
  });

  it('I18 holds until it is revoked or its end comes', () => {
    expect(grantHolds({ revokedAt: null, until: null }, now)).toBe(true);
    expect(grantHolds({ revokedAt: null, until: now + 1 }, now)).toBe(true);
    expect(grantHolds({ revokedAt: null, until: now }, now)).toBe(false);
    expect(grantHolds({ revokedAt: now - 1, until: null }, now)).toBe(false);
  });
});
