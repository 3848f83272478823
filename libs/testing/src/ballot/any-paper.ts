import {
  type BallotMethod,
  type BallotSpec,
  type Choice,
  ConsentStance,
} from '@ruta/contracts/ballot/ballot';
import type { HandMark } from '@ruta/contracts/ballot/batch';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import fc from 'fast-check';
import { fixedId } from '../session/fixed-id.ts';
import { yesOrNo } from '../session/a-session.ts';

export const optionNamed = (name: string | number) => fixedId<OptionId>(`option ${name}`);

/** A ballot of this method on so many options; consent has its one proposal. */
export const ballotOf = (method: BallotMethod, options = 4, more: Partial<BallotSpec> = {}): BallotSpec => ({
  ...yesOrNo,
  method,
  options: Array.from({ length: method.method === 'consent' ? 1 : options }, (_, index) => ({
    id: optionNamed(index + 1),
    label: `option ${index + 1}`,
    stance: null,
    idea: null,
    group: null,
  })),
  ...more,
});

export const everyMethod: BallotMethod[] = [
  { method: 'single' },
  { method: 'approval', max: 3 },
  { method: 'dots', dots: 3, perOption: 2 },
  { method: 'score', max: 5 },
  { method: 'ranked' },
  { method: 'gradient', steps: 8 },
  { method: 'gradient', steps: 5 },
  { method: 'consent' },
];

/** Any well-formed paper of a ballot, blank ones where it allows them. */
export function anyPaper(spec: BallotSpec): fc.Arbitrary<Choice> {
  const filled = anyFilled(spec);
  const blank = fc.constant<Choice>({ method: 'blank' });
  return spec.blank ? fc.oneof({ weight: 6, arbitrary: filled }, { weight: 1, arbitrary: blank }) : filled;
}

function anyFilled({ method, options }: BallotSpec): fc.Arbitrary<Choice> {
  const ids = options.map(({ id }) => id);
  const some = (most: number, least = 0) =>
    fc.shuffledSubarray(ids, { minLength: least, maxLength: Math.min(most, ids.length) });
  switch (method.method) {
    case 'single':
      return fc.constantFrom(...ids).map((option) => ({ method: 'single', option }));
    case 'approval':
      return some(method.max ?? ids.length).map((chosen) => ({ method: 'approval', options: chosen }));
    case 'dots':
      return some(method.dots).map((chosen) => ({
        method: 'dots',
        dots: chosen.map((option) => ({ option, count: 1 })),
      }));
    case 'score':
      return levelled(some(ids.length, 1), 0, method.max).map((marks) => ({
        method: 'score',
        scores: marks.map(({ option, level }) => ({ option, score: level })),
      }));
    case 'ranked':
      return some(ids.length, 1).map((ranking) => ({ method: 'ranked', ranking }));
    case 'gradient':
      return levelled(some(ids.length, 1), 1, method.steps).map((marks) => ({
        method: 'gradient',
        marks: marks.map(({ option, level }) => ({ option, step: level })),
      }));
    case 'consent':
      return fc
        .constantFrom(...ConsentStance.options)
        .map((stance) => ({ method: 'consent', stance, seal: null }));
  }
}

const levelled = (some: fc.Arbitrary<OptionId[]>, least: number, most: number) =>
  some.chain((ids) =>
    fc
      .array(fc.integer({ min: least, max: most }), { minLength: ids.length, maxLength: ids.length })
      .map((levels) => ids.map((option, index) => ({ option, level: levels[index] ?? least }))),
  );

/** The hands that people would raise to say what is on one paper; none where a method has no hands. */
export function handsLike(choice: Choice, [only]: readonly OptionId[]): HandMark[] {
  switch (choice.method) {
    case 'single':
      return [{ option: choice.option, level: null, hands: 1 }];
    case 'approval':
      return choice.options.map((option) => ({ option, level: null, hands: 1 }));
    case 'score':
      return choice.scores.map(({ option, score }) => ({ option, level: score, hands: 1 }));
    case 'gradient':
      return choice.marks.map(({ option, step }) => ({ option, level: step, hands: 1 }));
    case 'consent':
      return only ? [{ option: only, level: ConsentStance.options.indexOf(choice.stance), hands: 1 }] : [];
    default:
      return [];
  }
}
