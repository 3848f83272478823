import { Injectable } from '@nestjs/common';
import type { LiveServer } from './typed-socket.ts';

/** The room of everybody who has a page of this entity open. */
export const entityRoom = (entityId: string) => `entity:${entityId}`;

/** Says to open pages that something committed has changed; what they may see of it they fetch themselves. */
@Injectable()
export class Announcer {
  private server: LiveServer | null = null;

  attach(server: LiveServer): void {
    this.server = server;
  }

  /** `topics` are the query keys that are stale now, for example `route` or `contributions`. */
  changed(entityId: string, ...topics: string[]): void {
    this.server?.to(entityRoom(entityId)).emit('entity.changed', { entityId, topics });
  }
}
