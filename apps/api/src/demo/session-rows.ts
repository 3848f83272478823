import type { SessionId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { evolve } from '@ruta/domain/session/evolve';
import { emptySession } from '@ruta/domain/session/state';
import { entryFor } from '../session/session-record.ts';
import { firstHash, type StoredEvent, toStored } from '../session/session-log.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** A session's log as it is stored: chained, with its words apart. */
export const storedLog = (world: DemoWorld, id: SessionId, log: readonly LoggedEvent[]): StoredEvent[] =>
  toStored(log, firstHash(world.entityId, id));

/** The rows of a log, and what the public record keeps of it. The session's own row comes first. */
export function addLog(
  world: DemoWorld,
  id: SessionId,
  log: readonly LoggedEvent[],
  stored: readonly StoredEvent[],
): void {
  let state = emptySession;
  addEvents(world, id, stored);
  for (const [place, { at, hash }] of stored.entries()) {
    const logged = log[place];
    if (!logged) continue;
    state = evolve(state, logged);
    const entry = entryFor(state, logged, hash);
    if (entry) world.record.note(at, entry.kind, id, { sessionId: id, ...entry.payload });
  }
}

/** The events alone, with their words beside them. */
export function addEvents(world: DemoWorld, session_id: SessionId, stored: readonly StoredEvent[]): void {
  for (const { seq, type, payload, actor, at, hash, words } of stored) {
    world.add('session_event', { session_id, seq, type, payload, actor, at: moment(at), hash });
    if (words) world.add('session_words', { session_id, seq, ...words });
  }
}
