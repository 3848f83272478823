import type { AnswerCount, Answerer, AnswerKind } from '@ruta/contracts/answers-due/answers-due';

/** How many of a kind wait for the same ones. */
export interface OwedCount extends AnswerCount {
  kind: AnswerKind;
  owedBy: readonly Answerer[];
}

const COORDINATION: readonly Answerer[] = [''];

const answerersOf = ({ owedBy }: Pick<OwedCount, 'owedBy'>): readonly Answerer[] =>
  owedBy.length > 0 ? owedBy : COORDINATION;

/** Of each kind, and of each who owes: what several owe together counts for every one of them. */
export function sumsOf(counts: readonly OwedCount[]): {
  kinds: Map<AnswerKind, AnswerCount>;
  answerers: Map<Answerer, AnswerCount>;
} {
  const kinds = new Map<AnswerKind, AnswerCount>();
  const answerers = new Map<Answerer, AnswerCount>();
  for (const { kind, owedBy, ...count } of counts) {
    kinds.set(kind, added(kinds.get(kind), count));
    for (const by of answerersOf({ owedBy })) answerers.set(by, added(answerers.get(by), count));
  }
  return { kinds, answerers };
}

/** How many wait of a kind, and for one who owes them; without either, all. */
export const totalOf = (
  counts: readonly OwedCount[],
  { kind, by }: { kind?: AnswerKind | undefined; by?: Answerer | undefined },
): number =>
  counts
    .filter((each) => kind === undefined || each.kind === kind)
    .filter((each) => by === undefined || answerersOf(each).includes(by))
    .reduce((sum, { count }) => sum + count, 0);

const added = (before: AnswerCount | undefined, { count, late, oldest }: AnswerCount): AnswerCount =>
  before
    ? { count: before.count + count, late: before.late + late, oldest: Math.min(before.oldest, oldest) }
    : { count, late, oldest };
