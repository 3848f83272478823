import type { Actor } from '@ruta/contracts/identity/actor';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { holds } from '../policy/policy.ts';

/** What ties a person to the plan they would judge, whenever it was. */
export interface Ties {
  /** Reported how a milestone of the plan stands. */
  reported: boolean;
  /** Signed or objected to a commitment of the plan. */
  signed: boolean;
  /** Held a seat of the entity. */
  heldSeat: boolean;
  /** Coordinated the entity. */
  coordinated: boolean;
  /** Published an independent judgement of the plan. */
  judgedOutside: boolean;
}

export const noTies: Ties = {
  reported: false,
  signed: false,
  heldSeat: false,
  coordinated: false,
  judgedOutside: false,
};

/** EV1, EV2: who carries a plan out judges it from inside; from outside judges an evaluator who had no part in it. */
export function refusalOfEvaluator(
  actor: Actor,
  entityId: EntityId,
  kind: EvaluationKind,
  ties: Ties,
): RefusalCode | null {
  if (kind === 'internal') {
    const carriesOut = holds(actor, 'organiser', entityId) || holds(actor, 'member', entityId);
    if (!carriesOut) return 'policy.not-allowed';
    return ties.judgedOutside ? 'evaluation.judged-outside' : null;
  }
  if (!holds(actor, 'evaluator', entityId)) return 'policy.not-allowed';
  const hadPart = ties.reported || ties.signed || ties.heldSeat || ties.coordinated;
  return hadPart ? 'evaluation.not-independent' : null;
}

/** The kind of evaluation somebody may write in an entity, as far as their roles say; null where none. */
export function kindOf(actor: Actor, entityId: EntityId): EvaluationKind | null {
  if (holds(actor, 'evaluator', entityId)) return 'independent';
  return refusalOfEvaluator(actor, entityId, 'internal', noTies) === null ? 'internal' : null;
}
