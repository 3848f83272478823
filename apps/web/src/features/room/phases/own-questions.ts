import type { AgendaItemId, OpId, QuestionId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { OwnView } from '@ruta/contracts/session/view';
import type { PostedThing } from '../use-posted.ts';

/** A question of one's own that the room's list does not show: on its way, refused, or hidden. */
export interface UnshownQuestion {
  id: QuestionId;
  text: string | null;
  state: 'waiting' | 'sending' | 'refused' | 'hidden';
  reason: string | null;
  refusal: Refusal | null;
  opId: OpId | null;
}

export interface OwnQuestionsHere {
  unshown: readonly UnshownQuestion[];
  mine: ReadonlySet<QuestionId>;
  /** What one's vote stands for, with what this device has just said. */
  upvoted: ReadonlySet<QuestionId>;
  /** How many count against a limit. */
  counted: number;
}

export function ownQuestionsHere(
  itemId: AgendaItemId,
  own: OwnView | null,
  things: readonly PostedThing[],
): OwnQuestionsHere {
  const asked = (own?.parts.questions.asked ?? []).filter(
    (question) => question.itemId === itemId && question.state !== 'withdrawn',
  );
  const known = new Set(own?.parts.questions.asked.map(({ id }) => id));
  const upvoted = new Set(own?.parts.questions.upvoted);
  const unshown = asked
    .filter(({ state }) => state === 'hidden')
    .map(({ id, text, reason }): UnshownQuestion => {
      return { id, text, state: 'hidden', reason, refusal: null, opId: null };
    });
  for (const thing of things) {
    if (thing.kind !== 'command') continue;
    const { command, delivery, opId } = thing;
    if (command.type === 'question.vote' && delivery.state !== 'refused') {
      if (command.up) upvoted.add(command.questionId);
      else upvoted.delete(command.questionId);
    }
    if (command.type !== 'question.ask' || command.itemId !== itemId || known.has(command.questionId))
      continue;
    unshown.push({
      id: command.questionId,
      text: command.text,
      state: delivery.state === 'refused' ? 'refused' : delivery.state === 'saved' ? 'waiting' : 'sending',
      reason: null,
      refusal: delivery.state === 'refused' ? delivery.refusal : null,
      opId,
    });
  }
  const onTheWay = unshown.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  return { unshown, mine: new Set(asked.map(({ id }) => id)), upvoted, counted: asked.length + onTheWay };
}
