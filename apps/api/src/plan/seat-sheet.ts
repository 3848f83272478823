import type { Actor } from '@ruta/contracts/identity/actor';
import type { SeatSheet, SeatSignature, SectorCount } from '@ruta/contracts/plan/sign-off';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { refusalOfSignature, standing, textChanged, type UpForSignature } from '@ruta/domain/plan/approval';
import type { GivenDecision, SigningBody, SigningSeat } from './seat.store.ts';

export interface SeatFacts {
  body: SigningBody;
  decisions: readonly GivenDecision[];
  up: UpForSignature | null;
  /** It can be signed at this stage. */
  open: boolean;
}

/** Who decides under which rule, and what each seat decided, for one reader. */
export function seatSheetOf(entityId: EntityId, facts: SeatFacts, actor: Actor): SeatSheet {
  const { body, up } = facts;
  const seats = body.seats.map((seat) => seatSignature(seat, facts));
  return {
    body: body.name,
    rule: body.settings.rule,
    quorum: body.settings.quorum,
    sectors: sectorCounts(body.seats, seats),
    seats,
    signing: up && { version: up.version, hash: up.hash },
    textChanged: up !== null && textChanged(up),
    mine: mine(entityId, facts, actor),
  };
}

/** Of a seat: its decision that stands, else the last one that does not. */
function seatSignature(seat: SigningSeat, { decisions, up }: SeatFacts): SeatSignature {
  const own = decisions.filter(({ seatId }) => seatId === seat.seatId);
  const now = up && standing(own, up).at(-1);
  const shown = now ?? own.at(-1);
  return {
    seatId: seat.seatId,
    sectorId: seat.sectorId,
    label: seat.label,
    institution: seat.institution,
    state: now ? stateOf(now) : !seat.occupied ? 'vacant' : shown ? 'again' : 'waiting',
    capacity: shown?.capacity ?? null,
    name: shown?.name ?? null,
    reason: shown?.decision === 'object' ? shown.reason : null,
    at: shown?.at.getTime() ?? null,
    version: shown?.version ?? null,
    signOffId: shown?.id ?? null,
    answer: shown?.answer ?? null,
    detached: shown?.detached ?? null,
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

function mine(entityId: EntityId, { body, decisions, up, open }: SeatFacts, actor: Actor): SeatSheet['mine'] {
  if (actor.kind !== 'account') return [];
  return actor.seats
    .filter((held) => held.entityId === entityId && body.seats.some(({ seatId }) => seatId === held.seatId))
    .map(({ seatId, capacity }) => {
      const earlier = up && standing(decisions, up).find((decision) => decision.seatId === seatId);
      const asking = { personId: actor.personId, version: up?.version ?? 0 };
      const other = refusalOfSignature(earlier ?? undefined, asking) !== null;
      const why = !up || !open ? 'stage' : textChanged(up) ? 'text-changed' : other ? 'other-holder' : null;
      return { seatId, capacity, may: why === null, why };
    });
}
