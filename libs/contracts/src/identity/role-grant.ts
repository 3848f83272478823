import { z } from 'zod';
import { PersonId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { GrantedRole } from './actor.ts';
import { Email } from './email.ts';

export const RoleGrantId = z.uuid().brand<'RoleGrantId'>();
export type RoleGrantId = z.infer<typeof RoleGrantId>;

/** `until` is the first moment at which the role no longer holds; `null` holds until it is revoked. */
export const RoleGrant = z.object({
  id: RoleGrantId,
  personId: PersonId,
  name: z.string().nullable(),
  /** How the address looks to whose owner the role will belong, while they have not signed in yet. */
  waitsFor: z.string().nullable(),
  role: GrantedRole,
  grantedBy: PersonId.nullable(),
  grantedByName: z.string().nullable(),
  grantedAt: Instant,
  until: Instant.nullable(),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

export const RoleList = z.object({ items: z.array(RoleGrant) });
export type RoleList = z.infer<typeof RoleList>;

/** To the owner of an address, who need not have an account yet, or to a person already known. */
export const GrantRole = z.object({
  to: z.union([z.object({ email: Email }), z.object({ personId: PersonId })]),
  role: GrantedRole,
  until: Instant.nullable().default(null),
});
export type GrantRole = z.infer<typeof GrantRole>;
