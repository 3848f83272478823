import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Problems and causes know the group, idea or option of the session they were made from. */
export class HandOver0016 implements MigrationInterface {
  name = 'HandOver1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['problem', 'problem_branch'])
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN origin_session_id uuid,
          ADD COLUMN origin_kind text CHECK (origin_kind IN ('group', 'idea', 'option')),
          ADD COLUMN origin_id uuid,
          ADD FOREIGN KEY (entity_id, origin_session_id) REFERENCES session (entity_id, id)
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['problem', 'problem_branch'])
      await runner.query(
        `ALTER TABLE ${table} DROP COLUMN origin_session_id, DROP COLUMN origin_kind, DROP COLUMN origin_id`,
      );
  }
}
