import type { CommitmentStage, DeskDoor } from '@ruta/contracts/drafting/commitment';
import type { DeskGroup, DeskRole } from '@ruta/contracts/drafting/desk-role';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { holds } from '../policy/policy.ts';

/** What decides who may do what at a desk, besides who asks. */
export interface DeskFacts {
  stage: CommitmentStage;
  door: DeskDoor;
  /** A role given by name; `null` without such a decision. */
  given: DeskRole | null;
  /** Roles given to groups at this desk. */
  groups: Partial<Record<DeskGroup, DeskRole>>;
  /** Takes part in the working table's session, which has not ended. */
  atTable: boolean;
  /** The phase the desk belongs to is open, or it belongs to none. */
  phaseOpen: boolean;
}

/** `why` is the refusal a change of the text itself would meet; `null` for whoever edits. */
export interface DeskStanding {
  role: DeskRole;
  why: RefusalCode | null;
}

const order: readonly DeskRole[] = ['read', 'comment', 'suggest', 'edit'];
/** True if a role holds what another one does. */
export const reaches = (role: DeskRole, needed: DeskRole): boolean =>
  order.indexOf(role) >= order.indexOf(needed);

/** T9: what each group may do by the stage, unless the desk says otherwise. */
export function roleByStage(group: DeskGroup, stage: CommitmentStage): DeskRole {
  if (stage === 'approved' || stage === 'withdrawn') return 'read';
  if (group === 'coordination' || group === 'members') return 'edit';
  if (group === 'table') return stage === 'drafting' ? 'edit' : stage === 'feedback' ? 'suggest' : 'comment';
  return stage === 'signing' ? 'read' : 'comment';
}

/** T1–T9: what somebody may do at this moment. Asked at every update. */
export function standingAtDesk(actor: Actor, entityId: EntityId, desk: DeskFacts): DeskStanding {
  if (actor.kind === 'visitor') return { role: 'read', why: 'policy.device-needed' };
  if (desk.stage === 'approved' || desk.stage === 'withdrawn')
    return { role: 'read', why: 'drafting.stage-forbids' };
  const group = groupAtDesk(actor, entityId, desk);
  const office = group === 'coordination' || group === 'members';
  if (!office && !desk.phaseOpen) return { role: 'read', why: 'drafting.desk-closed' };
  const role = desk.given ?? roleOfGroup(group, desk);
  if (role === 'edit') return { role, why: null };
  if (role === 'suggest') return { role, why: 'drafting.only-suggests' };
  const closed = group === 'public' && desk.given === null && desk.door !== 'table';
  return { role, why: closed ? 'drafting.desk-closed' : 'drafting.not-a-writer' };
}

const roleOfGroup = (group: DeskGroup, { groups, stage }: Pick<DeskFacts, 'groups' | 'stage'>): DeskRole =>
  (group === 'coordination' ? undefined : groups[group]) ?? roleByStage(group, stage);

/** The first group that fits: who works at the desk by office, then who sits at its table, then everybody. */
export function groupAtDesk(
  actor: Actor,
  entityId: EntityId,
  { door, atTable }: Pick<DeskFacts, 'door' | 'atTable'>,
): DeskGroup {
  if (holds(actor, 'organiser', entityId) || holds(actor, 'facilitator', entityId)) return 'coordination';
  if (holds(actor, 'member', entityId)) return 'members';
  return door === 'table' && atTable ? 'table' : 'public';
}

/** Whoever works at the desk by office: also while no table sits. */
export const isStaff = (actor: Actor, entityId: EntityId): boolean =>
  (['organiser', 'facilitator', 'member'] as const).some((role) => holds(actor, role, entityId));

/** T7: the live text is read by all while its table writes and once it was put up; before that by those who work on it. */
export const mayReadDraft = (actor: Actor, entityId: EntityId, desk: DeskFacts): boolean =>
  desk.door === 'table' ||
  desk.stage !== 'drafting' ||
  desk.given !== null ||
  isStaff(actor, entityId) ||
  holds(actor, 'evaluator', entityId);
