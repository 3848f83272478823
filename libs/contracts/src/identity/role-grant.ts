import { z } from 'zod';
import { PersonId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { Email } from './email.ts';

/** The roles that are granted; `member` comes from a seat of the secretariat and from nothing else. */
export const GrantedRole = z.enum(['facilitator', 'organiser', 'evaluator']);
export type GrantedRole = z.infer<typeof GrantedRole>;

export const RoleGrantId = z.uuid().brand<'RoleGrantId'>();
export type RoleGrantId = z.infer<typeof RoleGrantId>;

/** `until` is the first moment at which the role no longer holds; `null` holds until it is revoked. */
export const RoleGrant = z.object({
  id: RoleGrantId,
  personId: PersonId,
  name: z.string().nullable(),
  role: GrantedRole,
  grantedBy: PersonId.nullable(),
  grantedByName: z.string().nullable(),
  grantedAt: Instant,
  until: Instant.nullable(),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** A role that waits for the owner of an address to sign in. The address itself is not kept, only how it looks. */
export const RoleInvitation = z.object({
  id: z.uuid(),
  hint: z.string(),
  role: GrantedRole,
  invitedAt: Instant,
  expiresAt: Instant,
  until: Instant.nullable(),
});
export type RoleInvitation = z.infer<typeof RoleInvitation>;

export const RoleList = z.object({ grants: z.array(RoleGrant), invitations: z.array(RoleInvitation) });
export type RoleList = z.infer<typeof RoleList>;

/** To an address (an account, or an invitation where there is none yet) or to a person already known. */
export const GrantRole = z.object({
  to: z.union([z.object({ email: Email }), z.object({ personId: PersonId })]),
  role: GrantedRole,
  until: Instant.nullable().default(null),
});
export type GrantRole = z.infer<typeof GrantRole>;

export const RoleGiven = z.object({ state: z.enum(['granted', 'invited']) });
export type RoleGiven = z.infer<typeof RoleGiven>;
