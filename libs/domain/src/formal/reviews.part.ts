import type { ReviewView } from '@ruta/contracts/formal/review';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { PartCommand } from '@ruta/contracts/session/parts';
import { mayMove } from '../secretariat/resolve.ts';
import type { Decision } from '../session/decision.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import type { Circumstances, SessionState } from '../session/state.ts';

type Command = PartCommand<'reviews'>;

/** How earlier resolutions stand, and what the session makes of it. */
export const reviews: Part<'reviews'> = {
  asks: { 'review.move': 'leader' },
  recorded: ['review.moved'],
  decide,
  evolve,
  merge: (elements) => elements,
  show: (review) => review,
  own: () => null,
  touched: () => [],
};

/** V9: by the steps of any resolution, from the status it has by now, wherever it was changed last. */
function decide(state: SessionState, command: Command, _: Giver, when: Circumstances): Decision {
  const { itemId, resolutionId, status } = command;
  const shown = state.parts.reviews
    .find(({ id }) => id === itemId)
    ?.resolutions.find(({ id }) => id === resolutionId);
  if (!shown) return refuse('resource.not-found');
  const now = when.formal?.status ?? shown.status;
  if (now === status && shown.status === status) return [];
  if (now !== status && !mayMove(now, status))
    return refuse('secretariat.wrong-step', { from: now, to: status });
  return [{ type: 'review.moved', itemId, resolutionId, status }];
}

function evolve(elements: readonly ReviewView[], event: SessionEvent): readonly ReviewView[] {
  switch (event.type) {
    case 'review.opened': {
      const resolutions = event.resolutions.map((one) => ({ ...one, was: null }));
      return [...elements, { id: event.itemId, resolutions }];
    }
    case 'review.moved':
      return elements.map((review) =>
        review.id === event.itemId ? moved(review, event.resolutionId, event.status) : review,
      );
    default:
      return elements;
  }
}

const moved = (
  review: ReviewView,
  id: string,
  status: ReviewView['resolutions'][number]['status'],
): ReviewView => ({
  ...review,
  resolutions: review.resolutions.map((one) =>
    one.id === id ? { ...one, status, was: one.was ?? one.status } : one,
  ),
});
