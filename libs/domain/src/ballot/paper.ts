import type { Choice } from '@ruta/contracts/ballot/ballot';
import type { CountedHands, PublishedPaper } from '@ruta/contracts/ballot/result';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import { leafHash, merkleRoot } from '../evidence/merkle.ts';

/** A paper as the Merkle tree of its round holds it: what was voted under which code, and nobody's name. */
const paperOnRecord = (roundId: RoundId, code: string, choice: Choice) => ({ roundId, code, choice });

export const leafOfPaper = (
  roundId: RoundId,
  { code, choice }: Pick<PublishedPaper, 'code' | 'choice'>,
): string => leafHash(paperOnRecord(roundId, code, choice));

/** Raised hands leave no papers: their count is a leaf of its own. */
export const leafOfHands = (roundId: RoundId, { batchId, people, marks }: CountedHands): string =>
  leafHash({ roundId, batchId, people, marks });

/** What anybody computes from the published papers and hands, to compare with the root in the public record. */
export const rootOfPapers = (
  roundId: RoundId,
  papers: readonly Pick<PublishedPaper, 'code' | 'choice'>[],
  hands: readonly CountedHands[] = [],
): string =>
  merkleRoot([
    ...papers.map((paper) => leafOfPaper(roundId, paper)),
    ...hands.map((counted) => leafOfHands(roundId, counted)),
  ]);
