import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text as it stood at some moments between the versions that people froze. */
export class DraftCheckpoint0029 implements MigrationInterface {
  name = 'DraftCheckpoint1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- people: who wrote since the one before. clocks: what of whom the text holds; of the newest alone.
      CREATE TABLE draft_checkpoint (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        seq bigint NOT NULL CHECK (seq > 0),
        hash char(64) NOT NULL,
        content jsonb NOT NULL,
        people uuid[] NOT NULL,
        clocks jsonb,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, commitment_id, seq),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_checkpoint');
  }
}
