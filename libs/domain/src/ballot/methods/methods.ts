import type { BallotMethod, BallotSpec, Choice, MethodName } from '@ruta/contracts/ballot/ballot';
import type { OptionTally } from '@ruta/contracts/ballot/result';
import { approval } from './approval.ts';
import { dots } from './dots.ts';
import type { ChoiceOf, MethodRules } from './method-rules.ts';
import { single } from './single.ts';

const methods: { [Name in MethodName]: MethodRules<Name> } = { single, approval, dots };

/** The method's name picks the rules; the compiler cannot follow that through the table. */
const rulesFor = <Name extends MethodName>(name: Name) => methods[name] as MethodRules<Name>;

export const methodFits = (method: BallotMethod, options: number): boolean =>
  rulesFor(method.method).fits(method, options);

const isOf = <Name extends MethodName>(choice: Choice, name: Name): choice is ChoiceOf<Name> =>
  choice.method === name;

export const methodAccepts = (method: BallotMethod, choice: Choice, known: ReadonlySet<string>): boolean =>
  isOf(choice, method.method) && rulesFor(method.method).accepts(method, choice, known);

export function countByMethod(spec: BallotSpec, choices: readonly Choice[]): OptionTally[] {
  const { method } = spec.method;
  return rulesFor(method).count(
    spec,
    choices.filter((choice) => isOf(choice, method)),
  );
}
