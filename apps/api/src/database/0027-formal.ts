import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Formal sessions of a body: how they are called, what they resolve, who signs their minutes; papers of the body. */
export class Formal0027 implements MigrationInterface {
  name = 'Formal1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN body_id uuid,
        ADD COLUMN formal_kind text CHECK (formal_kind IN ('ordinary', 'extraordinary', 'working-meeting')),
        ADD COLUMN formal_number integer CHECK (formal_number > 0),
        ADD COLUMN formal_year integer,
        ADD FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id),
        ADD CHECK (num_nonnulls(body_id, formal_kind, formal_number, formal_year) IN (0, 4));
      CREATE UNIQUE INDEX session_formal ON session (entity_id, body_id, formal_kind, formal_year, formal_number)
        WHERE body_id IS NOT NULL AND rehearsal_of IS NULL;

      ALTER TABLE participant ADD COLUMN capacity text CHECK (capacity IN ('incumbent', 'alternate'));

      -- seat_id: who answers for it. session_id, round_id: where and by which vote it was adopted.
      ALTER TABLE resolution ADD COLUMN seat_id uuid,
        ADD COLUMN session_id uuid,
        ADD COLUMN round_id uuid,
        ADD COLUMN reminded_soon_at timestamptz,
        ADD COLUMN reminded_past_at timestamptz,
        ADD FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id),
        ADD FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id);
      CREATE INDEX resolution_due ON resolution (due_on) WHERE status IN ('adopted', 'in-progress');

      CREATE TABLE formal_call (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        language text NOT NULL CHECK (language IN ('es', 'en')),
        text text NOT NULL DEFAULT '' CHECK (length(text) <= 4000),
        called_at timestamptz NOT NULL,
        called_by uuid REFERENCES person (id),
        notice_days integer NOT NULL,
        short_reason text CHECK (length(short_reason) <= 600),
        second_call_minutes integer,
        -- Rises with every letter about the session, so that calendars take the newest.
        sequence integer NOT NULL DEFAULT 0,
        hash char(64) NOT NULL,
        PRIMARY KEY (entity_id, session_id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );

      CREATE TABLE agreement (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        body_id uuid NOT NULL,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        parties text[] NOT NULL,
        purpose text NOT NULL CHECK (length(purpose) <= 2000),
        from_day date NOT NULL,
        until_day date CHECK (until_day >= from_day),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id)
      );

      -- Papers of a body. What belongs to a call, an installation or an agreement is public; the rest is being prepared.
      CREATE TABLE body_file (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        body_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        type text NOT NULL,
        hash char(64) NOT NULL,
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 6291456),
        stored_at timestamptz NOT NULL DEFAULT now(),
        session_id uuid,
        agreement_id uuid,
        installation boolean NOT NULL DEFAULT false,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id),
        FOREIGN KEY (entity_id, agreement_id) REFERENCES agreement (entity_id, id)
      );
      ALTER TABLE body_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE INDEX body_file_session ON body_file (entity_id, session_id);

      -- One decision of a seat on a version of the minutes; never changed, and no other version's.
      CREATE TABLE minutes_signature (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        version integer NOT NULL,
        seat_id uuid NOT NULL,
        hash char(64) NOT NULL,
        person_id uuid REFERENCES person (id),
        capacity text NOT NULL CHECK (capacity IN ('incumbent', 'alternate')),
        decision text NOT NULL CHECK (decision IN ('sign', 'decline')),
        reason text CHECK (length(reason) <= 1200),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, session_id, version, seat_id),
        FOREIGN KEY (entity_id, session_id, version) REFERENCES minutes_version (entity_id, session_id, version),
        FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE minutes_signature, body_file, agreement, formal_call;
      DROP INDEX resolution_due;
      ALTER TABLE resolution DROP COLUMN seat_id, DROP COLUMN session_id, DROP COLUMN round_id,
        DROP COLUMN reminded_soon_at, DROP COLUMN reminded_past_at;
      ALTER TABLE participant DROP COLUMN capacity;
      ALTER TABLE session DROP COLUMN body_id, DROP COLUMN formal_kind, DROP COLUMN formal_number,
        DROP COLUMN formal_year;
    `);
  }
}
