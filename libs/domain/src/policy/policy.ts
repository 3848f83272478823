import type { Actor, Role } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';

/** Who may do an operation. `anyone` needs no token at all, `guest` a device token, `account` a sign-in. */
export type Grantee = 'anyone' | 'guest' | 'account' | Role | 'admin';

/**
 * The one table of who may do what, by operation. The server asks it for every HTTP route and socket event; the
 * browser asks it before it shows a button. Rules that depend on the thing itself (one's own idea, one's own seat,
 * the lease of a session) come after it, in the topic's own decisions.
 *
 * `guest` includes accounts, `account` includes every role. A platform administrator keeps the house (entities,
 * roles, jobs) and has no voice in it: no vote, no signature, no moderation.
 */
export const policy = {
  'clock.read': ['anyone'],
  'house.read': ['anyone'],
  'entity.read': ['anyone'],
  'entity.create': ['admin'],
  'record.read': ['anyone'],
  'open-data.read': ['anyone'],
  'portal.read': ['anyone'],

  'identity.see-oneself': ['anyone'],
  'identity.sign-in': ['anyone'],
  'identity.begin': ['guest'],
  'identity.sign-out': ['anyone'],
  'identity.acknowledge': ['guest'],
  'identity.change-own': ['guest'],
  'identity.take-own-data': ['guest'],
  'identity.erase-oneself': ['anyone'],
  'identity.keep-devices': ['account'],
  'identity.change-email': ['account'],
  'identity.choose-letters': ['account'],
  'administrator.list': ['admin'],
  'administrator.make': ['admin'],
  'administrator.dismiss': ['admin'],
  'role.read': ['organiser', 'admin'],
  'role.give': ['organiser', 'admin'],
  'role.take': ['organiser', 'admin'],

  'secretariat.read': ['anyone'],
  'secretariat.set-up': ['organiser'],
  'secretariat.propose': ['organiser', 'member'],
  'secretariat.vote': ['member'],
  'secretariat.keep-minutes': ['organiser'],
  'secretariat.see-waiting': ['account'],

  'route.read': ['anyone'],
  'route.compose': ['organiser'],
  'route.announce': ['organiser'],
  'route.advance': ['organiser'],
  'route.coordinate': ['organiser'],
  'outreach.read': ['anyone'],
  'outreach.write': ['organiser'],

  'consultation.read': ['anyone'],
  'consultation.contribute': ['guest'],
  'consultation.support': ['guest'],
  'consultation.sign': ['guest'],
  'consultation.appeal': ['guest'],
  'consultation.enter-for-others': ['organiser', 'facilitator'],
  'consultation.moderate': ['organiser'],
  'consultation.group': ['organiser'],
  'consultation.hand-over': ['organiser', 'facilitator'],
  'consultation.answer': ['organiser', 'member'],
  'consultation.prepare-projects': ['organiser'],
  'consultation.settle-projects': ['organiser', 'member'],
  'consultation.focus-group': ['organiser', 'facilitator'],

  'answers-due.see': ['organiser', 'member'],

  'survey.read': ['anyone'],
  'survey.reply': ['guest'],
  'survey.compose': ['organiser'],
  'survey.enter-for-others': ['organiser', 'facilitator'],
  'survey.invite': ['organiser', 'facilitator'],
  'survey.moderate': ['organiser'],

  'drafting.read': ['anyone'],
  'drafting.start': ['organiser'],
  'drafting.write': ['guest'],
  'drafting.comment': ['guest'],
  'drafting.see-mentions': ['guest'],
  'drafting.moderate': ['organiser'],
  'drafting.decide': ['guest'],
  'drafting.admit': ['organiser', 'facilitator'],
  'drafting.freeze': ['organiser', 'facilitator', 'member'],
  'drafting.move': ['organiser'],

  'feedback.read': ['anyone'],
  'feedback.comment': ['guest'],
  'feedback.sign': ['guest'],
  'feedback.moderate': ['organiser'],
  'feedback.answer': ['organiser', 'member'],

  'plan.read': ['anyone'],
  'plan.sign-off': ['member'],
  'plan.see-waiting': ['account'],
  'plan.answer-objection': ['organiser'],
  'plan.approve': ['organiser'],
  'plan.publish': ['organiser'],
  'plan.close': ['organiser'],
  'plan.place-institution': ['organiser'],
  'plan.report': ['organiser', 'member'],

  'declaration.read': ['anyone'],
  'declaration.write': ['organiser'],
  'declaration.sign': ['account'],

  'evaluation.read': ['anyone'],
  'evaluation.write': ['evaluator', 'organiser', 'member'],
  'evaluation.contest': ['member'],
  'evaluation.recommend': ['evaluator'],
  'evaluation.answer': ['organiser', 'member'],

  'report.read': ['anyone'],
  'report.write': ['organiser'],
  'archive.read': ['anyone'],
  'archive.keep': ['organiser'],

  'follow-up.read': ['anyone'],
  'follow-up.remark': ['guest'],
  'follow-up.sign': ['guest'],
  'follow-up.answer': ['organiser', 'member'],
  'follow-up.moderate': ['organiser'],

  'session.read': ['anyone'],
  'session.schedule': ['organiser', 'facilitator'],
  'session.take-seat': ['guest'],
  'session.watch': ['anyone'],
  'session.take-part': ['guest'],
  'session.lead': ['organiser', 'facilitator'],
  'calendar.read': ['anyone'],
  'calendar.register': ['guest'],
  'calendar.manage': ['organiser', 'facilitator'],
  'minutes.read': ['anyone'],
  'minutes.write': ['organiser', 'facilitator'],
  'minutes.conclude': ['organiser', 'facilitator'],
  'minutes.sign': ['account'],
  'formal.read': ['anyone'],
  'formal.call': ['organiser'],
  'formal.agree': ['organiser'],
  'screen.offer': ['anyone'],
  'ballot.read': ['anyone'],
  'ballot.cast': ['guest'],
} as const satisfies Record<string, readonly Grantee[]>;

