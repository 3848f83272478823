import { describe, expect, it } from '@jest/globals';
import { PersonId } from '@ruta/contracts/protocol/ids';
import fc from 'fast-check';
import { decideMerge, type MergingPerson } from './person-merge.ts';

const person = fc.record({
  id: fc.uuid({ version: 7 }).map((id) => PersonId.parse(id)),
  account: fc.boolean(),
  mergedInto: fc.option(fc.uuid({ version: 7 }).map((id) => PersonId.parse(id))),
  erased: fc.boolean(),
});

describe('a guest who signs in', () => {
  it('I9 becomes part of a standing account, and only a standing guest does', () => {
    fc.assert(
      fc.property(person, person, (guest, account) => {
        fc.pre(guest.id !== account.id);
        const stands = (who: MergingPerson) => who.mergedInto === null && !who.erased;
        const merges = !guest.account && account.account && stands(guest) && stands(account);
        expect(decideMerge(guest, account)).toEqual(
          merges ? { merges: true } : { refusal: { code: 'identity.cannot-merge' } },
        );
      }),
    );
  });

  it('I9 who is the account already has nothing to merge', () => {
    fc.assert(fc.property(person, (who) => expect(decideMerge(who, who)).toEqual({ merges: false })));
  });
});
