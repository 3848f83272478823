import { describe, expect, it } from '@jest/globals';
import type { SeatId } from '@ruta/contracts/protocol/ids';
import type { HolderView, SeatHolderId } from '@ruta/contracts/secretariat/body';
import { dutiesOf, type DutyRules } from './duties.ts';
import { clashes, holdsOn, type Term } from './terms.ts';

const seatId = '019a0000-0000-7000-8000-000000000001' as SeatId;
const holder = (over: Partial<HolderView> = {}): HolderView => ({
  id: '019a0000-0000-7000-8000-000000000002' as SeatHolderId,
  capacity: 'incumbent',
  name: 'Teresa Arce',
  post: 'Comisionada',
  fromDay: '2026-01-01',
  untilDay: null,
  oathOn: '2026-01-15',
  trainingOn: '2026-02-01',
  trainingTopic: 'Gobierno abierto',
  ...over,
});
const rules: DutyRules = {
  installed: true,
  trainingDuty: true,
  settings: { termWarningDays: 60 },
  today: '2026-11-21',
};
const kinds = (incumbent: HolderView | null, alternate: HolderView | null, over: Partial<DutyRules> = {}) =>
  dutiesOf({ id: seatId, incumbent, alternate }, { ...rules, ...over }).map((duty) => duty.kind);
const deputy = holder({ capacity: 'alternate' });

describe('duties of a seat', () => {
  it('L3 miss an incumbent and an alternate', () => {
    expect(kinds(null, null)).toEqual(['no-incumbent', 'no-alternate']);
    expect(kinds(holder(), deputy)).toEqual([]);
  });

  it('L4 miss the oath once the body is installed, and training where the sector owes it', () => {
    const bare = holder({ oathOn: null, trainingOn: null });
    expect(kinds(bare, deputy)).toEqual(['oath-missing', 'training-missing']);
    expect(kinds(bare, deputy, { installed: false })).toEqual(['training-missing']);
    expect(kinds(bare, deputy, { trainingDuty: false })).toEqual(['oath-missing']);
  });

  it.each([
    ['2027-01-21', []],
    ['2027-01-20', ['term-ends-soon']],
    ['2026-11-21', ['term-ends-soon']],
    ['2026-11-20', ['term-ended']],
  ])('L5 warn of a term until %s', (untilDay, expected) => {
    expect(kinds(holder({ untilDay }), deputy)).toEqual(expected);
  });
});

describe('terms', () => {
  const term = (over: Partial<Term> = {}): Term => ({
    seatId: 'a',
    personId: 'teresa',
    capacity: 'incumbent',
    fromDay: '2026-01-01',
    untilDay: null,
    ...over,
  });

  it('L2 clash where a place or a person would be there twice at once', () => {
    expect(clashes(term({ personId: 'nadia' }), [term()])).toBe(true);
    expect(clashes(term({ seatId: 'b' }), [term()])).toBe(true);
    expect(clashes(term({ personId: 'nadia', capacity: 'alternate' }), [term()])).toBe(false);
    const after = term({ personId: 'nadia', fromDay: '2026-07-01' });
    expect(clashes(after, [term({ untilDay: '2026-06-30' })])).toBe(false);
    expect(clashes(after, [term({ untilDay: '2026-07-01' })])).toBe(true);
  });

  it('L5 hold on their last day', () => {
    expect(holdsOn(term({ untilDay: '2026-06-30' }), '2026-06-30')).toBe(true);
    expect(holdsOn(term({ untilDay: '2026-06-30' }), '2026-07-01')).toBe(false);
  });
});
