import type { Actor } from '@ruta/contracts/identity/actor';
import type { GrantedRole } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import { holds } from '../policy/policy.ts';

type Decision = { refusal: Refusal } | { allowed: true };

const organiserGives: readonly GrantedRole[] = ['facilitator', 'evaluator'];

/** Which roles someone may give and take in an entity: an administrator all, an organiser those that work beside them. */
export function givableRoles(actor: Actor, entityId: EntityId): readonly GrantedRole[] {
  if (holds(actor, 'admin', entityId)) return ['organiser', 'facilitator', 'evaluator'];
  return holds(actor, 'organiser', entityId) ? organiserGives : [];
}

/** What the person already is in the entity, at the moment of the decision. */
export interface Standing {
  roles: readonly GrantedRole[];
  holdsSeat: boolean;
}

/**
 * May `actor` give `role`? Whoever evaluates a plan has no part in making it: an evaluator holds no other role and no
 * seat in the entity, and the other way round.
 */
export function decideGrant(
  actor: Actor,
  entityId: EntityId,
  wanted: { role: GrantedRole; until: Instant | null },
  standing: Standing,
  now: Instant,
): Decision {
  if (!givableRoles(actor, entityId).includes(wanted.role)) return refuse('policy.not-allowed');
  if (wanted.until !== null && wanted.until <= now) return refuse('identity.grant-ends-before-it-begins');
  if (standing.roles.includes(wanted.role)) return refuse('identity.role-held');
  return independent(wanted.role, standing)
    ? { allowed: true }
    : refuse('identity.evaluator-not-independent');
}

function independent(role: GrantedRole, { roles, holdsSeat }: Standing): boolean {
  return role === 'evaluator' ? roles.length === 0 && !holdsSeat : !roles.includes('evaluator');
}

export function decideRevocation(actor: Actor, entityId: EntityId, role: GrantedRole): Decision {
  return givableRoles(actor, entityId).includes(role) ? { allowed: true } : refuse('policy.not-allowed');
}

/** A grant holds from when it was given until it is revoked or its end comes. */
export const grantHolds = (
  grant: { revokedAt: Instant | null; until: Instant | null },
  now: Instant,
): boolean => grant.revokedAt === null && (grant.until === null || now < grant.until);
