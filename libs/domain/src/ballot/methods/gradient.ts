import type { BallotMethod } from '@ruta/contracts/ballot/ballot';
import { distinctAndKnown, type MethodRules } from './method-rules.ts';

type Steps = Extract<BallotMethod, { method: 'gradient' }>['steps'];

/**
 * The last step that still goes along. Of eight: whole-hearted, minor points, reservations (then: abstain, more talk,
 * disagree but will support, serious disagreement, veto). Of five: whole-hearted, reservations (then: neutral, against
 * without stopping it, veto).
 */
const lastSupport: Record<Steps, number> = { 8: 3, 5: 2 };
const neutralStep: Record<Steps, number> = { 8: 4, 5: 3 };

export type Side = 'support' | 'neutral' | 'doubt' | 'veto';

export function sideOf(steps: Steps, step: number): Side {
  if (step <= lastSupport[steps]) return 'support';
  if (step === neutralStep[steps]) return 'neutral';
  return step === steps ? 'veto' : 'doubt';
}

const supports = (steps: Steps, step: number): number => Number(sideOf(steps, step) === 'support');

/**
 * Gradient of agreement (Kaner, Facilitator's Guide to Participatory Decision-Making, 3rd ed. 2014): where each stands
 * on a proposal. It decides nothing by itself: the room reads the picture. Options are ordered by their support.
 */
export const gradient: MethodRules<'gradient'> = {
  fits: (_, options) => options >= 1,
  accepts: ({ steps }, { marks }, known) =>
    marks.length > 0 &&
    marks.every(({ step }) => step <= steps) &&
    distinctAndKnown(
      marks.map(({ option }) => option),
      known,
    ),
  marks: ({ steps }, { marks }) =>
    marks.map(({ option, step }) => ({ option, votes: supports(steps, step), level: step - 1 })),
  levels: ({ steps }) => steps,
  hand: ({ steps }, option, level) =>
    level === null || level < 1 || level > steps
      ? null
      : { option, votes: supports(steps, level), level: level - 1 },
};

/** The step at which half of the marks are reached, from 1; null without marks. */
export function middleStep(levels: readonly number[]): number | null {
  const marks = levels.reduce((sum, count) => sum + count, 0);
  if (marks === 0) return null;
  let reached = 0;
  return 1 + levels.findIndex((count) => (reached += count) * 2 >= marks);
}
