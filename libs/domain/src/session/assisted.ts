import type { AgendaItemId, RoundId } from '@ruta/contracts/protocol/ids';
import type { AssistedStanding } from '@ruta/contracts/session/assisted';
import type { OwnView } from '@ruta/contracts/session/view';

/** What an assisted seat has done, without a word of it. `voted` comes from the papers, which are not in the log. */
export function standingOf(
  { place, ideas, parts: { questions, replies, surveys, challenges } }: OwnView,
  voted: readonly RoundId[],
): AssistedStanding {
  const counts = new Map<AgendaItemId, number>();
  for (const { board, state } of ideas)
    if (state === 'kept' || state === 'late') counts.set(board, (counts.get(board) ?? 0) + 1);
  return {
    place,
    voted: [...voted],
    ideas: [...counts].map(([board, count]) => ({ board, count })),
    asked: questions.asked.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id),
    upvoted: questions.upvoted,
    replies: replies.map(({ itemId, id }) => ({ itemId, id })),
    answered: surveys.map(({ questionId }) => questionId),
    followed: challenges.followed,
  };
}
