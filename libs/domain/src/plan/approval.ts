import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import type { Obstacle } from '@ruta/contracts/plan/sign-off';
import type { BodySettings, Capacity, DecisionRule } from '@ruta/contracts/secretariat/body';
import { decideBy, type OccupiedSeat, votesNeeded, type CountedVote } from '../secretariat/resolve.ts';

/** What one seat last decided on one version. */
export interface SeatDecision extends VersionRef {
  seatId: string;
  sectorId: string;
  personId: string;
  capacity: Capacity;
  decision: 'sign' | 'object';
}

/** What is up for signature, and the hash of what its text says at this moment. */
export interface UpForSignature extends VersionRef {
  textHash: string;
}

/** F4: incumbent or alternate, never both: once one has decided on a version, the other may not. */
export const refusalOfSignature = (
  earlier: SeatDecision | undefined,
  asking: { personId: string; version: number },
): RefusalCode | null =>
  earlier && earlier.version === asking.version && earlier.personId !== asking.personId
    ? 'sign-off.other-holder-signed'
    : null;

export const textChanged = ({ hash, textHash }: UpForSignature): boolean => hash !== textHash;

/** F3: decisions that count are those on this very version and hash, while the text still says exactly that. */
export const standing = <Decision extends SeatDecision>(
  decisions: readonly Decision[],
  up: UpForSignature,
): Decision[] =>
  textChanged(up) ? [] : decisions.filter(({ version, hash }) => version === up.version && hash === up.hash);

export const asVotes = (decisions: readonly SeatDecision[]): CountedVote[] =>
  decisions.map(({ seatId, sectorId, decision }) => ({
    seatId,
    sectorId,
    choice: decision === 'sign' ? 'for' : 'against',
  }));

export interface RuleFacts {
  decisions: readonly SeatDecision[];
  /** Seats somebody holds. */
  occupied: readonly OccupiedSeat[];
  settings: Pick<BodySettings, 'rule' | 'quorum'>;
}

export interface ApprovalFacts extends RuleFacts {
  /** `null` while nothing is up for signature. */
  up: UpForSignature | null;
  gatesMet: boolean;
  unansweredComments: number;
}

/** F5–F8: everything that keeps a commitment from approval; none when it may be approved. */
export function obstaclesOf(facts: ApprovalFacts): Obstacle[] {
  if (!facts.up) return ['not-in-signature'];
  if (textChanged(facts.up)) return ['text-changed'];
  const obstacles: Obstacle[] = [];
  if (!facts.gatesMet) obstacles.push('gates-not-met');
  if (facts.unansweredComments > 0) obstacles.push('comments-unanswered');
  const lacks = ruleLacks({ ...facts, decisions: standing(facts.decisions, facts.up) });
  return lacks ? [...obstacles, lacks] : obstacles;
}

export type RuleObstacle = Extract<
  Obstacle,
  'quorum-missing' | 'objections-stand' | 'majority-missing' | 'sector-missing'
>;

/** F7, F8: what the body's rule still asks for, of decisions that stand. */
export function ruleLacks({ decisions, occupied, settings }: RuleFacts): RuleObstacle | null {
  const votes = asVotes(decisions);
  const needed = Math.max(1, votesNeeded(occupied.length, settings.quorum));
  if (votes.length < needed) return 'quorum-missing';
  const outcome = decideBy(settings.rule, votes, occupied);
  if (outcome === 'sector-missing') return outcome;
  return outcome === 'adopted' ? null : lackOf(settings.rule);
}

const lackOf = (rule: DecisionRule): RuleObstacle =>
  rule === 'consensus' ? 'objections-stand' : 'majority-missing';
