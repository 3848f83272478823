import { describe, expect, it } from '@jest/globals';
import { Electorate } from '@ruta/contracts/ballot/ballot';
import { type Elector, facilitatorsMayVote, hasPaper } from './electorate.ts';

const guest: Elector = { basis: 'guest', seatId: null, facilitates: false };
const account: Elector = { ...guest, basis: 'account' };
const member: Elector = { ...account, seatId: 'a seat' };

const paperOf = (elector: Elector) => Electorate.options.filter((each) => hasPaper(elector, each));

describe('the electorate of a ballot', () => {
  it('B5 is whoever takes part, those with an account, or the seats of the secretariat', () => {
    expect(paperOf(guest)).toEqual(['participants', 'everyone']);
    expect(paperOf(account)).toEqual(['participants', 'everyone', 'accounts']);
    expect(paperOf(member)).toEqual(['participants', 'everyone', 'accounts', 'members']);
  });

  it('B19 leaves out who facilitates, but for the seat they hold or where everybody votes', () => {
    expect(paperOf({ ...account, facilitates: true })).toEqual(['everyone']);
    expect(paperOf({ ...member, facilitates: true })).toEqual(['everyone', 'members']);
    expect(Electorate.options.filter(facilitatorsMayVote)).toEqual(['everyone', 'members']);
  });
});
