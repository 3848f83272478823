import { type CommentPart, type DeskCommentHistory, DeskThread } from '@ruta/contracts/drafting/desk-comment';
import { personColour } from '@ruta/domain/drafting/person-colour';
import type { CommentRow, EarlierRow, ThreadRow } from './desk-comment.store.ts';

/** Who reads, under every id they may be named by; nobody in particular for what goes to all. */
export interface CommentReader {
  personId: string | null;
  moderates: boolean;
}

export const stranger: CommentReader = { personId: null, moderates: false };

type NameOf = (personId: string | null) => string | null;

/** How a person is named in stored words. */
const STORED = /@\[([0-9a-f-]{36})\]/g;
export const storedMention = (personId: string): string => `@[${personId}]`;
export const mentionedIn = (body: string): string[] => [...body.matchAll(STORED)].map(([, id = '']) => id);

export function threadView(
  row: ThreadRow,
  comments: readonly CommentRow[],
  reader: CommentReader,
  name: NameOf,
): DeskThread {
  return DeskThread.parse({
    id: row.id,
    rev: row.rev,
    number: row.number,
    spot: row.spot,
    anchor: row.anchor,
    quote: row.quote,
    resolved: row.resolved_at && { at: row.resolved_at.getTime(), byName: name(row.resolved_by) },
    comments: comments
      .filter((comment) => comment.thread_id === row.id)
      .map((comment) => commentView(comment, reader, name)),
  });
}

function commentView(row: CommentRow, reader: CommentReader, name: NameOf) {
  const mine = reader.personId !== null && row.person_id === reader.personId;
  const shown = row.state === 'shown' || mine || reader.moderates;
  return {
    id: row.id,
    state: row.withdrawn_at ? 'withdrawn' : row.state,
    hiddenFor: row.hidden_for,
    body: shown && row.body !== null ? partsOf(row.body, reader, name) : null,
    authorName: shown ? name(row.person_id) : null,
    colour: personColour(row.person_id ?? ''),
    mine,
    at: row.at.getTime(),
    editedAt: row.edited_at?.getTime() ?? null,
  };
}

/** Earlier words of a comment, for whoever moderates. */
export const earlierView = (
  rows: readonly EarlierRow[],
  reader: CommentReader,
  name: NameOf,
): DeskCommentHistory => ({
  items: rows.map(({ body, at, step }) => ({
    body: body === null ? null : partsOf(body, reader, name),
    until: at.getTime(),
    step,
  })),
});

function partsOf(body: string, reader: CommentReader, name: NameOf): CommentPart[] {
  return body.split(/(@\[[0-9a-f-]{36}\])/).flatMap((part): CommentPart[] => {
    const [personId] = mentionedIn(part);
    if (personId !== undefined) return [{ mention: name(personId), me: personId === reader.personId }];
    return part === '' ? [] : [{ text: part }];
  });
}

export const peopleInThreads = (
  threads: readonly ThreadRow[],
  comments: readonly CommentRow[],
): (string | null)[] => [
  ...threads.map((thread) => thread.resolved_by),
  ...comments.flatMap((comment) => [comment.person_id, ...mentionedIn(comment.body ?? '')]),
];
