import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { DecisionRule } from '@ruta/contracts/secretariat/body';
import type { VoteChoice } from '@ruta/contracts/secretariat/resolution';
import fc from 'fast-check';
import { type CountedVote, decideBy, mayMove, type OccupiedSeat, resolve, votesNeeded } from './resolve.ts';

const choice = fc.constantFrom<VoteChoice>('for', 'against', 'abstain');
const anyVotes = fc
  .array(fc.record({ sectorId: fc.constantFrom('gov', 'civil', 'oversight'), choice }), { maxLength: 15 })
  .map((votes) => votes.map((vote, seat): CountedVote => ({ ...vote, seatId: `seat-${seat}` })));
const rule = fc.constantFrom(...DecisionRule.options);

const votes = (...choices: [sectorId: string, choice: VoteChoice][]): CountedVote[] =>
  choices.map(([sectorId, chosen], seat) => ({ seatId: `seat-${seat}`, sectorId, choice: chosen }));

const seats = (...sectors: string[]): OccupiedSeat[] =>
  sectors.map((sectorId, at) => ({ seatId: `seat-${at}`, sectorId }));
const gov = (count: number) => seats(...Array.from({ length: count }, () => 'gov'));
/** Everybody who has a seat voted. */
const seatsOf = (cast: readonly CountedVote[]) => cast.map(({ seatId, sectorId }) => ({ seatId, sectorId }));
const everySector = { rule: 'every-sector', quorum: 0 } as const;

describe('a resolution', () => {
  it('L7 stands only when more than half of the occupied seats have voted', () => {
    const three = votes(['gov', 'for'], ['gov', 'for'], ['civil', 'for']);
    expect(resolve(three, gov(7), { rule: 'simple', quorum: 0.5 })).toEqual({
      refusal: { code: 'secretariat.no-quorum', detail: { voted: 3, needed: 4 } },
    });
    expect(resolve(three, gov(5), { rule: 'simple', quorum: 0.5 })).toBe('adopted');
    expect(votesNeeded(7, 1)).toBe(7);
    expect(isRefused(resolve([], [], { rule: 'simple', quorum: 0 }))).toBe(true);
  });

  it.each([
    ['consensus', votes(['gov', 'for'], ['civil', 'abstain']), 'adopted'],
    ['consensus', votes(['gov', 'for'], ['civil', 'against']), 'rejected'],
    ['consensus', votes(['gov', 'abstain'], ['civil', 'abstain']), 'rejected'],
    ['simple', votes(['gov', 'for'], ['civil', 'against']), 'rejected'],
    ['two-thirds', votes(['gov', 'for'], ['gov', 'for'], ['civil', 'against']), 'adopted'],
    ['three-fifths', votes(['gov', 'for'], ['civil', 'against']), 'rejected'],
    ['every-sector', votes(['gov', 'for'], ['gov', 'for'], ['civil', 'against']), 'rejected'],
    ['every-sector', votes(['gov', 'for'], ['civil', 'for'], ['civil', 'abstain']), 'adopted'],
    ['every-sector', votes(['gov', 'for'], ['civil', 'abstain']), 'adopted'],
    ['every-sector', votes(['gov', 'for'], ['civil', 'for'], ['civil', 'against']), 'rejected'],
    ['every-sector', votes(['gov', 'abstain'], ['civil', 'abstain']), 'rejected'],
  ] as const)('L8 by %s decides as the rule says', (by, cast, outcome) => {
    expect(resolve(cast, seatsOf(cast), { rule: by, quorum: 0.5 })).toBe(outcome);
  });

  it('L8 comes out alike in whatever order the votes were given', () => {
    fc.assert(
      fc.property(
        anyVotes.chain((cast) =>
          fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length })),
        ),
        rule,
        ([cast, shuffled], by) => {
          const settings = { rule: by, quorum: 0 };
          expect(resolve(shuffled, seatsOf(cast), settings)).toEqual(resolve(cast, seatsOf(cast), settings));
        },
      ),
    );
  });

  it('L8 is never lost by one who changes from against to for', () => {
    fc.assert(
      fc.property(anyVotes, rule, (cast, by) => {
        const settings = { rule: by, quorum: 0 };
        const against = cast.findIndex((vote) => vote.choice === 'against');
        fc.pre(against >= 0);
        const turned = cast.map((vote, at) => (at === against ? { ...vote, choice: 'for' as const } : vote));
        if (resolve(cast, seatsOf(cast), settings) === 'adopted')
          expect(resolve(turned, seatsOf(cast), settings)).toBe('adopted');
      }),
    );
  });

  it('L11 waits for a sector that has a seat and has not voted, and for no empty one', () => {
    const cast = votes(['gov', 'for'], ['civil', 'for']);
    expect(resolve(cast, seats('gov', 'civil', 'oversight'), everySector)).toEqual({
      refusal: { code: 'secretariat.sector-missing' },
    });
    expect(resolve(cast, seats('gov', 'civil'), everySector)).toBe('adopted');
    expect(resolve(cast, seats('gov', 'civil', 'oversight'), { rule: 'consensus', quorum: 0 })).toBe(
      'adopted',
    );
    const abstained = [...cast, { seatId: 'seat-2', sectorId: 'oversight', choice: 'abstain' as const }];
    expect(resolve(abstained, seats('gov', 'civil', 'oversight'), everySector)).toBe('adopted');
  });

  it('L11 is adopted exactly with a vote in every sector, one for, and nowhere as many against as for', () => {
    fc.assert(
      fc.property(anyVotes, fc.subarray(['gov', 'civil', 'oversight', 'municipal']), (cast, held) => {
        const occupied = [...seatsOf(cast), ...seats(...held)];
        const outcome = decideBy('every-sector', cast, occupied);
        const of = (sectorId: string) => cast.filter((vote) => vote.sectorId === sectorId);
        const sectors = [...new Set(occupied.map(({ sectorId }) => sectorId))];
        const carried = sectors.map((id) => decideBy('simple', of(id), []) === 'adopted');
        const undecided = sectors.map((id) => of(id).every(({ choice: chosen }) => chosen === 'abstain'));
        if (sectors.some((id) => of(id).length === 0)) expect(outcome).toBe('sector-missing');
        else
          expect(outcome === 'adopted').toBe(
            carried.includes(true) && carried.every((yes, at) => yes || undecided[at]),
          );
      }),
    );
  });

  it('L8 neither gains nor loses anything by an abstention of a sector that voted, whatever the rule', () => {
    fc.assert(
      fc.property(anyVotes, rule, (cast, by) => {
        const [first] = cast;
        fc.pre(first !== undefined);
        const more = [
          ...cast,
          { seatId: 'one more', sectorId: first?.sectorId ?? '', choice: 'abstain' as const },
        ];
        expect(decideBy(by, more, seatsOf(more))).toBe(decideBy(by, cast, seatsOf(cast)));
      }),
    );
  });

  it('L9 never returns to the vote', () => {
    expect(mayMove('adopted', 'in-progress')).toBe(true);
    expect(mayMove('adopted', 'voting')).toBe(false);
    expect(mayMove('rejected', 'adopted')).toBe(false);
    expect(mayMove('done', 'in-progress')).toBe(false);
  });
});
