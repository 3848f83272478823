import type { QuestionView } from '@ruta/contracts/questions/view';

/** The pinned one first, then those that wait, in the order of the phase; answered and hidden ones last. */
export const orderedQuestions = (
  questions: readonly QuestionView[],
  order: 'votes' | 'newest',
): QuestionView[] =>
  questions.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (order === 'votes' ? other.votes - one.votes || one.at - other.at : other.at - one.at) ||
      (one.id < other.id ? -1 : 1),
  );

const rank = ({ pinned, answer, hidden }: QuestionView): number => (hidden ? 3 : answer ? 2 : pinned ? 0 : 1);
