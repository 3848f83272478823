import { describe, expect, it } from '@jest/globals';
import { anAccount, aGuest, withRole } from '@ruta/testing/actor/an-actor';
import { lostRights } from './lost-rights.ts';

const someone = '01900000-0000-7000-8000-000000000009';
const [here, elsewhere] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const plain = anAccount(someone);
const facilitator = withRole(plain, here, 'facilitator');

describe('what a connection may', () => {
  it('I18 is less than before when a role, a seat or the administration is gone', () => {
    expect(lostRights(facilitator, plain)).toBe(true);
    expect(lostRights(facilitator, withRole(plain, elsewhere, 'facilitator'))).toBe(true);
    expect(lostRights({ ...plain, admin: true }, plain)).toBe(true);
  });

  it('I18 is not less when something was added or nothing changed', () => {
    expect(lostRights(plain, facilitator)).toBe(false);
    expect(lostRights(facilitator, withRole(facilitator, elsewhere, 'organiser'))).toBe(false);
    expect(lostRights(aGuest(someone), plain)).toBe(false);
  });
});
