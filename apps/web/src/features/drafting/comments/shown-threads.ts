import {
  CommentAtDesk,
  type DeskAnchor,
  type DeskComment,
  type DeskCommentDeed,
  type DeskThread,
} from '@ruta/contracts/drafting/desk-comment';
import { type CommitmentId, DeskCommentId, type OpId } from '@ruta/contracts/protocol/ids';
import { pageOrder, spotIsThere, stretchOf, type TextCache } from '@ruta/domain/drafting/anchor';
import type * as Y from 'yjs';
import type { Delivery, OutboxEntry } from '../../../shared/live/outbox-entry.ts';

/** `delivery` while it is on its way from this device. */
export interface ShownComment extends DeskComment {
  delivery: Delivery | null;
  /** The operation that waits to change it; `null` where the comment itself is on its way. */
  change: OpId | null;
}
export interface ShownThread extends Omit<DeskThread, 'comments'> {
  comments: ShownComment[];
  /** What it is about is not on the page any more. */
  gone: boolean;
}

export interface Author {
  name: string | null;
  colour: string;
}

/** What waits on this device to go to a desk, oldest first. */
export const waitingFor = (
  commitmentId: CommitmentId,
  entries: readonly OutboxEntry[],
): { command: CommentAtDesk; delivery: Delivery; savedAt: number }[] =>
  entries.flatMap(({ event, lane, payload, delivery, savedAt }) => {
    if (event !== 'draft.comment' || lane !== commitmentId) return [];
    const read = CommentAtDesk.safeParse(payload);
    return read.success ? [{ command: read.data, delivery, savedAt }] : [];
  });

/** Threads as the server has them, and on top of that what this device has not handed over yet. */
export function withWaiting(
  threads: ReadonlyMap<string, DeskThread>,
  waiting: ReturnType<typeof waitingFor>,
  me: Author,
): Omit<ShownThread, 'gone'>[] {
  const shown = new Map(
    [...threads.values()].map((thread) => [
      thread.id,
      {
        ...thread,
        comments: thread.comments.map((comment) => ({ ...comment, delivery: null, change: null })),
      },
    ]) as [string, Omit<ShownThread, 'gone'>][],
  );
  for (const { command, delivery, savedAt } of waiting) {
    const { deed, opId } = command;
    const thread = shown.get(deed.threadId);
    if (deed.type === 'open' && !thread) {
      shown.set(deed.threadId, {
        id: deed.threadId,
        rev: 0,
        number: 0,
        spot: deed.spot,
        anchor: deed.anchor,
        quote: deed.quote,
        resolved: null,
        comments: [waitingComment(opId, deed.body, delivery, savedAt, me)],
      });
    } else if (deed.type === 'reply' && thread && !thread.comments.some(({ id }) => String(id) === opId)) {
      thread.comments.push(waitingComment(opId, deed.body, delivery, savedAt, me));
    } else if (thread && (deed.type === 'edit' || deed.type === 'withdraw')) {
      thread.comments = thread.comments.map((comment) =>
        comment.id === deed.commentId ? changedComment(comment, deed, opId, delivery) : comment,
      );
    } else if (
      thread &&
      delivery.state !== 'refused' &&
      (deed.type === 'resolve' || deed.type === 'reopen')
    ) {
      thread.resolved = deed.type === 'resolve' ? { at: savedAt, byName: me.name } : null;
    }
  }
  return [...shown.values()];
}

const waitingComment = (
  opId: OpId,
  body: string,
  delivery: Delivery,
  at: number,
  me: Author,
): ShownComment => ({
  id: DeskCommentId.parse(opId),
  state: 'shown',
  hiddenFor: null,
  body: waitingWords(body),
  authorName: me.name,
  colour: me.colour,
  mine: true,
  at,
  editedAt: null,
  delivery,
  change: null,
});

/** A change that waits shows as made; one that was refused stands beside what the comment says. */
function changedComment(
  comment: ShownComment,
  deed: Extract<DeskCommentDeed, { type: 'edit' | 'withdraw' }>,
  change: OpId,
  delivery: Delivery,
): ShownComment {
  if (delivery.state === 'refused') return { ...comment, delivery, change };
  if (deed.type === 'withdraw') return { ...comment, state: 'withdrawn', body: null, delivery, change };
  return { ...comment, body: waitingWords(deed.body), delivery, change };
}

const waitingWords = (body: string): DeskComment['body'] => [
  { text: body.replace(/@\[[0-9a-f]{16}\]/g, '@…') },
];

/** In the order of the page as it stands; those whose text is gone after the others of their part. */
export function onPage(doc: Y.Doc, threads: readonly Omit<ShownThread, 'gone'>[]): ShownThread[] {
  const cache: TextCache = new Map();
  const there = (spot: string, anchor: DeskAnchor | null) =>
    anchor ? stretchOf(doc, spot, anchor, cache) !== null : spotIsThere(doc, spot);
  return threads
    .map((thread) => ({
      thread: { ...thread, gone: !there(thread.spot, thread.anchor) },
      order: pageOrder(doc, thread.spot, thread.anchor, cache),
    }))
    .sort((a, b) => compareOrder(a.order, b.order) || a.thread.number - b.thread.number)
    .map(({ thread }) => thread);
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
