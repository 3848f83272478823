import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Maps of tables that an entity keeps, to be taken again in another phase or session. */
export class TableMap0036 implements MigrationInterface {
  name = 'TableMap1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- tables: their names, in order.
      CREATE TABLE table_map (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        session_id uuid NOT NULL,
        tables text[] NOT NULL,
        op_id uuid NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );

      -- One place at a table. person_id is whose it is; without, sector and number are all that is known.
      CREATE TABLE table_map_place (
        entity_id uuid NOT NULL,
        map_id uuid NOT NULL,
        place integer NOT NULL,
        table_number integer NOT NULL,
        person_id uuid REFERENCES person (id),
        sector text,
        number integer,
        PRIMARY KEY (entity_id, map_id, place),
        FOREIGN KEY (entity_id, map_id) REFERENCES table_map (entity_id, id) ON DELETE CASCADE
      );
      CREATE INDEX table_map_place_person ON table_map_place (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE table_map_place, table_map');
  }
}
