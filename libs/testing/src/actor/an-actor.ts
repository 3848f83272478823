import type { Actor, GrantedRole } from '@ruta/contracts/identity/actor';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';

type Account = Extract<Actor, { kind: 'account' }>;

export const aVisitor = (): Actor => ({ kind: 'visitor' });
export const aGuest = (personId: string): Actor => ({ kind: 'guest', personId: personId as PersonId });
export const anAccount = (personId: string): Account => ({
  kind: 'account',
  personId: personId as PersonId,
  admin: false,
  roles: [],
  seats: [],
});
export const withRole = (actor: Account, entityId: string, role: GrantedRole): Account => ({
  ...actor,
  roles: [...actor.roles, { entityId: entityId as EntityId, role }],
});
