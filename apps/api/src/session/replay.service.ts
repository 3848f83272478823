import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionReplay } from '@ruta/contracts/session/replay';
import { replayOf } from '@ruta/domain/session/replay';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionStore } from './session.store.ts';

interface Made {
  revision: string;
  body: string;
  etag: string;
}

/** Finished sessions to be watched again. Made once from the whole log, and anew as soon as words were erased from it. */
@Injectable()
export class SessionReplays {
  private readonly made = new WeakMap<LiveSession, Made>();

  constructor(
    private readonly registry: SessionRegistry,
    private readonly store: SessionStore,
  ) {}

  async of(entityId: EntityId, id: SessionId): Promise<Pick<Made, 'body' | 'etag'>> {
    const live = await this.registry.openIn(entityId, id);
    if (live.state.run.status !== 'finished') throw new Refused('session.not-over');
    const revision = `${live.edition} ${live.state.seq} ${live.roster.changes} ${live.roster.arrivals} ${live.headerChanges}`;
    const known = this.made.get(live);
    if (known?.revision === revision) return known;
    const { mentioned, ...told } = replayOf(await this.store.eventsAfter(live.key, 0));
    const replay: SessionReplay = { header: live.header, ...told, names: live.roster.cards(mentioned) };
    const body = JSON.stringify(replay);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    this.made.set(live, { revision, body, etag });
    return { body, etag };
  }
}
