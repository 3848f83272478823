import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { KeepTableMap, TableMap } from '@ruta/contracts/breakout/table-map';
import type { EntityId, PersonId, TableMapId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { breakoutsOf } from '@ruta/domain/breakout/breakout';
import type { SavedMap, SavedPlace } from '@ruta/domain/breakout/seat-saved';
import type { SessionState } from '@ruta/domain/session/state';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { PersonalData } from '../identity/personal-data.ts';
import { PersonMerges } from '../identity/person-merges.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';
import { SessionRegistry } from './session-registry.ts';

const MOST_MAPS = 200;

type Queries = Pick<Tx, 'query'>;

interface Row {
  id: TableMapId;
  name: string;
  tables: string[];
  people: number[];
  title: string;
  kept_at: Date;
}

interface PlaceRow {
  table_number: number;
  person_id: PersonId | null;
  sector: string | null;
  number: number | null;
}

/**
 * The maps of tables that an entity keeps. A place is its person's; only where nobody's account or device tells whose
 * it is, sector and number stand for them. Who sits where is told to nobody: a map is taken, not read.
 */
@Injectable()
export class TableMaps implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly registry: SessionRegistry,
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('table-map', async (tx, { from, into }) => {
      await tx.query(leaveSecondPlaces, [from, into]);
      await tx.query('UPDATE table_map_place SET person_id = $2 WHERE person_id = $1', [from, into]);
    });
    this.personalData.provide('table-map', {
      export: (tx, people) => exported(tx, people),
      erase: async (tx, people) => {
        await tx.query('UPDATE table_map_place SET person_id = NULL WHERE person_id = ANY ($1)', [people]);
      },
    });
  }

  async list(entityId: EntityId): Promise<TableMap[]> {
    return (await rowsOf(this.database, entityId, null)).map(mapFrom);
  }

  /** The same `opId` answers the map that it kept before. Nothing of a rehearsal is kept. */
  async keep(entityId: EntityId, wanted: KeepTableMap): Promise<TableMap> {
    const live = await this.registry.openIn(entityId, wanted.sessionId);
    if (live.header.rehearsal) throw new Refused('resource.not-found');
    const breakout = breakoutsOf(live.state).find(({ id }) => id === wanted.breakoutId);
    if (!breakout) throw new Refused('breakout.unknown');
    const places = breakout.tables.flatMap(({ number, seated }) =>
      seated.map((id) => ({ number, of: live.roster.get(id) })),
    );
    if (places.length === 0) throw new Refused('breakout.nobody-seated');
    return this.transactions.run(async (tx) => {
      const known = await rowsOf(tx, entityId, null);
      if (known.length >= MOST_MAPS) throw new Refused('breakout.too-many-maps', { most: MOST_MAPS });
      const [made]: { id: TableMapId; fresh: boolean }[] = await tx.query(
        `INSERT INTO table_map (entity_id, id, name, session_id, tables, op_id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (entity_id, op_id) DO UPDATE SET op_id = excluded.op_id RETURNING id, xmax = 0 AS fresh`,
        [
          entityId,
          uuidv7(),
          wanted.name,
          wanted.sessionId,
          breakout.tables.map(({ name }) => name),
          wanted.opId,
        ],
      );
      if (!made) throw new Error('a map that was just written is not there');
      if (made.fresh)
        await tx.query(
          `INSERT INTO table_map_place (entity_id, map_id, place, table_number, person_id, sector, number)
           SELECT $1, $2, p.place, p.at, p.person, p.sector, p.number
           FROM unnest($3::integer[], $4::uuid[], $5::text[], $6::integer[])
             WITH ORDINALITY AS p (at, person, sector, number, place)`,
          [
            entityId,
            made.id,
            places.map(({ number }) => number),
            places.map(({ of }) => of?.personId ?? null),
            places.map(({ of }) => of?.card.sector ?? null),
            places.map(({ of }) => (of?.personId ? null : (of?.card.number ?? null))),
          ],
        );
      const [row] = await rowsOf(tx, entityId, made.id);
      if (!row) throw new Error('a map that was just written is not there');
      return mapFrom(row);
    });
  }

  async drop(entityId: EntityId, id: TableMapId): Promise<void> {
    await this.database.query('DELETE FROM table_map WHERE entity_id = $1 AND id = $2', [entityId, id]);
  }

  /** The maps that a command may lay tables by, with their people as they sit in this session. */
  async wanted(
    tx: Tx,
    live: LiveSession,
    state: SessionState,
    command: SessionCommand,
  ): Promise<ReadonlyMap<TableMapId, SavedMap>> {
    const maps = new Map<TableMapId, SavedMap>();
    for (const id of mapsIn(state, command)) {
      const map = await this.inSession(tx, live, id);
      if (map) maps.set(id, map);
    }
    return maps;
  }

  private async inSession(
    tx: Tx,
    { key: { entityId }, roster }: LiveSession,
    id: TableMapId,
  ): Promise<SavedMap | null> {
    const [map] = await rowsOf(tx, entityId, id);
    if (!map) return null;
    const rows: PlaceRow[] = await tx.query(
      `SELECT table_number, person_id, sector, number FROM table_map_place
       WHERE entity_id = $1 AND map_id = $2 ORDER BY place`,
      [entityId, id],
    );
    const placeOf = ({ person_id, sector, number }: PlaceRow): SavedPlace => ({
      participantId: (person_id && roster.ofPerson(person_id)?.card.id) ?? null,
      sector,
      number,
    });
    return {
      tables: map.tables.map((name, at) => ({
        name,
        places: rows.filter((row) => row.table_number === at + 1).map(placeOf),
      })),
    };
  }
}

