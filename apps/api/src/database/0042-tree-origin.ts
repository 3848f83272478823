import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['problem', 'problem_branch'];

/** Problems and causes may come from a session's problem tree too. */
export class TreeOrigin0042 implements MigrationInterface {
  name = 'TreeOrigin1700000000042';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`
        ALTER TABLE ${table}
          DROP CONSTRAINT ${table}_origin_kind_check,
          ADD CONSTRAINT ${table}_origin_kind_check
            CHECK (origin_kind IN ('group', 'idea', 'option', 'tree-node'))
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`
        UPDATE ${table} SET origin_session_id = NULL, origin_kind = NULL, origin_id = NULL
        WHERE origin_kind = 'tree-node';
        ALTER TABLE ${table}
          DROP CONSTRAINT ${table}_origin_kind_check,
          ADD CONSTRAINT ${table}_origin_kind_check CHECK (origin_kind IN ('group', 'idea', 'option'))
      `);
  }
}
