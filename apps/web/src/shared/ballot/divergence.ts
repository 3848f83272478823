import { type BallotSpec, ConsentStance } from '@ruta/contracts/ballot/ballot';
import type { OptionTally } from '@ruta/contracts/ballot/result';
import { sideOf } from '@ruta/domain/ballot/methods/gradient';

/** How a level is drawn: the closer to its end of the scale, the stronger. */
export type Tone =
  'support-3' | 'support-2' | 'support-1' | 'neutral' | 'doubt-1' | 'doubt-2' | 'doubt-3' | 'stop';

export interface Segment {
  level: number;
  tone: Tone;
  count: number;
  /** Of the whole width. */
  share: number;
}

/** A bar around a middle line: how far in it begins, where the middle is, and its parts from the first level on. */
export interface Divergence {
  before: number;
  middle: number;
  segments: Segment[];
}

/** All bars of a picture share one scale, so that their lengths and their sides can be compared. */
export function divergence(spec: BallotSpec, option: OptionTally, all: readonly OptionTally[]): Divergence {
  const tones = tonesOf(spec);
  const left = Math.max(...all.map((each) => leftOf(tones, each)));
  const right = Math.max(...all.map((each) => totalOf(each) - leftOf(tones, each)));
  const width = Math.max(1, left + right);
  return {
    before: (left - leftOf(tones, option)) / width,
    // Before the first mark both sides are empty: the line stands in the middle.
    middle: left + right === 0 ? 0.5 : left / width,
    segments: tones.map((tone, level) => {
      const count = option.levels?.[level] ?? 0;
      return { level, tone, count, share: count / width };
    }),
  };
}

const totalOf = ({ levels = [] }: OptionTally): number => levels.reduce((sum, count) => sum + count, 0);

/** What lies to the left of the middle: support, and half of those who are neutral. */
const leftOf = (tones: readonly Tone[], { levels = [] }: OptionTally): number =>
  levels.reduce((sum, count, level) => sum + count * weightOf(tones[level]), 0);

const weightOf = (tone: Tone | undefined): number =>
  tone?.startsWith('support') ? 1 : tone === 'neutral' ? 0.5 : 0;

export function tonesOf({ method }: BallotSpec): Tone[] {
  if (method.method === 'consent') return ConsentStance.options.map((stance) => consentTones[stance]);
  if (method.method !== 'gradient') return [];
  const sides = Array.from({ length: method.steps }, (_, index) => sideOf(method.steps, index + 1));
  const supports = sides.filter((side) => side === 'support').length;
  let support = supports;
  let doubt = 0;
  return sides.map((side): Tone => {
    if (side === 'neutral') return 'neutral';
    if (side === 'veto') return 'stop';
    if (side === 'support')
      return (['support-1', 'support-2', 'support-3'] as const)[(support -= 1)] ?? 'support-1';
    return (['doubt-1', 'doubt-2', 'doubt-3'] as const)[(doubt += 1) - 1] ?? 'doubt-3';
  });
}

const consentTones: Record<ConsentStance, Tone> = {
  consent: 'support-3',
  concern: 'support-1',
  aside: 'neutral',
  objection: 'stop',
};
