import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of a breakout: sessions of their own below the one they belong to. */
export class Breakout0019 implements MigrationInterface {
  name = 'Breakout1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- closes_at: when a table's time is up, null while its plenary pauses.
      ALTER TABLE session ADD COLUMN parent_id uuid, ADD COLUMN closes_at timestamptz,
        ADD FOREIGN KEY (entity_id, parent_id) REFERENCES session (entity_id, id);
      CREATE INDEX session_tables ON session (entity_id, parent_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX session_table_due ON session (closes_at)
        WHERE parent_id IS NOT NULL AND closes_at IS NOT NULL AND status <> 'finished';

      -- Where somebody sits now, as the plenary's log has it: at one table at most.
      ALTER TABLE participant ADD COLUMN table_id uuid,
        ADD FOREIGN KEY (entity_id, table_id) REFERENCES session (entity_id, id);
      CREATE INDEX participant_at_table ON participant (entity_id, table_id) WHERE table_id IS NOT NULL;

      -- Ids of those connected to a process, kept only where people are to be seated.
      ALTER TABLE session_presence ADD COLUMN people text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session_presence DROP COLUMN people;
      ALTER TABLE participant DROP COLUMN table_id;
      ALTER TABLE session DROP COLUMN closes_at, DROP COLUMN parent_id;
    `);
  }
}
