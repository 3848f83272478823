import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes of sessions: what a rapporteur writes beside the session's own record, in versions. */
export class Minutes0014 implements MigrationInterface {
  name = 'Minutes1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- layer and attendance hold ids, dates, numbers and commitments to words; the hash covers them and the log so far.
      CREATE TABLE minutes_version (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        op_id uuid NOT NULL,
        seq bigint NOT NULL,
        log_hash char(64) NOT NULL,
        attendance jsonb NOT NULL,
        layer jsonb NOT NULL,
        hash char(64) NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        proposed_at timestamptz,
        PRIMARY KEY (entity_id, session_id, version),
        UNIQUE (entity_id, session_id, op_id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );

      -- The words of versions, each piece under its commitment, so that one can be erased and the hashes still hold.
      -- about is the participant whose words they are.
      CREATE TABLE minutes_words (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        ref char(64) NOT NULL,
        about uuid,
        salt text NOT NULL,
        words jsonb NOT NULL,
        PRIMARY KEY (entity_id, session_id, ref),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );
      CREATE INDEX minutes_words_about ON minutes_words (entity_id, session_id, about) WHERE about IS NOT NULL;

      -- The room agreed without a ballot. Objections are ids and commitments.
      CREATE TABLE minutes_consent (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        version integer NOT NULL,
        hash char(64) NOT NULL,
        objections jsonb NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, session_id, version),
        FOREIGN KEY (entity_id, session_id, version) REFERENCES minutes_version (entity_id, session_id, version)
      );

      CREATE TABLE minutes_publication (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        version integer NOT NULL,
        hash char(64) NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, session_id, version),
        FOREIGN KEY (entity_id, session_id, version) REFERENCES minutes_version (entity_id, session_id, version)
      );

      -- How resolutions go on; the newest row of each counts.
      CREATE TABLE minutes_progress (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        session_id uuid NOT NULL,
        resolution_id uuid NOT NULL,
        progress text NOT NULL CHECK (progress IN ('pending', 'in-progress', 'done', 'dropped')),
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );
      CREATE INDEX minutes_progress_of ON minutes_progress (entity_id, session_id, resolution_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE minutes_progress, minutes_publication, minutes_consent, minutes_words, minutes_version',
    );
  }
}
