import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { BodySettings, DecisionRule } from '@ruta/contracts/secretariat/body';
import type { ResolutionStatus, VoteChoice } from '@ruta/contracts/secretariat/resolution';

export interface CountedVote {
  seatId: string;
  sectorId: string;
  choice: VoteChoice;
}

/** A seat somebody holds. */
export interface OccupiedSeat {
  seatId: string;
  sectorId: string;
}

export interface Tally {
  for: number;
  against: number;
  abstain: number;
}

export const tallyOf = (votes: readonly Pick<CountedVote, 'choice'>[]): Tally => ({
  for: votes.filter((vote) => vote.choice === 'for').length,
  against: votes.filter((vote) => vote.choice === 'against').length,
  abstain: votes.filter((vote) => vote.choice === 'abstain').length,
});

/** How many occupied seats must vote: more than the share, and all of them where the share is the whole. */
export const votesNeeded = (occupied: number, quorum: BodySettings['quorum']): number =>
  Math.min(occupied, Math.floor(occupied * quorum) + 1);

/**
 * L7, L8, L11: what closing the vote comes to, or that too few have voted. One vote per seat is the store's to keep.
 */
export function resolve(
  votes: readonly CountedVote[],
  occupied: readonly OccupiedSeat[],
  settings: Pick<BodySettings, 'rule' | 'quorum'>,
): 'adopted' | 'rejected' | { refusal: Refusal } {
  const needed = votesNeeded(occupied.length, settings.quorum);
  if (votes.length === 0 || votes.length < needed)
    return refuse('secretariat.no-quorum', { voted: votes.length, needed: Math.max(1, needed) });
  const outcome = decideBy(settings.rule, votes, occupied);
  return outcome === 'sector-missing' ? refuse('secretariat.sector-missing') : outcome;
}

/**
 * L8, L11: what votes come to by a rule, wherever a body decides: on a resolution, on a motion, with its signatures.
 * `sector-missing`: a majority in every sector cannot be told yet, since a sector with an occupied seat has not voted.
 */
export function decideBy(
  rule: DecisionRule,
  votes: readonly CountedVote[],
  occupied: readonly OccupiedSeat[],
): 'adopted' | 'rejected' | 'sector-missing' {
  if (rule === 'every-sector' && unheardSectors(votes, occupied).length > 0) return 'sector-missing';
  return carries(rule, votes) ? 'adopted' : 'rejected';
}

/** L11: the sectors with an occupied seat of which nobody has voted; who abstains has voted. */
export const unheardSectors = (
  votes: readonly CountedVote[],
  occupied: readonly OccupiedSeat[],
): string[] => {
  const heard = new Set(votes.map(({ sectorId }) => sectorId));
  return [...new Set(occupied.map(({ sectorId }) => sectorId))].filter((id) => !heard.has(id));
};

/** L8: abstentions neither carry nor stop anything; a sector that only abstained leaves it to the others. */
function carries(rule: DecisionRule, votes: readonly CountedVote[]): boolean {
  const all = tallyOf(votes);
  const decided = all.for + all.against;
  switch (rule) {
    case 'consensus':
      return all.for > 0 && all.against === 0;
    case 'simple':
      return all.for > all.against;
    case 'two-thirds':
      return all.for > 0 && all.for * 3 >= decided * 2;
    case 'three-fifths':
      return all.for > 0 && all.for * 5 >= decided * 3;
    case 'every-sector':
      return (
        all.for > 0 &&
        [...new Set(votes.map((vote) => vote.sectorId))].every((sectorId) => {
          const sector = tallyOf(votes.filter((vote) => vote.sectorId === sectorId));
          return sector.for > sector.against || sector.for + sector.against === 0;
        })
      );
  }
}

const steps: Readonly<Record<ResolutionStatus, readonly ResolutionStatus[]>> = {
  voting: ['withdrawn'],
  adopted: ['in-progress', 'done', 'withdrawn'],
  'in-progress': ['done', 'withdrawn'],
  rejected: [],
  done: [],
  withdrawn: [],
};

/** L9: how a resolution goes on once it was decided. */
export const mayMove = (from: ResolutionStatus, to: ResolutionStatus): boolean => steps[from].includes(to);

/** Adopted, whatever was done about it since. */
export const stands = (status: ResolutionStatus): boolean =>
  status === 'adopted' || status === 'in-progress' || status === 'done';
