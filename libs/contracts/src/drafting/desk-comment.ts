import { z } from 'zod';
import { ModerationReason } from '../consultation/moderation.ts';
import { CommitmentId, DeskCommentId, DeskThreadId, EntityId, OpId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { CommitmentKey } from './commitment-form.ts';
import { DocumentPosition } from './document-position.ts';

/** Lengths in code points; `threads` in one commitment, `comments` in one thread, `hour` by one person in an hour. */
export const deskCommentLimits = {
  body: 2000,
  quote: 300,
  mentions: 10,
  threads: 500,
  comments: 100,
  hour: 120,
} as const;

/** A part of the desk's page: `summary`, `population`, `aims`, a row `milestones.k3f9`, a cell `milestones.k3f9.end`. */
export const DeskSpot = z.string().regex(/^[a-zA-Z]{1,24}(\.[A-Za-z0-9_-]{1,24}){0,2}$/);
export type DeskSpot = z.infer<typeof DeskSpot>;

/** A stretch of text that stays where its words are, whatever is written around it. */
export const DeskAnchor = z.object({ start: DocumentPosition, end: DocumentPosition });
export type DeskAnchor = z.infer<typeof DeskAnchor>;

/** Who can be named in a comment, by a mark that means something at this commitment alone. */
export const PersonHandle = z.string().regex(/^[0-9a-f]{16}$/);
export type PersonHandle = z.infer<typeof PersonHandle>;

/** How a person is named in the words of a comment as they are sent: `@[0a1b2c3d4e5f6071]`. */
export const mentionToken = (handle: PersonHandle): string => `@[${handle}]`;
export const MENTION = /@\[([0-9a-f]{16})\]/g;

const Body = plainText(2 * deskCommentLimits.body, 1).refine(
  (body) => [...body.replace(MENTION, '@')].length <= deskCommentLimits.body,
);

/** `quote` is what the writer had before them; the server's own reading of the text goes before it. */
const OpenThread = z.object({
  type: z.literal('open'),
  threadId: DeskThreadId,
  spot: DeskSpot,
  anchor: DeskAnchor.nullable(),
  quote: plainText(2 * deskCommentLimits.quote),
  body: Body,
});
const threadId = DeskThreadId;
export const DeskCommentDeed = z.discriminatedUnion('type', [
  OpenThread,
  z.object({ type: z.literal('reply'), threadId, body: Body }),
  z.object({ type: z.literal('edit'), threadId, commentId: DeskCommentId, body: Body }),
  z.object({ type: z.literal('withdraw'), threadId, commentId: DeskCommentId }),
  z.object({ type: z.literal('resolve'), threadId }),
  z.object({ type: z.literal('reopen'), threadId }),
]);
export type DeskCommentDeed = z.infer<typeof DeskCommentDeed>;

export const CommentAtDesk = z.object({
  entityId: EntityId,
  commitmentId: CommitmentId,
  opId: OpId,
  deed: DeskCommentDeed,
});
export type CommentAtDesk = z.infer<typeof CommentAtDesk>;

/** A stretch of words, or a person that is named: `null` once their name was erased. */
export const CommentPart = z.union([
  z.object({ text: z.string() }),
  z.object({ mention: z.string().nullable(), me: z.boolean() }),
]);
export type CommentPart = z.infer<typeof CommentPart>;

export const DeskComment = z.object({
  id: DeskCommentId,
  /** Hidden by moderation, or withdrawn by its author. */
  state: z.enum(['shown', 'hidden', 'withdrawn']),
  hiddenFor: ModerationReason.nullable(),
  /** `null` where it is hidden, withdrawn or was erased. */
  body: z.array(CommentPart).nullable(),
  authorName: z.string().nullable(),
  /** Six-digit hex, as at the desk. */
  colour: z.string(),
  mine: z.boolean(),
  at: Instant,
  /** When its author last wrote it anew. */
  editedAt: Instant.nullable(),
});
export type DeskComment = z.infer<typeof DeskComment>;

export const DeskThread = z.object({
  id: DeskThreadId,
  /** Rises over all threads of the commitment with each change of any. */
  rev: z.int().positive(),
  /** Counts up within the commitment; the name of the thread. */
  number: z.int().positive(),
  spot: DeskSpot,
  /** `null`: about the whole field. */
  anchor: DeskAnchor.nullable(),
  quote: z.string(),
  resolved: z.object({ at: Instant, byName: z.string().nullable() }).nullable(),
  comments: z.array(DeskComment),
});
export type DeskThread = z.infer<typeof DeskThread>;

/** Threads by their last change: with the last `rev` one knows, what was missed. */
export const DeskThreadQuery = z.object({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});
export type DeskThreadQuery = z.infer<typeof DeskThreadQuery>;
export const DeskThreadPage = z.object({ items: z.array(DeskThread), next: z.int().nullable() });
export type DeskThreadPage = z.infer<typeof DeskThreadPage>;

/** As a stranger reads it: what is one's own in it is known from before. `rev - 1` is the change before. */
export const DeskThreadChanged = z.object({ commitmentId: CommitmentId, thread: DeskThread });
export type DeskThreadChanged = z.infer<typeof DeskThreadChanged>;

export const ModerateDeskComment = z.discriminatedUnion('action', [
  z.object({ action: z.literal('hide'), reason: ModerationReason, note: plainText(500).default('') }),
  z.object({ action: z.literal('show'), note: plainText(500, 3) }),
]);
export type ModerateDeskComment = z.infer<typeof ModerateDeskComment>;

/** What a comment said before its author changed or withdrew it, oldest first; for moderation alone. */
export const DeskCommentHistory = z.object({
  items: z.array(
    z.object({
      /** `null` once it was erased. */
      body: z.array(CommentPart).nullable(),
      /** When and how these words ended. */
      until: Instant,
      step: z.enum(['edit', 'withdraw']),
    }),
  ),
});
export type DeskCommentHistory = z.infer<typeof DeskCommentHistory>;

/** People who have to do with the commitment and can be named in a comment. */
export const DeskPeople = z.object({ items: z.array(z.object({ handle: PersonHandle, name: z.string() })) });
export type DeskPeople = z.infer<typeof DeskPeople>;

/** Where the asker was named and has not looked yet, newest first. */
export const WaitingMentions = z.object({
  items: z.array(
    z.object({
      threadId: DeskThreadId,
      number: z.int().positive(),
      key: CommitmentKey,
      title: z.string(),
      byName: z.string().nullable(),
      quote: z.string(),
      at: Instant,
    }),
  ),
});
export type WaitingMentions = z.infer<typeof WaitingMentions>;
