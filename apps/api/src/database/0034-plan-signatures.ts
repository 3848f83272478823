import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures under the plan as a whole, answers to objections, and letters that ask for a signature again. */
export class PlanSignatures0034 implements MigrationInterface {
  name = 'PlanSignatures1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_off
        ALTER COLUMN commitment_id DROP NOT NULL,
        ADD COLUMN plan_id uuid,
        ADD COLUMN asked_again_at timestamptz,
        ADD FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        ADD CONSTRAINT sign_off_one_subject CHECK (num_nonnulls(commitment_id, plan_id) = 1);
      -- A plan is assembled anew under its number until it is published: its hash tells one text from the other.
      CREATE UNIQUE INDEX sign_off_plan_current ON sign_off (entity_id, plan_id, version, hash, seat_id)
        WHERE superseded_at IS NULL AND plan_id IS NOT NULL;
      CREATE INDEX sign_off_to_ask ON sign_off (entity_id) WHERE superseded_at IS NULL AND asked_again_at IS NULL;

      CREATE TABLE objection_answer (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        sign_off_id uuid NOT NULL,
        text text NOT NULL CHECK (length(text) <= 8000),
        by_post text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, sign_off_id) REFERENCES sign_off (entity_id, id)
      );
      CREATE UNIQUE INDEX objection_answer_current ON objection_answer (entity_id, sign_off_id)
        WHERE superseded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE objection_answer;
      DELETE FROM sign_off WHERE plan_id IS NOT NULL;
      DROP INDEX sign_off_plan_current, sign_off_to_ask;
      ALTER TABLE sign_off DROP CONSTRAINT sign_off_one_subject, DROP COLUMN plan_id, DROP COLUMN asked_again_at,
        ALTER COLUMN commitment_id SET NOT NULL;
    `);
  }
}
