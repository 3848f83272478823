import type { BallotMethod, BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { OptionWords } from './choice-words.ts';

/** What every method's paper is given; `paper` is of another method, or null, as long as nothing is marked. */
export interface MarksProps<Method extends BallotMethod = BallotMethod> {
  spec: BallotSpec;
  method: Method;
  words: OptionWords;
  paper: FilledPaper | null;
  onPaper: (paper: FilledPaper) => void;
  reasons?: boolean;
}
