import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys of a phase: questionnaires in versions, replies, and the words in them, which stand apart. */
export class Survey0023 implements MigrationInterface {
  name = 'Survey1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_questionnaire (
        entity_id uuid NOT NULL,
        phase_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        rev integer NOT NULL,
        questions jsonb NOT NULL,
        written_by uuid REFERENCES person (id),
        written_at timestamptz NOT NULL,
        -- From its first reply on nothing in it changes.
        frozen_at timestamptz,
        PRIMARY KEY (entity_id, phase_id, version),
        UNIQUE (entity_id, phase_id, rev),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id) ON DELETE CASCADE
      );
      CREATE FUNCTION refuse_other_questions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a questionnaire that somebody answered stays as it is';
      END $$;
      CREATE TRIGGER survey_questionnaire_frozen BEFORE UPDATE OF questions ON survey_questionnaire
        FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL AND NEW.questions IS DISTINCT FROM OLD.questions)
        EXECUTE FUNCTION refuse_other_questions();

      -- used: nothing leads from an invitation to the reply it was used for.
      CREATE TABLE survey_invitation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        code_hash char(64) NOT NULL,
        target_group text NOT NULL,
        minor boolean NOT NULL,
        guardian_consent_on date,
        made_by uuid REFERENCES person (id),
        made_at timestamptz NOT NULL,
        used boolean NOT NULL DEFAULT false,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, code_hash),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id) ON DELETE CASCADE,
        CHECK (NOT minor OR guardian_consent_on IS NOT NULL)
      );

      -- place: in the order of arrival. answers: what was chosen, never words.
      -- hash: a salted commitment to version and answers, which stays when salt and folio are erased.
      CREATE TABLE survey_reply (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        version integer NOT NULL,
        place integer NOT NULL,
        person_id uuid REFERENCES person (id),
        entered_by uuid REFERENCES person (id),
        batch_id uuid,
        channel text NOT NULL CHECK (channel IN ('phone', 'desktop', 'assisted', 'paper')),
        language text NOT NULL CHECK (language IN ('es', 'en')),
        answers jsonb NOT NULL,
        target_group text,
        minor boolean NOT NULL DEFAULT false,
        guardian_consent_on date,
        folio text,
        salt char(32),
        hash char(64) NOT NULL,
        op_id uuid NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        UNIQUE (entity_id, phase_id, place),
        UNIQUE (entity_id, folio),
        FOREIGN KEY (entity_id, phase_id, version) REFERENCES survey_questionnaire (entity_id, phase_id, version),
        FOREIGN KEY (entity_id, batch_id) REFERENCES paper_batch (entity_id, id),
        CHECK (NOT minor OR guardian_consent_on IS NOT NULL)
      );
      -- Y1: one reply of a person to a survey.
      CREATE UNIQUE INDEX survey_reply_person ON survey_reply (entity_id, phase_id, person_id)
        WHERE person_id IS NOT NULL;
      CREATE INDEX survey_reply_of_person ON survey_reply (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE survey_words (
        entity_id uuid NOT NULL,
        reply_id uuid NOT NULL,
        question_id uuid NOT NULL,
        text text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'admitted', 'hidden')),
        hidden_for text,
        note text,
        decided_by uuid REFERENCES person (id),
        decided_at timestamptz,
        PRIMARY KEY (entity_id, reply_id, question_id),
        FOREIGN KEY (entity_id, reply_id) REFERENCES survey_reply (entity_id, id),
        CHECK ((state = 'hidden') = (hidden_for IS NOT NULL))
      );
      CREATE INDEX survey_words_state ON survey_words (entity_id, state);

      -- Nothing is said of fewer than five people, in whatever phase.
      UPDATE phase SET settings = jsonb_set(settings, '{minimumCell}', '5')
      WHERE (settings ->> 'minimumCell')::int < 5;
      UPDATE phase SET settings = '{"resultsFrom": "close"}' || settings;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE survey_words, survey_reply, survey_invitation, survey_questionnaire;
      DROP FUNCTION refuse_other_questions();
    `);
  }
}
