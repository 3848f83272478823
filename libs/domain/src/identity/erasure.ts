import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';

/** What keeps a person from being erased right now. */
export interface Ties {
  holdsSeat: boolean;
  lastAdministrator: boolean;
  /** One of the demonstration's people, whom the next visitor wants to be, too. */
  demoPerson: boolean;
}

/**
 * Everyone may be erased, whoever holds a public office after leaving it: a seat's holder is named in acts that others
 * have to be able to check while they count. The last administrator first makes another.
 */
export function decideErasure(ties: Ties): { refusal: Refusal } | { erases: true } {
  if (ties.demoPerson) return refuse('identity.demo-person');
  if (ties.holdsSeat) return refuse('identity.holds-seat');
  if (ties.lastAdministrator) return refuse('identity.last-administrator');
  return { erases: true };
}
