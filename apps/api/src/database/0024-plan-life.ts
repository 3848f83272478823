import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an amendment is and who approved it, the steps a plan has taken, and which reminders went out. */
export class PlanLife0024 implements MigrationInterface {
  name = 'PlanLife1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plan_version
        ADD COLUMN amendment text NOT NULL DEFAULT 'correction' CHECK (amendment IN ('correction', 'redirection')),
        ADD COLUMN recommendation_id uuid,
        ADD COLUMN resolution_id uuid,
        ADD FOREIGN KEY (entity_id, recommendation_id) REFERENCES recommendation (entity_id, id),
        ADD FOREIGN KEY (entity_id, resolution_id) REFERENCES resolution (entity_id, id);

      CREATE TABLE plan_step (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL CHECK (to_state IN ('evaluating', 'concluded')),
        reason text NOT NULL DEFAULT '',
        absence text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, plan_id, to_state),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
      );
      CREATE TRIGGER plan_step_append_only BEFORE UPDATE OR DELETE ON plan_step
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What was reminded of, by name, so that each reminder goes out once.
      CREATE TABLE follow_up_reminder (
        entity_id uuid NOT NULL REFERENCES entity (id),
        subject text NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, subject)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up_reminder, plan_step;
      ALTER TABLE plan_version DROP COLUMN amendment, DROP COLUMN recommendation_id, DROP COLUMN resolution_id;
    `);
  }
}
