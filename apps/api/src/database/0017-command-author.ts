import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose command it was: another's under the same number is no repetition. Older ones have nobody. */
export class CommandAuthor0017 implements MigrationInterface {
  name = 'CommandAuthor1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session_op ADD COLUMN actor uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session_op DROP COLUMN actor');
  }
}
