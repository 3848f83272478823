import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { Gate } from '@ruta/contracts/drafting/gate';
import type { SeatSignature, SectorCount, SignOffSheet } from '@ruta/contracts/plan/sign-off';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Actor } from '@ruta/contracts/identity/actor';
import { gatesMet } from '@ruta/domain/commitment/gates';
import { obstaclesOf, refusalOfSignature } from '@ruta/domain/plan/approval';
import type { GivenDecision, SigningBody, SigningSeat } from './seat.store.ts';

export interface SheetFacts {
  commitment: CommitmentSummary;
  body: SigningBody;
  decisions: readonly GivenDecision[];
  gates: Gate[];
  comments: { admitted: number; unanswered: number };
  changesSince: number;
}

/** Everything a sign-off page shows, for one reader. */
export function sheetOf(entityId: EntityId, facts: SheetFacts, actor: Actor): SignOffSheet {
  const { commitment, body, gates, comments } = facts;
  const signing =
    commitment.stage === 'signing' || commitment.stage === 'approved' ? commitment.signing : null;
  const seats = body.seats.map((seat) => seatSignature(seat, facts.decisions, signing?.version ?? null));
  return {
    commitmentId: commitment.id,
    key: commitment.key,
    title: commitment.title,
    stage: commitment.stage,
    signing,
    changesSince: facts.changesSince,
    body: body.name,
    rule: body.settings.rule,
    quorum: body.settings.quorum,
    sectors: sectorCounts(body.seats, seats),
    seats,
    gates,
    comments,
    obstacles: commitment.stage === 'approved' ? [] : obstacles(facts, signing?.version ?? null),
    mine: mine(entityId, facts, actor),
  };
}

export const obstacles = (facts: SheetFacts, version: number | null): SignOffSheet['obstacles'] =>
  obstaclesOf({
    signing: facts.commitment.stage === 'signing' && version !== null,
    decisions: facts.decisions,
    version: version ?? 0,
    occupied: facts.body.seats.filter(({ occupied }) => occupied),
    settings: facts.body.settings,
    gatesMet: gatesMet(facts.gates),
    unansweredComments: facts.comments.unanswered,
  });

function seatSignature(
  seat: SigningSeat,
  decisions: readonly GivenDecision[],
  version: number | null,
): SeatSignature {
  const own = decisions.filter(({ seatId }) => seatId === seat.seatId);
  const now = own.find((decision) => decision.version === version);
  const before = own.findLast((decision) => version === null || decision.version < version);
  const shown = now ?? before;
  return {
    seatId: seat.seatId,
    sectorId: seat.sectorId,
    label: seat.label,
    institution: seat.institution,
    state: now ? stateOf(now) : !seat.occupied ? 'vacant' : before ? 'again' : 'waiting',
    capacity: shown?.capacity ?? null,
    name: shown?.name ?? null,
    reason: shown?.decision === 'object' ? shown.reason : null,
    at: shown?.at.getTime() ?? null,
    version: shown?.version ?? null,
  };
}

const stateOf = ({ decision }: GivenDecision): 'signed' | 'objected' =>
  decision === 'sign' ? 'signed' : 'objected';

function sectorCounts(seats: readonly SigningSeat[], signatures: readonly SeatSignature[]): SectorCount[] {
  const sectors = new Map(seats.map((seat) => [seat.sectorId, seat]));
  return [...sectors.values()].map(({ sectorId, sector, sectorKind }) => {
    const own = signatures.filter((signature) => signature.sectorId === sectorId);
    return {
      sectorId,
      kind: sectorKind,
      name: sector,
      seats: own.length,
      signed: own.filter(({ state }) => state === 'signed').length,
      objected: own.filter(({ state }) => state === 'objected').length,
    };
  });
}

function mine(
  entityId: EntityId,
  { commitment, body, decisions }: SheetFacts,
  actor: Actor,
): SignOffSheet['mine'] {
  if (actor.kind !== 'account') return [];
  const version = commitment.signing?.version ?? 0;
  return actor.seats
    .filter((held) => held.entityId === entityId && body.seats.some(({ seatId }) => seatId === held.seatId))
    .map(({ seatId, capacity }) => {
      const earlier = decisions.find(
        (decision) => decision.seatId === seatId && decision.version === version,
      );
      const other = refusalOfSignature(earlier, { personId: actor.personId, version }) !== null;
      const why =
        commitment.stage !== 'signing' ? ('stage' as const) : other ? ('other-holder' as const) : null;
      return { seatId, capacity, may: why === null, why };
    });
}
