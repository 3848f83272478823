import type { ContributionState } from '@ruta/contracts/consultation/contribution';
import type { NameState } from '@ruta/contracts/consultation/moderation';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';

export interface Signed {
  /** Of what the name stands under. */
  state: ContributionState;
  name: string | null;
  /** Outlives the name: whoever takes a hidden name away and gives another has not brought it back. */
  nameState: NameState;
}

/**
 * K20, K21: the state of the name after its author gave, changed or withdrew it. What is still to be read is read with
 * its name; a name that comes later waits to be read where contributions do, and wherever one was hidden before.
 */
export function nameStateAfter(
  before: Signed,
  name: string | null,
  { reviewFirst }: { reviewFirst: boolean },
): NameState {
  if (name === null || name === before.name) return before.nameState;
  if (before.nameState !== 'shown') return 'waiting';
  return reviewFirst && before.state !== 'pending' ? 'waiting' : 'shown';
}

/** K21: the name alone is hidden or shown; what it stands under stays as it is. */
export function moderateName(
  { name, nameState }: Signed,
  action: 'hide-name' | 'show-name',
): NameState | { refusal: Refusal } {
  if (name === null) return refuse('consultation.not-signed');
  const to = action === 'hide-name' ? 'hidden' : 'shown';
  return nameState === to ? refuse('consultation.already-decided') : to;
}

/** K19, K21: what everybody reads under it. */
export const publicName = ({ state, name, nameState }: Signed): string | null =>
  state === 'admitted' && nameState === 'shown' ? name : null;
