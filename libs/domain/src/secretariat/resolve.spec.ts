import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { DecisionRule } from '@ruta/contracts/secretariat/body';
import type { VoteChoice } from '@ruta/contracts/secretariat/resolution';
import fc from 'fast-check';
import { type CountedVote, mayMove, resolve, votesNeeded } from './resolve.ts';

const choice = fc.constantFrom<VoteChoice>('for', 'against', 'abstain');
const anyVotes = fc
  .array(fc.record({ sectorId: fc.constantFrom('gov', 'civil', 'oversight'), choice }), { maxLength: 15 })
  .map((votes) => votes.map((vote, seat): CountedVote => ({ ...vote, seatId: `seat-${seat}` })));
const rule = fc.constantFrom(...DecisionRule.options);

const votes = (...choices: [sectorId: string, choice: VoteChoice][]): CountedVote[] =>
  choices.map(([sectorId, chosen], seat) => ({ seatId: `seat-${seat}`, sectorId, choice: chosen }));

describe('a resolution', () => {
  it('L7 stands only when more than half of the occupied seats have voted', () => {
    const three = votes(['gov', 'for'], ['gov', 'for'], ['civil', 'for']);
    expect(resolve(three, 7, { rule: 'simple', quorum: 0.5 })).toEqual({
      refusal: { code: 'secretariat.no-quorum', detail: { voted: 3, needed: 4 } },
    });
    expect(resolve(three, 5, { rule: 'simple', quorum: 0.5 })).toBe('adopted');
    expect(votesNeeded(7, 1)).toBe(7);
    expect(isRefused(resolve([], 0, { rule: 'simple', quorum: 0 }))).toBe(true);
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
  ] as const)('L8 by %s decides as the rule says', (by, cast, outcome) => {
    expect(resolve(cast, cast.length, { rule: by, quorum: 0.5 })).toBe(outcome);
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
          expect(resolve(shuffled, cast.length, settings)).toEqual(resolve(cast, cast.length, settings));
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
        if (resolve(cast, cast.length, settings) === 'adopted')
          expect(resolve(turned, cast.length, settings)).toBe('adopted');
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
