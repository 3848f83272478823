import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'contribution', 'idea', 'cause', 'ballot', 'comment', 'session'`;

/** Contributions brought to boards are found by the contribution; clauses may come from a group of cards. */
export class BroughtCards0044 implements MigrationInterface {
  name = 'BroughtCards1700000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX session_event_brought
        ON session_event ((payload -> 'from' ->> 'contributionId')) WHERE type = 'idea.brought';
      ALTER TABLE provenance
        DROP CONSTRAINT provenance_kind_check,
        ADD CONSTRAINT provenance_kind_check CHECK (kind IN (${KINDS}, 'group'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX session_event_brought;
      DELETE FROM provenance WHERE kind = 'group';
      ALTER TABLE provenance
        DROP CONSTRAINT provenance_kind_check,
        ADD CONSTRAINT provenance_kind_check CHECK (kind IN (${KINDS}));
    `);
  }
}
