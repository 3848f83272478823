import type { Actor } from '@ruta/contracts/identity/actor';

const rightsOf = (actor: Actor): string[] =>
  actor.kind !== 'account'
    ? []
    : [
        ...actor.roles.map(({ entityId, role }) => `${entityId} ${role}`),
        ...actor.seats.map(({ entityId, seatId, capacity }) => `${entityId} ${seatId} ${capacity}`),
        ...(actor.admin ? ['admin'] : []),
      ];

/** True if the one person could do something before that they cannot do any more. */
export function lostRights(before: Actor, after: Actor): boolean {
  const kept = new Set(rightsOf(after));
  return rightsOf(before).some((right) => !kept.has(right));
}
