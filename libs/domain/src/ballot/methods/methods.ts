import type { BallotMethod, BallotSpec, Choice, MethodName } from '@ruta/contracts/ballot/ballot';
import type { HandMark } from '@ruta/contracts/ballot/batch';
import type { OptionTally } from '@ruta/contracts/ballot/result';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { approval } from './approval.ts';
import { consent } from './consent.ts';
import { dots } from './dots.ts';
import { gradient } from './gradient.ts';
import type { Alike, ChoiceOf, Mark, MethodRules, StagedCount } from './method-rules.ts';
import { ranked } from './ranked.ts';
import { score } from './score.ts';
import { single } from './single.ts';

const methods: { [Name in MethodName]: MethodRules<Name> } = {
  single,
  approval,
  dots,
  score,
  ranked,
  gradient,
  consent,
};

/** The method's name picks the rules; the compiler cannot follow that through the table. */
const rulesFor = <Name extends MethodName>(name: Name) => methods[name] as MethodRules<Name>;

export const methodFits = (method: BallotMethod, options: number): boolean =>
  rulesFor(method.method).fits(method, options);

const isOf = <Name extends MethodName>(choice: Choice, name: Name): choice is ChoiceOf<Name> =>
  choice.method === name;

export const methodAccepts = (method: BallotMethod, choice: Choice, known: ReadonlySet<string>): boolean =>
  isOf(choice, method.method) && rulesFor(method.method).accepts(method, choice, known);

export const countsHands = (method: BallotMethod): boolean => rulesFor(method.method).hand !== undefined;

export const handAccepts = (method: BallotMethod, { option, level }: HandMark): boolean =>
  (rulesFor(method.method).hand?.(method, option, level) ?? null) !== null;

/** The levels at which one may mark an option, as a raised hand names them; null where there are none. */
export function levelsOf(method: BallotMethod): number[] | null {
  const count = rulesFor(method.method).levels?.(method);
  if (count === undefined) return null;
  const first = method.method === 'gradient' ? 1 : 0;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The marks of papers and hands added up, in the order of the options. */
export function addUp(
  { method, options }: BallotSpec,
  papers: readonly Alike[],
  hands: readonly HandMark[],
): OptionTally[] {
  const rules = rulesFor(method.method);
  const levels = rules.levels?.(method);
  const ids = options.map(({ id }) => id);
  const sums = new Map(ids.map((id): [OptionId, OptionTally] => [id, emptyTally(id, levels)]));
  const add = ({ option, votes, level }: Mark, times: number) => {
    const sum = sums.get(option);
    if (!sum) return;
    sum.votes += votes * times;
    sum.voters += times;
    if (sum.levels && level !== undefined) sum.levels[level] = (sum.levels[level] ?? 0) + times;
  };
  for (const { choice, papers: alike } of papers)
    if (isOf(choice, method.method)) for (const mark of rules.marks(method, choice, ids)) add(mark, alike);
  for (const { option, level, hands: raised } of hands) {
    const mark = rules.hand?.(method, option, level);
    if (mark) add(mark, raised);
  }
  return [...sums.values()];
}

const emptyTally = (optionId: OptionId, levels: number | undefined): OptionTally => ({
  optionId,
  votes: 0,
  voters: 0,
  ...(levels !== undefined && { levels: Array.from({ length: levels }, () => 0) }),
});

/** The stages of a ranked ballot; null for methods that count at once. */
export function stagesOf(spec: BallotSpec, papers: readonly Alike[], lot: string): StagedCount | null {
  const { method } = spec.method;
  const alike = papers.flatMap(({ choice, papers: count }) =>
    isOf(choice, method) ? [{ choice, papers: count }] : [],
  );
  const ids = spec.options.map(({ id }) => id);
  return rulesFor(method).stages?.(ids, alike, lot) ?? null;
}

export function leadingOf(method: MethodName, options: readonly OptionTally[]): OptionId[] {
  const { leading } = rulesFor(method);
  if (leading) return leading(options);
  const most = Math.max(0, ...options.map(({ votes }) => votes));
  return most === 0 ? [] : options.filter(({ votes }) => votes === most).map(({ optionId }) => optionId);
}

/** Below zero where one comes before the other. */
export const compareBy = (method: MethodName): ((one: OptionTally, other: OptionTally) => number) =>
  rulesFor(method).compare ?? ((one, other) => other.votes - one.votes);
