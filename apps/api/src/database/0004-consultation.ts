import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions and what becomes of them. Free text of people stands in contribution_text and moderation.note alone. */
export class Consultation0004 implements MigrationInterface {
  name = 'Consultation1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE place (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        kind text NOT NULL CHECK (kind IN ('neighbourhood', 'community', 'district')),
        lat double precision CHECK (lat BETWEEN -90 AND 90),
        lng double precision CHECK (lng BETWEEN -180 AND 180),
        position integer NOT NULL,
        retired_at timestamptz,
        PRIMARY KEY (entity_id, id)
      );

      CREATE TABLE theme (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        description text NOT NULL DEFAULT '',
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'merged', 'split', 'retired')),
        position integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
      );

      CREATE TABLE problem (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        theme_id uuid NOT NULL,
        statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 400),
        state text NOT NULL DEFAULT 'candidate'
          CHECK (state IN ('candidate', 'chosen', 'merged', 'split', 'retired')),
        chosen_at timestamptz,
        chosen_phase_id uuid,
        chosen_session_id uuid,
        chosen_source text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, theme_id) REFERENCES theme (entity_id, id),
        FOREIGN KEY (entity_id, chosen_phase_id) REFERENCES phase (entity_id, id)
      );
      CREATE UNIQUE INDEX problem_chosen ON problem (entity_id, theme_id) WHERE state = 'chosen';

      CREATE TABLE problem_branch (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        problem_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('cause', 'effect')),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 400),
        position integer NOT NULL,
        chosen boolean NOT NULL DEFAULT false,
        points integer CHECK (points >= 0),
        of_points integer CHECK (of_points >= 0),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, problem_id) REFERENCES problem (entity_id, id)
      );
      CREATE INDEX problem_branch_problem ON problem_branch (entity_id, problem_id, position);

      CREATE TABLE lineage (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        subject text NOT NULL CHECK (subject IN ('theme', 'problem')),
        kind text NOT NULL CHECK (kind IN ('merge', 'split')),
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        reason text NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id)
      );
      CREATE TRIGGER lineage_append_only BEFORE UPDATE OR DELETE ON lineage
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE keyword_rule (
        entity_id uuid NOT NULL,
        position integer NOT NULL,
        theme_id uuid NOT NULL,
        word text NOT NULL,
        also text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (entity_id, position),
        FOREIGN KEY (entity_id, theme_id) REFERENCES theme (entity_id, id)
      );

      CREATE TABLE paper_batch (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
        entered_by uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id)
      );

      -- The next public number of an entity's contributions: numbers have no gaps.
      CREATE TABLE contribution_counter (
        entity_id uuid PRIMARY KEY REFERENCES entity (id),
        last integer NOT NULL
      );

      -- person_id: whose device or account sent it; null for what staff entered, who stand in entered_by.
      -- text_hash: a salted commitment, which stays when text and salt are erased.
      CREATE TABLE contribution (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        number integer,
        plan_id uuid NOT NULL,
        phase_id uuid NOT NULL,
        person_id uuid REFERENCES person (id),
        entered_by uuid REFERENCES person (id),
        batch_id uuid,
        channel text NOT NULL CHECK (channel IN ('phone', 'desktop', 'assisted', 'paper')),
        language text NOT NULL CHECK (language IN ('es', 'en')),
        state text NOT NULL CHECK (state IN ('pending', 'admitted', 'hidden')),
        appeal text NOT NULL DEFAULT 'none' CHECK (appeal IN ('none', 'waiting', 'upheld', 'dismissed')),
        hidden_for text,
        theme_id uuid,
        problem_id uuid,
        place_id uuid,
        supports integer NOT NULL DEFAULT 0,
        text_hash char(64) NOT NULL,
        op_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        admitted_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, number),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id),
        FOREIGN KEY (entity_id, batch_id) REFERENCES paper_batch (entity_id, id),
        FOREIGN KEY (entity_id, theme_id) REFERENCES theme (entity_id, id),
        FOREIGN KEY (entity_id, problem_id) REFERENCES problem (entity_id, id),
        FOREIGN KEY (entity_id, place_id) REFERENCES place (entity_id, id),
        CHECK ((state = 'admitted') <= (number IS NOT NULL AND admitted_at IS NOT NULL)),
        CHECK ((state = 'hidden') = (hidden_for IS NOT NULL))
      );
      CREATE INDEX contribution_newest ON contribution (entity_id, number DESC) WHERE state = 'admitted';
      CREATE INDEX contribution_supported ON contribution (entity_id, supports DESC, number DESC)
        WHERE state = 'admitted';
      CREATE INDEX contribution_phase ON contribution (entity_id, phase_id, state);
      CREATE INDEX contribution_theme ON contribution (entity_id, theme_id, problem_id);
      CREATE INDEX contribution_waiting ON contribution (entity_id, created_at) WHERE state = 'pending';
      CREATE INDEX contribution_person ON contribution (person_id, created_at);

      CREATE TABLE contribution_text (
        entity_id uuid NOT NULL,
        contribution_id uuid NOT NULL,
        text text NOT NULL,
        salt char(32) NOT NULL,
        folio text NOT NULL,
        lat double precision,
        lng double precision,
        words tsvector GENERATED ALWAYS AS (to_tsvector('spanish', text)) STORED,
        PRIMARY KEY (entity_id, contribution_id),
        UNIQUE (entity_id, folio),
        FOREIGN KEY (entity_id, contribution_id) REFERENCES contribution (entity_id, id)
      );
      CREATE INDEX contribution_text_words ON contribution_text USING gin (words);
      CREATE INDEX contribution_text_folio ON contribution_text USING gin (folio gin_trgm_ops);

      CREATE TABLE placement (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        contribution_id uuid NOT NULL,
        theme_id uuid,
        problem_id uuid,
        how text NOT NULL CHECK (how IN ('author', 'rule', 'staff', 'merge', 'split')),
        words text[] NOT NULL DEFAULT '{}',
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, contribution_id) REFERENCES contribution (entity_id, id)
      );
      CREATE INDEX placement_contribution ON placement (entity_id, contribution_id, id DESC);

      CREATE TABLE support (
        entity_id uuid NOT NULL,
        contribution_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, contribution_id, person_id),
        FOREIGN KEY (entity_id, contribution_id) REFERENCES contribution (entity_id, id)
      );
      CREATE INDEX support_person ON support (person_id, at);

      CREATE TABLE moderation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        contribution_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('admit', 'hide', 'appeal', 'uphold', 'dismiss')),
        reason text,
        note text,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, contribution_id) REFERENCES contribution (entity_id, id),
        CHECK (action <> 'hide' OR reason IS NOT NULL)
      );
      CREATE INDEX moderation_contribution ON moderation (entity_id, contribution_id, id);

      CREATE TABLE answer_text (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
        PRIMARY KEY (entity_id, id)
      );

      -- commitment_id belongs to the drafting topic, whose tables come later.
      CREATE TABLE answer (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        contribution_id uuid NOT NULL,
        text_id uuid NOT NULL,
        outcome text NOT NULL
          CHECK (outcome IN ('taken-up', 'partly', 'not-taken-up', 'out-of-scope', 'duplicate', 'deferred')),
        deferred_until date,
        twin_id uuid,
        commitment_id uuid,
        person_id uuid REFERENCES person (id),
        by_post text NOT NULL DEFAULT '',
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, contribution_id) REFERENCES contribution (entity_id, id),
        FOREIGN KEY (entity_id, twin_id) REFERENCES contribution (entity_id, id),
        FOREIGN KEY (entity_id, text_id) REFERENCES answer_text (entity_id, id),
        CHECK ((outcome = 'deferred') = (deferred_until IS NOT NULL)),
        CHECK ((outcome = 'duplicate') = (twin_id IS NOT NULL)),
        CHECK (twin_id <> contribution_id)
      );
      CREATE UNIQUE INDEX answer_current ON answer (entity_id, contribution_id) WHERE superseded_at IS NULL;
      CREATE INDEX answer_shared ON answer (entity_id, text_id);

      -- Commands that make several things at once and were carried out; sent again, they change nothing.
      CREATE TABLE consultation_operation (
        entity_id uuid NOT NULL REFERENCES entity (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, op_id)
      );

      CREATE TABLE focus_entry (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        target_group text NOT NULL,
        minor boolean NOT NULL,
        guardian_consent_on date,
        text text NOT NULL,
        entered_by uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id),
        CHECK (NOT minor OR guardian_consent_on IS NOT NULL)
      );

      CREATE TABLE focus_finding (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        target_group text NOT NULL,
        text text NOT NULL,
        people integer NOT NULL CHECK (people > 0),
        written_by uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE focus_finding, focus_entry, consultation_operation, answer, answer_text, moderation, support,
        placement, contribution_text, contribution, contribution_counter, paper_batch, keyword_rule, lineage,
        problem_branch, problem, theme, place;
    `);
  }
}
