import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'contribution', 'idea', 'group', 'cause', 'ballot', 'comment', 'session'`;

/** Clauses may come from a project that was put to consultation; its cards on boards are found by it. */
export class ProjectOrigin0049 implements MigrationInterface {
  name = 'ProjectOrigin1700000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE provenance
        DROP CONSTRAINT provenance_kind_check,
        ADD CONSTRAINT provenance_kind_check CHECK (kind IN (${KINDS}, 'project'));
      CREATE INDEX session_event_brought_project
        ON session_event ((payload -> 'from' ->> 'projectId')) WHERE type = 'idea.brought';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX session_event_brought_project;
      DELETE FROM provenance WHERE kind = 'project';
      ALTER TABLE provenance
        DROP CONSTRAINT provenance_kind_check,
        ADD CONSTRAINT provenance_kind_check CHECK (kind IN (${KINDS}));
    `);
  }
}