/** Where both of a person's ids have a place in one map, the one that goes leaves its place to the sector. */
const leaveSecondPlaces = `UPDATE table_map_place p SET person_id = NULL
  FROM table_map_place o
  WHERE o.entity_id = p.entity_id AND o.map_id = p.map_id AND o.person_id = $2 AND p.person_id = $1`;

const steps = new Set<SessionCommand['type']>(['run.start', 'run.next', 'run.back', 'run.goto']);

function mapsIn({ run }: SessionState, command: SessionCommand): Set<TableMapId> {
  const seats = command.type === 'breakout.seat' && command.seating === 'saved';
  if (!seats && !steps.has(command.type)) return new Set();
  const planned = run.items.flatMap(({ content }) =>
    content?.kind === 'breakout' && content.map ? [content.map] : [],
  );
  return new Set(seats && command.map ? [command.map] : planned);
}

const rowsOf = (queries: Queries, entityId: EntityId, id: TableMapId | null): Promise<Row[]> =>
  queries.query(
    `SELECT m.id, m.name, m.tables, s.title, m.kept_at,
            (SELECT array_agg((SELECT count(*)::int FROM table_map_place p
                               WHERE p.entity_id = m.entity_id AND p.map_id = m.id AND p.table_number = t.number)
                              ORDER BY t.number)
             FROM generate_series(1, cardinality(m.tables)) AS t (number)) AS people
     FROM table_map m JOIN session s ON s.entity_id = m.entity_id AND s.id = m.session_id
     WHERE m.entity_id = $1 AND ($2::uuid IS NULL OR m.id = $2) ORDER BY m.kept_at DESC, m.id`,
    [entityId, id],
  );

const mapFrom = ({ id, name, tables, people, title, kept_at }: Row): TableMap => ({
  id,
  name,
  tables: tables.map((table, at) => ({ name: table, people: people[at] ?? 0 })),
  from: title,
  keptAt: kept_at.getTime(),
});

async function exported(tx: Tx, people: PersonId[]): Promise<unknown> {
  const rows: { name: string; table: string; keptAt: Date }[] = await tx.query(
    `SELECT m.name, m.tables[p.table_number] AS "table", m.kept_at AS "keptAt"
     FROM table_map_place p JOIN table_map m ON m.entity_id = p.entity_id AND m.id = p.map_id
     WHERE p.person_id = ANY ($1) ORDER BY m.kept_at, m.id`,
    [people],
  );
  return rows.map((row) => ({ ...row, keptAt: row.keptAt.toISOString() }));
}
