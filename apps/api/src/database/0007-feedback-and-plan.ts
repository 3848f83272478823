import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments on a version, signatures under one, the plan made of approved versions, and how it is carried out. */
export class FeedbackAndPlan0007 implements MigrationInterface {
  name = 'FeedbackAndPlan1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- text_hash is a salted commitment: it stays when text and salt are erased.
      CREATE TABLE feedback_comment (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        version integer NOT NULL,
        clause text NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        person_id uuid REFERENCES person (id),
        state text NOT NULL CHECK (state IN ('admitted', 'hidden')),
        hidden_for text,
        text_hash char(64) NOT NULL,
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, commitment_id, number),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, commitment_id, version)
          REFERENCES commitment_version (entity_id, commitment_id, version),
        CHECK ((state = 'hidden') = (hidden_for IS NOT NULL))
      );
      CREATE INDEX feedback_comment_person ON feedback_comment (person_id, at);

      CREATE TABLE feedback_text (
        entity_id uuid NOT NULL,
        comment_id uuid NOT NULL,
        body text NOT NULL CHECK (length(body) <= 2000),
        salt char(32) NOT NULL,
        PRIMARY KEY (entity_id, comment_id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES feedback_comment (entity_id, id)
      );

      CREATE TABLE feedback_moderation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        comment_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('hide', 'admit')),
        reason text,
        note text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES feedback_comment (entity_id, id)
      );

      CREATE TABLE feedback_answer (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        comment_id uuid NOT NULL,
        outcome text NOT NULL
          CHECK (outcome IN ('taken-up', 'partly', 'not-taken-up', 'out-of-scope', 'duplicate', 'deferred')),
        text text NOT NULL CHECK (length(text) <= 8000),
        by_post text NOT NULL DEFAULT '',
        deferred_until date,
        twin_id uuid,
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id, comment_id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES feedback_comment (entity_id, id),
        FOREIGN KEY (entity_id, twin_id) REFERENCES feedback_comment (entity_id, id),
        CHECK ((outcome = 'deferred') = (deferred_until IS NOT NULL)),
        CHECK ((outcome = 'duplicate') = (twin_id IS NOT NULL)),
        CHECK (twin_id <> comment_id)
      );
      CREATE UNIQUE INDEX feedback_answer_current ON feedback_answer (entity_id, comment_id)
        WHERE superseded_at IS NULL;

      -- One decision of a seat on a version. Given again, the earlier one is kept and superseded.
      CREATE TABLE sign_off (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        version integer NOT NULL,
        hash char(64) NOT NULL,
        seat_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        capacity text NOT NULL CHECK (capacity IN ('incumbent', 'alternate')),
        decision text NOT NULL CHECK (decision IN ('sign', 'object')),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 4000),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id, version)
          REFERENCES commitment_version (entity_id, commitment_id, version),
        CHECK (decision = 'sign' OR reason <> '')
      );
      CREATE UNIQUE INDEX sign_off_current ON sign_off (entity_id, commitment_id, version, seat_id)
        WHERE superseded_at IS NULL;

      -- content is the plan's form 1; hash is taken over its RFC 8785 bytes.
      CREATE TABLE plan_version (
        entity_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        hash char(64) NOT NULL,
        content jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('assembled', 'approved', 'published')),
        reason text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        assembled_at timestamptz NOT NULL,
        approved_at timestamptz,
        published_at timestamptz,
        PRIMARY KEY (entity_id, plan_id, version),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
      );

      -- How a milestone stood on a day; the newest row is how it stands.
      CREATE TABLE milestone_report (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        milestone_id text NOT NULL,
        activity text NOT NULL CHECK (activity IN ('not-started', 'in-progress', 'done')),
        as_of date NOT NULL,
        note text NOT NULL DEFAULT '',
        evidence text,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
      CREATE INDEX milestone_report_commitment ON milestone_report (entity_id, commitment_id, milestone_id, id DESC);

      -- The three scales are columns of their own: activity, completion, and whether government opened.
      CREATE TABLE evaluation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('internal', 'independent')),
        activity text NOT NULL CHECK (activity IN ('not-started', 'in-progress', 'done')),
        completion text NOT NULL
          CHECK (completion IN ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')),
        opened_government text NOT NULL
          CHECK (opened_government IN ('worsened', 'no-change', 'marginal', 'major', 'outstanding')),
        note text NOT NULL,
        contested text,
        person_id uuid REFERENCES person (id),
        on_day date NOT NULL,
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
      CREATE INDEX evaluation_commitment ON evaluation (entity_id, commitment_id, on_day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evaluation, milestone_report, plan_version, sign_off, feedback_answer, feedback_moderation,
        feedback_text, feedback_comment;
    `);
  }
}
