import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { RoundResult } from '@ruta/contracts/ballot/result';
import type { MotionView, SectorVotes } from '@ruta/contracts/formal/motion';
import type { RollView } from '@ruta/contracts/formal/roll';
import type { DecisionRule } from '@ruta/contracts/secretariat/body';
import { decideBy, tallyOf } from '../secretariat/resolve.ts';
import { quorumOf } from './quorum.ts';

type Votes = NonNullable<MotionView['votes']>;

/** What each seat said, and each sector. */
export function votesOf(
  spec: Pick<BallotSpec, 'options'>,
  result: Pick<RoundResult, 'seats'>,
  roll: Pick<RollView, 'seats' | 'sectors'>,
): Votes {
  const stanceOf = new Map<string, Votes['seats'][number]['choice'] | null>(
    spec.options.map(({ id, stance }) => [id, stance]),
  );
  const seats = (result.seats ?? []).flatMap(({ seatId, choice }) => {
    const stance = choice.method === 'single' ? stanceOf.get(choice.option) : null;
    return stance ? [{ seatId, choice: stance }] : [];
  });
  const sectorOf = new Map<string, string>(roll.seats.map(({ id, sectorId }) => [id, sectorId]));
  const sectors = roll.sectors.flatMap(({ id, name }): SectorVotes[] => {
    const votes = seats.filter(({ seatId }) => sectorOf.get(seatId) === id);
    const has = roll.seats.some(({ sectorId }) => sectorId === id);
    return has ? [{ sectorId: id, name, ...tallyOf(votes) }] : [];
  });
  return { seats, sectors };
}

/** V15, V16: by the rule that was fixed when it was put to the vote, and with a quorum when the vote closes. */
export function outcomeOf(
  rule: DecisionRule,
  votes: Votes,
  roll: RollView,
): 'adopted' | 'rejected' | 'no-quorum' | 'sector-missing' {
  if (!quorumOf(roll).met) return 'no-quorum';
  const occupied = roll.seats.map(({ id, sectorId }) => ({ seatId: id, sectorId }));
  const sectorOf = new Map<string, string>(occupied.map(({ seatId, sectorId }) => [seatId, sectorId]));
  const counted = votes.seats.map(({ seatId, choice }) => ({
    seatId,
    sectorId: sectorOf.get(seatId) ?? '',
    choice,
  }));
  return decideBy(rule, counted, occupied);
}
