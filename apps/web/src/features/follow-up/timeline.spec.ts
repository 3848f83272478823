import { describe, expect, it } from '@jest/globals';
import type { FollowedMilestone, FollowUpBoard } from '@ruta/contracts/follow-up/follow-up';
import { barOf, monthEnds, monthsIn, spanOf } from './timeline.ts';

const milestone = (start: string | null, end: string | null) => ({ start, end }) as FollowedMilestone;
const board = (startsOn: string | null, endsOn: string | null, milestones: FollowedMilestone[] = []) =>
  ({ startsOn, endsOn, commitments: [{ milestones }] }) as unknown as FollowUpBoard;

describe('the time line of a plan', () => {
  it('spans the plan and every milestone that reaches beyond it', () => {
    const span = spanOf(board('2026-01-01', '2026-12-31', [milestone('2025-12-01', '2027-01-15')]));
    expect(span).toMatchObject({ from: '2025-12-01', to: '2027-01-15' });
    expect([span?.at('2025-12-01'), span?.at('2027-01-15'), span?.at('2030-01-01')]).toEqual([0, 1, 1]);
  });

  it('is none where nothing has a day', () => {
    expect(spanOf(board(null, null, [milestone(null, null)]))).toBeNull();
  });

  it('draws a milestone without a start as a point at its end', () => {
    const span = spanOf(board('2026-01-01', '2026-01-11'));
    if (!span) throw new Error('ten days are a span');
    expect(barOf(milestone(null, '2026-01-06'), span)).toEqual({ from: 0.5, to: 0.5 });
    expect(barOf(milestone('2026-01-01', '2026-01-06'), span)).toEqual({ from: 0, to: 0.5 });
    expect(barOf(milestone(null, null), span)).toBeNull();
  });

  it('U18 counts the ends of months over the turn of a year, today excluded', () => {
    expect(monthEnds('2025-11-30', '2026-02-28')).toEqual(['2025-11-30', '2025-12-31', '2026-01-31']);
    expect(monthEnds('2026-02-10', '2026-02-20')).toEqual([]);
  });

  it('marks months, thinned where they would crowd', () => {
    const span = spanOf(board('2026-01-15', '2026-04-02'));
    if (!span) throw new Error('a quarter is a span');
    expect(monthsIn(span)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
    const years = spanOf(board('2024-01-01', '2026-12-31'));
    if (!years) throw new Error('three years are a span');
    expect(monthsIn(years)).toHaveLength(12);
  });
});
