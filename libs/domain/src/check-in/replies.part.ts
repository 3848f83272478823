import type { ReplyId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { Decision } from '../session/decision.ts';
import { mergedOwn } from '../session/merged.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import type { Reply } from './check-in.ts';

type Command = PartCommand<'replies'>;

/** Answers to the one question of a check-in. */
export const replies: Part<'replies'> = {
  asks: {
    'reply.give': 'seat',
    'reply.reveal': 'control',
    'reply.hide': 'leader',
    'reply.restore': 'leader',
  },
  afterEnd: ['reply.hide', 'reply.restore'],
  calm: ['reply.given'],
  recorded: ['reply.hidden', 'reply.restored'],
  decide,
  evolve,
  merge: (elements, merge) =>
    mergedOwn(
      elements,
      merge,
      ({ author }) => author,
      (reply, author) => ({ ...reply, author }),
      ({ itemId }) => itemId,
    ),
  show: ({ id, itemId, shown, author, named, text, mood, hidden }, audience) => {
    if (!shown) return { id, itemId, shown, text: null, mood: null, author: null, hidden: null };
    if (hidden && audience !== 'console') return null;
    return { id, itemId, shown, text, mood, author: named ? author : null, hidden };
  },
  own: (elements, me) =>
    elements
      .filter(({ author }) => author === me)
      .map(({ id, itemId, text, mood, hidden }) => {
        return { id, itemId, text, mood, hidden: hidden !== null, reason: hidden?.reason ?? null };
      }),
  touched: (event, elements) =>
    'replyId' in event ? [elements.find(({ id }) => id === event.replyId)?.author] : [],
  mentioned: ({ author }) => [author],
  hidden: ({ id, hidden }) => (hidden ? { id, ...hidden } : null),
};

function decide(state: SessionState, command: Command, me: Giver): Decision {
  switch (command.type) {
    case 'reply.give':
      return give(state, command, me);
    case 'reply.reveal': {
      const covered = state.parts.replies.some(({ itemId, shown }) => itemId === command.itemId && !shown);
      return covered ? [{ type: 'reply.revealed', itemId: command.itemId }] : [];
    }
    case 'reply.hide':
    case 'reply.restore':
      return moderate(state.parts.replies, command);
  }
}

function give(
  { run, parts }: SessionState,
  { itemId, replyId, text, mood }: Extract<Command, { type: 'reply.give' }>,
  { id: author }: Giver,
): Decision {
  const item = itemOf(run, itemId);
  const ask = item?.content?.kind === 'check-in' ? (item.content.ask ?? null) : null;
  if (!ask) return refuse('check-in.not-asked');
  if (item?.startedAt === null) return refuse('session.wrong-phase');
  const given = ask.form === 'text' ? text !== null && mood === null : mood !== null && text === null;
  if (!given) return refuse('check-in.not-asked');
  const here = parts.replies.filter((reply) => reply.itemId === itemId);
  const mine = here.find((reply) => reply.author === author);
  if (mine && (mine.id !== replyId || mine.hidden)) return refuse('check-in.exists');
  if (!mine && parts.replies.some(({ id }) => id === replyId)) return refuse('check-in.exists');
  const revealed = ask.shown === 'on-reveal' && here.some(({ shown }) => shown);
  if (mine && revealed) return refuse('check-in.shown-already');
  if (mine && mine.text === text && mine.mood === mood) return [];
  const words = text === null ? null : { text };
  const shown = ask.shown === 'as-they-come' || revealed;
  return [{ type: 'reply.given', itemId, replyId, author, named: !ask.anonymous, mood, shown, words }];
}

function moderate(
  elements: readonly Reply[],
  command: Extract<Command, { type: 'reply.hide' | 'reply.restore' }>,
): Decision {
  const { replyId } = command;
  const reply = elements.find(({ id }) => id === replyId);
  if (!reply) return refuse('check-in.unknown');
  if (!reply.shown) return refuse('check-in.not-shown');
  if (command.type === 'reply.restore') return reply.hidden ? [{ type: 'reply.restored', replyId }] : [];
  return reply.hidden ? [] : [{ type: 'reply.hidden', replyId, words: { text: command.reason } }];
}

function evolve(elements: readonly Reply[], event: SessionEvent, at: Instant): readonly Reply[] {
  switch (event.type) {
    case 'reply.given': {
      const { replyId: id, itemId, author, named, mood, shown } = event;
      const text = event.words?.text ?? null;
      const reply: Reply = { id, itemId, author, named, text, mood, shown, hidden: null };
      const known = elements.some((other) => other.id === id);
      return known ? elements.map((other) => (other.id === id ? reply : other)) : [...elements, reply];
    }
    case 'reply.revealed':
      return elements.map((reply) =>
        reply.itemId === event.itemId && !reply.shown ? { ...reply, shown: true } : reply,
      );
    case 'reply.hidden':
      return changed(elements, event.replyId, { hidden: { reason: event.words?.text ?? null, at } });
    case 'reply.restored':
      return changed(elements, event.replyId, { hidden: null });
    default:
      return elements;
  }
}

const changed = (elements: readonly Reply[], id: ReplyId, change: Partial<Reply>): readonly Reply[] =>
  elements.map((reply) => (reply.id === id ? { ...reply, ...change } : reply));
