import { Injectable } from '@nestjs/common';
import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/** What one process counts. */
export interface NodePresence {
  room: number;
  online: number;
  lagging: number;
  controllerHeardAt: number | null;
}

/** A process that has not counted for this long is gone. */
const GONE = '10 seconds';

/** Where processes tell each other how many are connected to them. */
@Injectable()
export class PresenceStore {
  private readonly node = uuidv7();

  constructor(private readonly database: DataSource) {}

  /** Leaves one's own counts and answers the sums of the others'. */
  async exchange(
    own: Map<SessionId, NodePresence & { people: string | null }>,
  ): Promise<Map<SessionId, NodePresence>> {
    const sessions = [...own.keys()];
    const counts = [...own.values()];
    const rows: Row[] = await this.database.query(exchangeSql, [
      this.node,
      sessions,
      counts.map(({ room }) => room),
      counts.map(({ online }) => online),
      counts.map(({ lagging }) => lagging),
      counts.map(({ controllerHeardAt }) => controllerHeardAt),
      counts.map(({ people }) => people),
    ]);
    return new Map(rows.map((row) => [row.session_id as SessionId, presenceFrom(row)]));
  }

  /** Who is connected to other processes, as they last said. */
  async peopleElsewhere(session: SessionId): Promise<Set<ParticipantId>> {
    const rows: { people: string | null }[] = await this.database.query(
      `SELECT people FROM session_presence
       WHERE session_id = $1 AND node <> $2 AND at > now() - interval '${GONE}'`,
      [session, this.node],
    );
    return new Set(rows.flatMap(({ people }) => (people?.split(' ') ?? []) as ParticipantId[]));
  }

  /** Takes along what this process counted, and what processes that are gone did. */
  async forget(session: SessionId): Promise<void> {
    await this.database.query(
      `DELETE FROM session_presence
       WHERE session_id = $1 AND (node = $2 OR at < now() - interval '${GONE}')`,
      [session, this.node],
    );
  }

  /** Takes along what processes that are long gone left behind. */
  async leave(): Promise<void> {
    await this.database.query(
      `DELETE FROM session_presence WHERE node = $1 OR at < now() - interval '1 hour'`,
      [this.node],
    );
  }
}

interface Row {
  session_id: string;
  room: number;
  online: number;
  lagging: number;
  heard: Date | null;
}

const presenceFrom = ({ room, online, lagging, heard }: Row): NodePresence => ({
  room,
  online,
  lagging,
  controllerHeardAt: heard?.getTime() ?? null,
});

const exchangeSql = `
  WITH mine AS (
    INSERT INTO session_presence (session_id, node, room, online, lagging, controller_heard_at, at, people)
    SELECT p.session, $1, p.room, p.online, p.lagging, to_timestamp(p.heard / 1000.0), now(), p.people
    FROM unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[], $6::double precision[], $7::text[])
      AS p (session, room, online, lagging, heard, people)
    ON CONFLICT (session_id, node) DO UPDATE SET room = excluded.room, online = excluded.online,
      lagging = excluded.lagging, controller_heard_at = excluded.controller_heard_at, at = excluded.at,
      people = coalesce(excluded.people, session_presence.people)
  )
  SELECT session_id, sum(room)::int AS room, sum(online)::int AS online, sum(lagging)::int AS lagging,
         max(controller_heard_at) AS heard
  FROM session_presence
  WHERE session_id = ANY ($2) AND node <> $1 AND at > now() - interval '${GONE}'
  GROUP BY session_id
`;
