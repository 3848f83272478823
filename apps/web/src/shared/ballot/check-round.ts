import type { CountedHands, OwnVote, PublishedPaper, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { leafOfPaper, rootOfPapers } from '@ruta/domain/ballot/paper';
import { wordsFit } from '@ruta/domain/ballot/seal';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';

export interface RoundFindings {
  /** The published papers, counted here, give the published result. */
  countMatches: boolean;
  /** They give the root that stands in the public record. */
  rootMatches: boolean;
  /** One's own receipt is among them with what one chose; null for who holds none. */
  ownPaper: boolean | null;
  /** Every reason that is shown is the one that was sealed into its paper; null where there is none to check. */
  wordsMatch: boolean | null;
}

/** Counts a closed round again from its published papers and counted hands. */
export function checkRound(
  round: RoundView,
  result: RoundResult,
  { papers, hands }: { papers: readonly PublishedPaper[]; hands: readonly CountedHands[] },
  own: OwnVote | null,
): RoundFindings {
  const counted = tallyOf(
    round.spec,
    papers.map((paper) => paper.choice),
    { hands, lot: round.root ?? '' },
  );
  const worded = papers.filter(({ words }) => words !== null);
  return {
    countMatches: canonicalJson(ordered(counted)) === canonicalJson(ordered(result.tally)),
    rootMatches: rootOfPapers(round.id, papers, hands) === round.root,
    ownPaper: own && papers.some((paper) => leafOfPaper(round.id, paper) === own.receipt.leaf),
    wordsMatch: worded.length === 0 ? null : worded.every(({ choice, words }) => wordsFit(choice, words)),
  };
}

const ordered = (tally: RoundResult['tally']) => ({
  ...tally,
  options: tally.options.toSorted((a, b) => (a.optionId < b.optionId ? -1 : 1)),
  leading: tally.leading.toSorted(),
});
