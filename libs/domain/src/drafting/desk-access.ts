import type { CommitmentStage, DeskDoor } from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { holds } from '../policy/policy.ts';

/** What decides who may write at a desk, besides who asks. */
export interface DeskFacts {
  stage: CommitmentStage;
  door: DeskDoor;
  /** Let in (`true`) or shut out (`false`) by name; `null` without such a decision. */
  listed: boolean | null;
  /** Takes part in the working table's session, which has not ended. */
  atTable: boolean;
  /** The phase the desk belongs to is open, or it belongs to none. */
  phaseOpen: boolean;
}

/** T1–T6: the refusal a write would meet, `null` where writing is open. Asked at every update. */
export function refusalAtDesk(actor: Actor, entityId: EntityId, desk: DeskFacts): RefusalCode | null {
  if (actor.kind === 'visitor') return 'policy.device-needed';
  if (desk.stage === 'approved' || desk.stage === 'withdrawn') return 'drafting.stage-forbids';
  if (isStaff(actor, entityId)) return null;
  if (desk.listed === false) return 'drafting.not-a-writer';
  if (!desk.phaseOpen) return 'drafting.desk-closed';
  if (desk.listed === true) return null;
  if (desk.door !== 'table') return 'drafting.desk-closed';
  return desk.atTable ? null : 'drafting.not-a-writer';
}

/** Whoever works at the desk by office: also while no table sits. */
export const isStaff = (actor: Actor, entityId: EntityId): boolean =>
  (['organiser', 'facilitator', 'member'] as const).some((role) => holds(actor, role, entityId));

/** T7: the live text is read by all while its table writes and once it was put up; before that by those who work on it. */
export const mayReadDraft = (actor: Actor, entityId: EntityId, desk: DeskFacts): boolean =>
  desk.door === 'table' ||
  desk.stage !== 'drafting' ||
  desk.listed === true ||
  isStaff(actor, entityId) ||
  holds(actor, 'evaluator', entityId);
