import type { Actor } from '@ruta/contracts/identity/actor';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { Refused } from './refused.ts';

/** The person behind an actor, where the policy has let only people in. */
export function personOf(actor: Actor): PersonId {
  if (actor.kind === 'visitor') throw new Refused('policy.sign-in-needed');
  return actor.personId;
}
