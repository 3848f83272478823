import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name that is hidden stands apart, so that nobody who reads names meets it. */
export class HiddenName0045 implements MigrationInterface {
  name = 'HiddenName1700000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE participant
        ADD COLUMN name_hidden boolean NOT NULL DEFAULT false,
        ADD COLUMN hidden_name text,
        ADD CONSTRAINT participant_hidden_name_check
          CHECK (CASE WHEN name_hidden THEN name IS NULL ELSE hidden_name IS NULL END)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE participant SET name_hidden = false, name = hidden_name, hidden_name = NULL WHERE name_hidden;
      ALTER TABLE participant DROP COLUMN hidden_name, DROP COLUMN name_hidden
    `);
  }
}
