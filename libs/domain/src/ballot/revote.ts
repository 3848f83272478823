import type { BallotOption, BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Tally } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { methodFits } from './methods/methods.ts';
import { inOrder } from './tally.ts';

/** Voting again on the very same options, so that the rounds can be read side by side. */
export const sameAgain = ({ spec }: RoundView): BallotSpec => spec;

/**
 * A run-off between those who came first: all who lead, or the first and whoever is as far up as the second. Null where
 * the result may not be seen, or where that would leave fewer options out than none.
 */
export function runOff({ spec, result }: RoundView): BallotSpec | null {
  if (!result || spec.method.method === 'consent') return null;
  const first = firstOf(result.tally);
  const options = spec.options.filter(({ id }) => first.has(id));
  if (options.length < 2 || options.length === spec.options.length) return null;
  const method = fitted(spec, options);
  return methodFits(method, options.length) ? { ...spec, method, options } : null;
}

function firstOf(tally: Tally): ReadonlySet<string> {
  if (tally.leading.length > 1) return new Set(tally.leading);
  const [first, second] = inOrder(tally);
  if (!first || !second || tally.leading.length === 0) return new Set();
  const asFar = tally.options.filter(
    ({ optionId, votes, voters }) =>
      optionId !== first.optionId && votes === second.votes && voters === second.voters && !tally.stages,
  );
  return new Set([first, second, ...asFar].map(({ optionId }) => optionId));
}

const fitted = ({ method }: BallotSpec, options: readonly BallotOption[]): BallotSpec['method'] =>
  method.method === 'approval' && method.max !== null
    ? { ...method, max: Math.min(method.max, options.length) }
    : method;
