import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of presentations, once each by the hash of their bytes. */
export class Picture0010 implements MigrationInterface {
  name = 'Picture1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE picture (
        entity_id uuid NOT NULL REFERENCES entity (id),
        hash char(64) NOT NULL,
        type text NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp')),
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 6291456),
        stored_at timestamptz NOT NULL DEFAULT now(),
        -- Since when everybody may read it: a session has shown it.
        shown_at timestamptz,
        PRIMARY KEY (entity_id, hash)
      );
      ALTER TABLE picture ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE picture');
  }
}
