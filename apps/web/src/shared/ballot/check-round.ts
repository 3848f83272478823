import type { OwnVote, PublishedPaper, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { leafOfPaper, rootOfPapers } from '@ruta/domain/ballot/paper';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';

export interface RoundFindings {
  /** The published papers, counted here, give the published result. */
  countMatches: boolean;
  /** They give the root that stands in the public record. */
  rootMatches: boolean;
  /** One's own receipt is among them with what one chose; null for who holds none. */
  ownPaper: boolean | null;
}

/** Counts a closed round again from its published papers. */
export function checkRound(
  round: RoundView,
  result: RoundResult,
  papers: readonly PublishedPaper[],
  own: OwnVote | null,
): RoundFindings {
  const counted = tallyOf(
    round.spec,
    papers.map((paper) => paper.choice),
  );
  return {
    countMatches: canonicalJson(ordered(counted)) === canonicalJson(ordered(result.tally)),
    rootMatches: rootOfPapers(round.id, papers) === round.root,
    ownPaper: own && papers.some((paper) => leafOfPaper(round.id, paper) === own.receipt.leaf),
  };
}

const ordered = (tally: RoundResult['tally']) => ({
  ...tally,
  options: tally.options.toSorted((a, b) => (a.optionId < b.optionId ? -1 : 1)),
  leading: tally.leading.toSorted(),
});
