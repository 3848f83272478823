import { Injectable } from '@nestjs/common';
import type { EntityId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import { breakoutsOf } from '@ruta/domain/breakout/breakout';
import type { FinishedSession } from '@ruta/domain/open-data/finished-session';
import { evolve } from '@ruta/domain/session/evolve';
import { minutesOf } from '@ruta/domain/session/minutes';
import type { SessionState } from '@ruta/domain/session/state';
import type { Tx } from '../platform/database/transactions.ts';
import { SessionStore } from './session.store.ts';

type Queries = Pick<Tx, 'query'>;

interface Finished {
  id: SessionId;
  /** Changes with every event of the session or a table of it, and with every erasure. */
  revision: string;
}

/** How many are remembered: they change seldom, and are asked for a table at a time. */
const MOST_KNOWN = 200;

/**
 * Sessions that are over, as the room was shown them, read at the moment of the asking transaction. Not rehearsals, and
 * not those of a closed group, of which nothing is published but by its own rules.
 */
@Injectable()
export class FinishedSessions {
  private readonly known = new Map<SessionId, { revision: string; session: FinishedSession }>();

  constructor(private readonly store: SessionStore) {}

  /** By start. One at a time: a whole entity's are not held at once. */
  async *of(tx: Queries, entityId: EntityId): AsyncGenerator<FinishedSession> {
    for (const finished of await allFinished(tx, entityId)) yield this.one(tx, entityId, finished);
  }

  private async one(tx: Queries, entityId: EntityId, { id, revision }: Finished): Promise<FinishedSession> {
    const known = this.known.get(id);
    if (known?.revision === revision) return known.session;
    const session = await this.read(tx, entityId, id);
    this.known.delete(id);
    this.known.set(id, { revision, session });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest) this.known.delete(oldest);
    return session;
  }

  private async read(tx: Queries, entityId: EntityId, id: SessionId): Promise<FinishedSession> {
    const state = await this.state(tx, entityId, id);
    const back = breakoutsOf(state).flatMap(({ openedAt, tables }) =>
      openedAt === null ? [] : tables.filter(({ closed }) => closed),
    );
    const tables: FinishedSession['tables'][number][] = [];
    for (const table of back)
      tables.push({ id: table.id, told: minutesOf(await this.state(tx, entityId, table.id)) });
    const people: { id: ParticipantId; sector: string | null; facilitator: boolean }[] = await tx.query(
      'SELECT id, sector, facilitator FROM participant WHERE entity_id = $1 AND session_id = $2',
      [entityId, id],
    );
    return { id, told: minutesOf(state), tables, people };
  }

  private async state(tx: Queries, entityId: EntityId, id: SessionId): Promise<SessionState> {
    const key = { entityId, id };
    const snapshot = await this.store.snapshot(key, tx);
    return (await this.store.eventsAfter(key, snapshot.seq, tx)).reduce(evolve, snapshot);
  }
}

const allFinished = (tx: Queries, entityId: EntityId): Promise<Finished[]> =>
  tx.query(
    `SELECT s.id, (SELECT string_agg(concat_ws(' ', x.id, x.head_hash, x.edition), ' ' ORDER BY x.id)
                   FROM session x WHERE x.entity_id = s.entity_id AND (x.id = s.id OR x.parent_id = s.id)) AS revision
     FROM session s LEFT JOIN phase p ON p.entity_id = s.entity_id AND p.id = s.phase_id
     WHERE s.entity_id = $1 AND s.status = 'finished' AND s.parent_id IS NULL AND s.rehearsal_of IS NULL
       AND p.kind IS DISTINCT FROM 'focus-group'
     ORDER BY s.starts_at, s.id`,
    [entityId],
  );
