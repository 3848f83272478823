import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import type { Obstacle } from '@ruta/contracts/plan/sign-off';
import type { BodySettings, Capacity, DecisionRule } from '@ruta/contracts/secretariat/body';
import { resolve, votesNeeded, type CountedVote } from '../secretariat/resolve.ts';

/** What one seat last decided on one version. */
export interface SeatDecision {
  seatId: string;
  sectorId: string;
  personId: string;
  capacity: Capacity;
  decision: 'sign' | 'object';
  version: number;
}

/** F4: incumbent or alternate, never both: once one has decided on a version, the other may not. */
export const refusalOfSignature = (
  earlier: SeatDecision | undefined,
  asking: { personId: string; version: number },
): RefusalCode | null =>
  earlier && earlier.version === asking.version && earlier.personId !== asking.personId
    ? 'sign-off.other-holder-signed'
    : null;

/** F3: decisions that count are those on this very version; a newer version leaves the older ones void. */
export const standing = (decisions: readonly SeatDecision[], version: number): SeatDecision[] =>
  decisions.filter((decision) => decision.version === version);

export const asVotes = (decisions: readonly SeatDecision[]): CountedVote[] =>
  decisions.map(({ seatId, sectorId, decision }) => ({
    seatId,
    sectorId,
    choice: decision === 'sign' ? 'for' : 'against',
  }));

export interface ApprovalFacts {
  signing: boolean;
  decisions: readonly SeatDecision[];
  version: number;
  /** Seats somebody holds. */
  occupied: readonly { seatId: string; sectorId: string }[];
  settings: Pick<BodySettings, 'rule' | 'quorum'>;
  gatesMet: boolean;
  unansweredComments: number;
}

/** F5–F8: everything that keeps a commitment from approval; none when it may be approved. */
export function obstaclesOf(facts: ApprovalFacts): Obstacle[] {
  if (!facts.signing) return ['not-in-signature'];
  const votes = asVotes(standing(facts.decisions, facts.version));
  const obstacles: Obstacle[] = [];
  if (!facts.gatesMet) obstacles.push('gates-not-met');
  if (facts.unansweredComments > 0) obstacles.push('comments-unanswered');
  const needed = Math.max(1, votesNeeded(facts.occupied.length, facts.settings.quorum));
  if (votes.length < needed) return [...obstacles, 'quorum-missing'];
  if (facts.settings.rule === 'every-sector' && sectorMissing(votes, facts.occupied))
    return [...obstacles, 'sector-missing'];
  if (resolve(votes, facts.occupied.length, facts.settings) !== 'adopted')
    obstacles.push(lackOf(facts.settings.rule));
  return obstacles;
}

/** A signature binds each sector: unlike a vote in a meeting, a sector that has not decided is still waited for. */
const sectorMissing = (votes: readonly CountedVote[], occupied: ApprovalFacts['occupied']): boolean =>
  occupied.some(({ sectorId }) => votes.every((vote) => vote.sectorId !== sectorId));

const lackOf = (rule: DecisionRule): Obstacle =>
  rule === 'consensus' ? 'objections-stand' : 'majority-missing';
