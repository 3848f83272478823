import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language in which a session was planned: whoever rehearses it hears that one. */
export class SessionLanguage0030 implements MigrationInterface {
  name = 'SessionLanguage1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE session ADD COLUMN language text NOT NULL DEFAULT 'es' CHECK (language IN ('es', 'en'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN language');
  }
}
