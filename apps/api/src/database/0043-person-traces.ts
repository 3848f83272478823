import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that point to people in tables that grow with what is said: whether somebody stands in one is asked of all. */
const traces = [
  ['answer', 'person_id'],
  ['contribution', 'entered_by'],
  ['draft_client', 'person_id'],
  ['feedback_answer', 'person_id'],
  ['feedback_moderation', 'person_id'],
  ['moderation', 'person_id'],
  ['placement', 'person_id'],
  ['remark_answer', 'person_id'],
  ['survey_reply', 'entered_by'],
  ['survey_words', 'decided_by'],
] as const;

/** Guests who did nothing are looked for among all rows that point to a person, and whoever goes is looked for again. */
export class PersonTraces0043 implements MigrationInterface {
  name = 'PersonTraces1700000000043';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of traces)
      await runner.query(
        `CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of traces) await runner.query(`DROP INDEX ${table}_${column}`);
  }
}
