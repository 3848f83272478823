import { ResolutionView, type SectorTally } from '@ruta/contracts/secretariat/resolution';
import { tallyOf } from '@ruta/domain/secretariat/resolve';
import type { BodyRows } from './body-view.ts';
import type { ResolutionRow, VoteRow } from './resolution.store.ts';

/** A resolution with its votes named by seat and counted by sector. */
export function resolutionViewOf(row: ResolutionRow, votes: VoteRow[], body: BodyRows): ResolutionView {
  return ResolutionView.parse({
    ...row,
    bodyId: row.body_id,
    dueOn: row.due_on,
    seatId: row.seat_id,
    session: row.session_id && { id: row.session_id, code: row.session_code, title: row.session_title },
    subject: row.route_id && { kind: 'route', routeId: row.route_id },
    proposedAt: row.proposed_at.getTime(),
    decidedAt: row.decided_at?.getTime() ?? null,
    votes: votes.map((vote) => ({
      ...vote,
      seatId: vote.seat_id,
      sectorId: vote.sector_id,
      at: vote.at.getTime(),
    })),
    tally: body.sectors.map((sector) => sectorTally(sector, votes, body)),
  });
}

function sectorTally(sector: BodyRows['sectors'][number], votes: VoteRow[], body: BodyRows): object {
  const counted = votes
    .filter((vote) => vote.sector_id === sector.id)
    .map((vote) => ({ seatId: vote.seat_id, sectorId: vote.sector_id, choice: vote.choice }));
  return {
    sectorId: sector.id,
    kind: sector.kind,
    name: sector.name,
    seats: body.seats.filter((seat) => seat.sector_id === sector.id).length,
    ...tallyOf(counted),
  } satisfies Record<keyof SectorTally, unknown>;
}

/** How a resolution is cited: `3/2026`. */
export const citation = (row: Pick<ResolutionRow, 'number' | 'year'>): string => `${row.number}/${row.year}`;
