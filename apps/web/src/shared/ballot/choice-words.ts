import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { OptionId } from '@ruta/contracts/protocol/ids';

/** The options of a round in words; a word is null where it was erased. */
export type OptionWords = ReadonlyMap<OptionId, string | null>;

/** A filled-in paper as lines a person recognises: one for a single choice, several for the others. */
export function choiceLines(choice: Choice, words: OptionWords, erased: string): string[] {
  const named = (id: OptionId) => words.get(id) ?? erased;
  if (choice.method === 'single') return [named(choice.option)];
  if (choice.method === 'approval') return choice.options.map(named);
  return choice.dots.map(({ option, count }) => `${named(option)} · ${count}`);
}

export const isBlank = (choice: Choice): boolean =>
  choice.method === 'approval'
    ? choice.options.length === 0
    : choice.method === 'dots' && choice.dots.length === 0;

/** Null until something is chosen, for methods that have no blank paper. */
export function emptyChoice(spec: BallotSpec): Choice | null {
  const { method } = spec.method;
  if (method === 'approval') return { method, options: [] };
  return method === 'dots' ? { method, dots: [] } : null;
}
