import { z } from 'zod';
import { EntityId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/instant.ts';
import type { Ack } from '../protocol/refusal.ts';

export const WatchEntity = z.object({ entityId: EntityId });
export type WatchEntity = z.infer<typeof WatchEntity>;

export interface ClientToServerEntity {
  /** The server's clock, from which a client takes its offset: deadlines are absolute server times. */
  'clock.read': (payload: Record<string, never>, ack: (answer: Ack<{ now: Instant }>) => void) => void;
  /** From now on `entity.changed` of this entity arrives here. */
  'entity.watch': (payload: WatchEntity, ack: (answer: Ack) => void) => void;
}

export interface ServerToClientEntity {
  /** Something committed has changed; `topics` name the query keys to ask again. */
  'entity.changed': (payload: { entityId: EntityId; topics: string[] }) => void;
}
