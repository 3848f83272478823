import type { PersonId } from '@ruta/contracts/protocol/ids';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';

/** What a merge needs to know of each of the two. */
export interface MergingPerson {
  id: PersonId;
  account: boolean;
  mergedInto: PersonId | null;
  erased: boolean;
}

/**
 * A guest becomes part of an account: never an account of another one, never twice, never of or into somebody erased.
 * One person into itself is nothing to do.
 */
export function decideMerge(
  guest: MergingPerson,
  account: MergingPerson,
): { refusal: Refusal } | { merges: boolean } {
  if (guest.id === account.id) return { merges: false };
  const possible =
    !guest.account &&
    account.account &&
    !guest.mergedInto &&
    !account.mergedInto &&
    !guest.erased &&
    !account.erased;
  return possible ? { merges: true } : refuse('identity.cannot-merge');
}