export type Operation = keyof typeof policy;

export function holds(actor: Actor, grantee: Grantee, entityId: EntityId | null): boolean {
  if (grantee === 'anyone') return true;
  if (grantee === 'guest') return actor.kind !== 'visitor';
  if (actor.kind !== 'account') return false;
  if (grantee === 'account') return true;
  if (grantee === 'admin') return actor.admin;
  if (grantee === 'member') return actor.seats.some((seat) => seat.entityId === entityId);
  return actor.roles.some((held) => held.entityId === entityId && held.role === grantee);
}

/** True if any of the operation's grantees fits the actor in this entity; `null` where no entity is concerned. */
export function may(actor: Actor, operation: Operation, entityId: EntityId | null): boolean {
  return granteesOf(operation).some((grantee) => holds(actor, grantee, entityId));
}

/** True where a visitor only lacks a device token, which the first action makes. */
export const asksForDeviceOnly = (operation: Operation): boolean => granteesOf(operation).includes('guest');

/** True if the actor may, or may as soon as the first action has made them a guest: what a button is shown by. */
export const mayFromHere = (actor: Actor, operation: Operation, entityId: EntityId | null): boolean =>
  may(actor, operation, entityId) || (actor.kind === 'visitor' && asksForDeviceOnly(operation));

/** How an actor whom the table does not let through is refused: by what they would need. */
export function refusalFor(
  actor: Actor,
  operation: Operation,
): 'policy.device-needed' | 'policy.sign-in-needed' | 'policy.not-allowed' {
  if (actor.kind === 'account') return 'policy.not-allowed';
  return asksForDeviceOnly(operation) ? 'policy.device-needed' : 'policy.sign-in-needed';
}

export const granteesOf = (operation: Operation): readonly Grantee[] => policy[operation];
