import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { Gate } from '@ruta/contracts/drafting/gate';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { SignOffSheet } from '@ruta/contracts/plan/sign-off';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { gatesMet } from '@ruta/domain/commitment/gates';
import { obstaclesOf, type UpForSignature } from '@ruta/domain/plan/approval';
import type { GivenDecision, SigningBody } from './seat.store.ts';
import { seatSheetOf } from './seat-sheet.ts';

export interface SheetFacts {
  commitment: CommitmentSummary;
  body: SigningBody;
  decisions: readonly GivenDecision[];
  /** What was put up, while it is signed and once it is approved. */
  up: UpForSignature | null;
  gates: Gate[];
  comments: { admitted: number; unanswered: number };
  changesSince: number;
}

/** Everything a sign-off page shows, for one reader. */
export function sheetOf(entityId: EntityId, facts: SheetFacts, actor: Actor): SignOffSheet {
  const { commitment, gates, comments, changesSince } = facts;
  return {
    ...seatSheetOf(entityId, { ...facts, open: commitment.stage === 'signing' }, actor),
    commitmentId: commitment.id,
    key: commitment.key,
    title: commitment.title,
    stage: commitment.stage,
    changesSince,
    gates,
    comments,
    obstacles: commitment.stage === 'approved' ? [] : obstacles(facts),
  };
}

export const obstacles = (facts: SheetFacts): SignOffSheet['obstacles'] =>
  obstaclesOf({
    up: facts.commitment.stage === 'signing' ? facts.up : null,
    decisions: facts.decisions,
    occupied: facts.body.seats.filter(({ occupied }) => occupied),
    settings: facts.body.settings,
    gatesMet: gatesMet(facts.gates),
    unansweredComments: facts.comments.unanswered,
  });
