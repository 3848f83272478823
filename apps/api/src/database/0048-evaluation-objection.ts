import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each seat does not agree with in a judgement; before, one word of all took the place of another's. */
export class EvaluationObjection0048 implements MigrationInterface {
  name = 'EvaluationObjection1700000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evaluation_objection (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        evaluation_id uuid NOT NULL,
        -- Nothing of those that were written before seats were kept, and of a counterpart without a seat.
        seat_id uuid,
        text text NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, evaluation_id) REFERENCES evaluation (entity_id, id),
        FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id)
      );
      CREATE UNIQUE INDEX evaluation_objection_standing ON evaluation_objection (entity_id, evaluation_id, seat_id)
        WHERE superseded_at IS NULL;
      INSERT INTO evaluation_objection (entity_id, id, evaluation_id, text, at)
        SELECT entity_id, id, id, contested, at FROM evaluation WHERE contested IS NOT NULL;
      ALTER TABLE evaluation DROP COLUMN contested
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evaluation ADD COLUMN contested text;
      UPDATE evaluation v SET contested = (
        SELECT string_agg(o.text, E'\\n' ORDER BY o.at, o.id) FROM evaluation_objection o
        WHERE o.entity_id = v.entity_id AND o.evaluation_id = v.id AND o.superseded_at IS NULL);
      DROP TABLE evaluation_objection
    `);
  }
}
