import { randomBytes } from 'node:crypto';
import type { EntityId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import { contentHash } from '@ruta/domain/evidence/canonical-json';

/** What stands before the first event of a session: the chain starts at the session itself. */
export const firstHash = (entityId: EntityId, sessionId: SessionId): string =>
  contentHash({ entityId, sessionId });

/** An event as it is stored. `words` go to their own, erasable row; the payload keeps a commitment to them. */
export interface StoredEvent {
  seq: number;
  type: SessionEvent['type'];
  payload: Record<string, unknown>;
  actor: ParticipantId | null;
  at: number;
  hash: string;
  words: { author: ParticipantId | null; salt: string; text: string } | null;
}

/** Splits words from events and chains them on: each hash covers the one before it. */
export function toStored(events: readonly LoggedEvent[], headHash: string): StoredEvent[] {
  let previous = headHash;
  return events.map(({ seq, at, actor, event }) => {
    const { payload, words } = split(event, actor);
    const hash = chainHash(previous, { seq, at, actor, payload });
    previous = hash;
    return { seq, type: event.type, payload, actor, at, hash, words };
  });
}

/** Covers the event, with commitments in the place of words, and through `previous` all events before it. */
export const chainHash = (
  previous: string,
  event: Pick<StoredEvent, 'seq' | 'at' | 'actor' | 'payload'>,
): string => contentHash({ previous, ...event });

function split(event: SessionEvent, actor: ParticipantId | null): Pick<StoredEvent, 'payload' | 'words'> {
  if (!('words' in event) || event.words === null) return { payload: { ...event }, words: null };
  const { words, ...rest } = event;
  const salt = randomBytes(16).toString('hex');
  // Words of a card that was brought are nobody's here: they leave with the contribution.
  const speaker = 'author' in event ? event.author : actor;
  const author = event.type === 'idea.brought' ? null : speaker;
  return {
    payload: { ...rest, words: commitmentTo(salt, words.text) },
    words: { author, salt, text: words.text },
  };
}

/** Binds a log to words without holding them: whoever has salt and text can check, nobody can guess back. */
export const commitmentTo = (salt: string, text: string): string => contentHash({ salt, text });

export interface EventRow {
  seq: string;
  payload: Record<string, unknown>;
  actor: string | null;
  at: Date;
  text: string | null;
}

/** An event as the domain knows it; erased words are null. */
export function fromRow({ seq, payload, actor, at, text }: EventRow): LoggedEvent {
  const worded = 'words' in payload ? { ...payload, words: text === null ? null : { text } } : payload;
  return {
    seq: Number(seq),
    at: at.getTime(),
    actor: actor as ParticipantId | null,
    event: worded as SessionEvent,
  };
}
