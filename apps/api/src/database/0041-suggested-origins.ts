import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever suggests may suggest where words come from. A decision on it keeps the origin's kind and id as its text. */
export class SuggestedOrigins0041 implements MigrationInterface {
  name = 'SuggestedOrigins1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion_decision
        DROP CONSTRAINT suggestion_decision_kind_check,
        ADD CONSTRAINT suggestion_decision_kind_check
          CHECK (kind IN ('text', 'value', 'member', 'row', 'row-out', 'origin'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM suggestion_decision WHERE kind = 'origin';
      ALTER TABLE suggestion_decision
        DROP CONSTRAINT suggestion_decision_kind_check,
        ADD CONSTRAINT suggestion_decision_kind_check CHECK (kind IN ('text', 'value', 'member', 'row', 'row-out'));
    `);
  }
}
