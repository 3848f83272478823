import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts how often words were erased from a session: whoever holds an older edition of it has to read it anew. */
export class Erasures0008 implements MigrationInterface {
  name = 'Erasures1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN edition integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN edition');
  }
}
