import { z } from 'zod';
import { CommitmentId, EntityId } from '../protocol/ids.ts';
import { type Ack, RefusalCode } from '../protocol/refusal.ts';
import { plainText } from '../protocol/text.ts';
import type { CommentAtDesk, DeskThread, DeskThreadChanged } from './desk-comment.ts';
import { DocumentPosition } from './document-position.ts';
import { DeskAuthor, DeskName, DeskRole } from './desk-role.ts';

/** One update of the document may weigh this much, one whole document that much (bytes). */
export const draftBytes = { update: 512_000, document: 4_000_000 } as const;

const isBytes = (value: unknown): value is Uint8Array | ArrayBuffer =>
  ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** Binary on the wire: a Buffer with one Socket.IO parser, an ArrayBuffer with another. Parsed to plain bytes. */
const bytesUpTo = (most: number) =>
  z
    .custom<Uint8Array | ArrayBuffer>(isBytes)
    .refine((value) => value.byteLength <= most)
    .transform((value): Uint8Array =>
      ArrayBuffer.isView(value)
        ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : new Uint8Array(value),
    );
export const Bytes = bytesUpTo(draftBytes.update);
const ServerBytes = bytesUpTo(Number.MAX_SAFE_INTEGER);

const target = { entityId: EntityId, commitmentId: CommitmentId };

/**
 * `stateVector` is what the client already has, as Yjs encodes it; without it the whole document is answered. `looksOn`:
 * a wall, or a preview of one; nobody is there by it.
 */
export const DraftOpen = z.object({
  ...target,
  stateVector: Bytes.optional(),
  looksOn: z.boolean().optional(),
});
export const DraftUpdate = z.object({ ...target, update: Bytes });
export const DraftClose = z.object(target);

export const DraftCursor = z.object({ anchor: DocumentPosition, head: DocumentPosition });
export type DraftCursor = z.infer<typeof DraftCursor>;

/** Where somebody is writing. Name and colour are not asked for: the server knows them. */
export const DraftAwareness = z.object({
  ...target,
  cursor: DraftCursor.nullable(),
  /** The section or field, `summary` or `milestones.k3f9`. */
  place: plainText(60).nullable(),
});

export type DraftOpen = z.input<typeof DraftOpen>;
export type DraftUpdate = z.input<typeof DraftUpdate>;
export type DraftAwareness = z.input<typeof DraftAwareness>;
export type DraftClose = z.input<typeof DraftClose>;

export const DraftPeer = z.object({
  /** Given by the server to one connection at one desk. */
  presenceId: z.int(),
  /** `null` for whoever has no device. */
  author: DeskAuthor.nullable(),
  name: z.string().nullable(),
  /** Six-digit hex. */
  colour: z.string(),
  role: DeskRole,
  cursor: DraftCursor.nullable(),
  place: z.string().nullable(),
});
export type DraftPeer = z.infer<typeof DraftPeer>;

/** `why` names the refusal a change of the text would meet; `null` when the asker edits. */
export const DraftStanding = z.object({ role: DeskRole, why: RefusalCode.nullable() });
export type DraftStanding = z.infer<typeof DraftStanding>;

export const DraftOpened = DraftStanding.extend({
  seq: z.int(),
  update: ServerBytes,
  /** What the server already has: the client sends the rest of its own. */
  stateVector: ServerBytes,
  me: DraftPeer,
  peers: z.array(DraftPeer),
  /** Those whose suggestions the text carries, here or not. */
  names: z.array(DeskName),
});
export type DraftOpened = z.infer<typeof DraftOpened>;

export const DraftHead = DraftStanding.extend({ seq: z.int() });
export type DraftHead = z.infer<typeof DraftHead>;

export const DraftStored = z.object({ seq: z.int() });

/**
 * Updates `after < seq ≤ to` of one document, each preceded by its length (four bytes, big-endian), all of it as base64.
 * Whoever stands at another number than `after` has missed something and opens again with its state vector.
 */
export const DraftUpdates = z.object({
  commitmentId: CommitmentId,
  after: z.int(),
  to: z.int(),
  bundle: z.base64(),
});
export type DraftUpdates = z.infer<typeof DraftUpdates>;

export const DraftPeers = z.object({
  commitmentId: CommitmentId,
  here: z.array(DraftPeer),
  left: z.array(z.int()),
});
export type DraftPeers = z.infer<typeof DraftPeers>;

/** Something beside the text changed: ask for it again over HTTP. */
export const DraftChanged = z.object({
  commitmentId: CommitmentId,
  what: z.enum(['desk', 'version', 'stage', 'comments', 'signatures', 'suggestions']),
});
export type DraftChanged = z.infer<typeof DraftChanged>;

export interface ClientToServerDrafting {
  'draft.open': (command: DraftOpen, ack: (answer: Ack<DraftOpened>) => void) => void;
  'draft.update': (command: DraftUpdate, ack: (answer: Ack<{ seq: number }>) => void) => void;
  'draft.awareness': (command: DraftAwareness, ack: (answer: Ack<DraftHead>) => void) => void;
  'draft.comment': (command: CommentAtDesk, ack: (answer: Ack<DeskThread>) => void) => void;
  'draft.close': (command: DraftClose, ack: (answer: Ack) => void) => void;
}
export interface ServerToClientDrafting {
  'draft.updates': (push: DraftUpdates) => void;
  'draft.peers': (push: DraftPeers) => void;
  'draft.thread': (push: DeskThreadChanged) => void;
  'draft.changed': (push: DraftChanged) => void;
}
