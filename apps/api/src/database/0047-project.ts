import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects that were selected before people are asked, their support and outcomes; contributions may be about one. */
export class Project0047 implements MigrationInterface {
  name = 'Project1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE phase SET settings = settings || '{"about": "themes"}' WHERE NOT settings ? 'about';

      CREATE TABLE project (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        position integer NOT NULL,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
        summary text NOT NULL CHECK (length(summary) BETWEEN 1 AND 2000),
        institution text NOT NULL CHECK (length(institution) BETWEEN 1 AND 200),
        theme_id uuid,
        place_id uuid,
        aims text[] NOT NULL DEFAULT '{}',
        cost bigint CHECK (cost >= 0),
        document_id uuid,
        supports integer NOT NULL DEFAULT 0,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        op_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        words tsvector GENERATED ALWAYS AS (
          to_tsvector('spanish', title || ' ' || institution || ' ' || summary)) STORED,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, number),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id),
        FOREIGN KEY (entity_id, theme_id) REFERENCES theme (entity_id, id),
        FOREIGN KEY (entity_id, place_id) REFERENCES place (entity_id, id),
        FOREIGN KEY (entity_id, document_id) REFERENCES archive_document (entity_id, id),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
      );
      CREATE INDEX project_phase ON project (entity_id, phase_id, position);
      CREATE INDEX project_words ON project USING gin (words);

      -- What an announced project said before each change; the names as they were.
      CREATE TABLE project_change (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        project_id uuid NOT NULL,
        fields jsonb NOT NULL,
        reason text NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, project_id) REFERENCES project (entity_id, id)
      );
      CREATE INDEX project_change_project ON project_change (entity_id, project_id, id);
      CREATE TRIGGER project_change_stands BEFORE UPDATE OR DELETE ON project_change
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE project_support (
        entity_id uuid NOT NULL,
        project_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, project_id, person_id),
        FOREIGN KEY (entity_id, project_id) REFERENCES project (entity_id, id)
      );
      CREATE INDEX project_support_person ON project_support (person_id, at);

      CREATE TABLE project_outcome (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        project_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('selected', 'merged', 'not-selected')),
        into_id uuid,
        session_id uuid,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        person_id uuid REFERENCES person (id),
        by_post text NOT NULL DEFAULT '',
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, project_id) REFERENCES project (entity_id, id),
        FOREIGN KEY (entity_id, into_id) REFERENCES project (entity_id, id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id),
        CHECK ((outcome = 'merged') = (into_id IS NOT NULL)),
        CHECK (into_id <> project_id)
      );
      CREATE UNIQUE INDEX project_outcome_current
        ON project_outcome (entity_id, project_id) WHERE superseded_at IS NULL;
      CREATE INDEX project_outcome_into ON project_outcome (entity_id, into_id) WHERE superseded_at IS NULL;

      ALTER TABLE contribution
        ADD COLUMN project_id uuid,
        ADD COLUMN stance text,
        ADD CONSTRAINT contribution_project_fkey
          FOREIGN KEY (entity_id, project_id) REFERENCES project (entity_id, id),
        ADD CONSTRAINT contribution_stance_check CHECK (stance IN ('in-favour', 'objection', 'comment')),
        ADD CONSTRAINT contribution_about_check CHECK ((project_id IS NULL) = (stance IS NULL));
      CREATE INDEX contribution_project ON contribution (entity_id, project_id, stance)
        WHERE project_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contribution DROP COLUMN stance, DROP COLUMN project_id;
      DROP TABLE project_outcome, project_support, project_change, project;
      UPDATE phase SET settings = settings - 'about';
    `);
  }
}
