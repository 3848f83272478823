import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evaluations in versions, with every scale; drafts of them; the evaluation of a whole plan; recommendations. */
export class Evaluation0021 implements MigrationInterface {
  name = 'Evaluation1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Earlier evaluations say nothing of the new scales, and that is what they go on saying.
      ALTER TABLE evaluation
        ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        ADD COLUMN verifiable boolean,
        ADD COLUMN relevant boolean,
        ADD COLUMN potential text CHECK (potential IN ('unclear', 'modest', 'substantial')),
        ADD COLUMN correction text NOT NULL DEFAULT '',
        ADD COLUMN superseded_at timestamptz;
      UPDATE evaluation e SET version = o.version, superseded_at = o.next_at
      FROM (SELECT entity_id, id,
              row_number() OVER (PARTITION BY entity_id, commitment_id, kind ORDER BY at, id) AS version,
              lead(at) OVER (PARTITION BY entity_id, commitment_id, kind ORDER BY at, id) AS next_at
            FROM evaluation) o
      WHERE o.entity_id = e.entity_id AND o.id = e.id;
      CREATE UNIQUE INDEX evaluation_version ON evaluation (entity_id, commitment_id, kind, version);
      CREATE UNIQUE INDEX evaluation_current ON evaluation (entity_id, commitment_id, kind)
        WHERE superseded_at IS NULL;

      -- What is written and not published: of a commitment, or of a plan as a whole.
      CREATE TABLE evaluation_draft (
        entity_id uuid NOT NULL REFERENCES entity (id),
        subject_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('internal', 'independent')),
        content jsonb NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, subject_id, kind)
      );

      CREATE TABLE plan_evaluation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('internal', 'independent')),
        version integer NOT NULL CHECK (version > 0),
        summary text NOT NULL CHECK (length(summary) <= 16000),
        notable_id uuid,
        notable_reason text,
        correction text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        on_day date NOT NULL,
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        UNIQUE (entity_id, plan_id, kind, version),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        FOREIGN KEY (entity_id, notable_id) REFERENCES commitment (entity_id, id),
        CHECK ((notable_id IS NULL) = (notable_reason IS NULL))
      );
      CREATE UNIQUE INDEX plan_evaluation_current ON plan_evaluation (entity_id, plan_id, kind)
        WHERE superseded_at IS NULL;

      CREATE TABLE recommendation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        commitment_id uuid,
        number integer NOT NULL CHECK (number > 0),
        text text NOT NULL CHECK (length(text) <= 4000),
        due_on date NOT NULL,
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        UNIQUE (entity_id, plan_id, number),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      CREATE TABLE recommendation_answer (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        recommendation_id uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN ('accepted', 'partly', 'declined')),
        text text NOT NULL CHECK (length(text) <= 8000),
        by_post text NOT NULL CHECK (length(by_post) <= 120),
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, recommendation_id) REFERENCES recommendation (entity_id, id)
      );
      CREATE UNIQUE INDEX recommendation_answer_current ON recommendation_answer (entity_id, recommendation_id)
        WHERE superseded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE recommendation_answer, recommendation, plan_evaluation, evaluation_draft;
      DROP INDEX evaluation_current, evaluation_version;
      ALTER TABLE evaluation DROP COLUMN version, DROP COLUMN verifiable, DROP COLUMN relevant,
        DROP COLUMN potential, DROP COLUMN correction, DROP COLUMN superseded_at;
    `);
  }
}
