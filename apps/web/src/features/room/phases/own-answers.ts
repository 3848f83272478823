import type { AgendaItemId, ReplyId, SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { OwnView } from '@ruta/contracts/session/view';
import type { Delivery } from '../../../shared/live/outbox-entry.ts';
import type { PostedThing } from '../use-posted.ts';

export type Way = 'waiting' | 'sending' | 'received' | 'refused';

interface Sent {
  text: string | null;
  state: Way;
  refusal: Refusal | null;
}

export type OwnReplyHere = Sent & {
  id: ReplyId;
  mood: number | null;
  hidden: boolean;
  reason: string | null;
};
export type OwnAnswerHere = Sent & { value: number | null };

type CommandOf<Type extends SessionCommand['type']> = Extract<SessionCommand, { type: Type }>;

/** One's answer to a check-in: what this device said last, else what the room has. */
export function lastReply(
  itemId: AgendaItemId,
  own: OwnView | null,
  things: readonly PostedThing[],
): OwnReplyHere | null {
  const known = own?.parts.replies.find((reply) => reply.itemId === itemId);
  const last = lastPosted(things, (command): command is CommandOf<'reply.give'> => {
    return command.type === 'reply.give' && command.itemId === itemId;
  });
  const received = known && { ...known, state: 'received' as const, refusal: null };
  if (!last || (received && (last.way.state === 'received' || received.hidden))) return received ?? null;
  const { replyId: id, text, mood } = last.command;
  return { id: known?.id ?? id, text, mood, hidden: false, reason: null, ...last.way };
}

/** The same for one question of a survey. */
export function lastAnswer(
  itemId: AgendaItemId,
  questionId: SurveyQuestionId,
  own: OwnView | null,
  things: readonly PostedThing[],
): OwnAnswerHere | null {
  const known = own?.parts.surveys.find(
    (answer) => answer.itemId === itemId && answer.questionId === questionId,
  );
  const last = lastPosted(things, (command): command is CommandOf<'survey.answer'> => {
    return command.type === 'survey.answer' && command.itemId === itemId && command.questionId === questionId;
  });
  if (!last || (known && last.way.state === 'received'))
    return known ? { value: known.value, text: known.text, state: 'received', refusal: null } : null;
  const { value, text } = last.command;
  return { value, text, ...last.way };
}

function lastPosted<Command extends SessionCommand>(
  things: readonly PostedThing[],
  fits: (command: SessionCommand) => command is Command,
): { command: Command; way: Pick<Sent, 'state' | 'refusal'> } | null {
  for (const thing of things.toReversed())
    if (thing.kind === 'command' && fits(thing.command))
      return { command: thing.command, way: wayOf(thing.delivery) };
  return null;
}

function wayOf(delivery: Delivery): Pick<Sent, 'state' | 'refusal'> {
  if (delivery.state === 'refused') return { state: 'refused', refusal: delivery.refusal };
  return { state: delivery.state === 'saved' ? 'waiting' : delivery.state, refusal: null };
}
