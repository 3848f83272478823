import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import { methodAccepts } from './methods/methods.ts';

/** May this paper be cast in a ballot of this kind? A blank one where the ballot allows it. */
export const accepts = (
  { method, blank }: Pick<BallotSpec, 'method' | 'blank'>,
  choice: Choice,
  known: ReadonlySet<string>,
): boolean => (choice.method === 'blank' ? blank : methodAccepts(method, choice, known));
