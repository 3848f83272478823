import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to sessions, and who registered. */
export class Calendar0018 implements MigrationInterface {
  name = 'Calendar1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A session without a row here registers nobody. sequence rises with every change that calendars must hear of.
      CREATE TABLE session_call (
        entity_id uuid NOT NULL,
        session_id uuid NOT NULL,
        registers boolean NOT NULL DEFAULT false,
        capacity integer CHECK (capacity > 0),
        link text CHECK (length(link) <= 500),
        link_for text NOT NULL DEFAULT 'registered' CHECK (link_for IN ('everyone', 'registered')),
        sequence integer NOT NULL DEFAULT 0,
        called_off_at timestamptz,
        called_off_reason text,
        PRIMARY KEY (entity_id, session_id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );

      -- Name and address are removed some days after the session; that somebody came stays.
      CREATE TABLE registration (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        session_id uuid NOT NULL,
        person_id uuid REFERENCES person (id),
        email text,
        name text CHECK (length(name) <= 60),
        mode text NOT NULL CHECK (mode IN ('room', 'online')),
        locale text NOT NULL CHECK (locale IN ('es', 'en')),
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'registered', 'waiting', 'cancelled')),
        asked_at timestamptz NOT NULL DEFAULT now(),
        -- When it was confirmed: the order in which places are given.
        queued_at timestamptz,
        checked_in_at timestamptz,
        attended boolean NOT NULL DEFAULT false,
        reminded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
      );
      CREATE UNIQUE INDEX registration_once ON registration (entity_id, session_id, email) WHERE email IS NOT NULL;
      CREATE INDEX registration_person ON registration (person_id);

      -- An event for the reader's calendar that goes with a message (iCalendar, RFC 5545).
      ALTER TABLE mail_outbox ADD COLUMN calendar jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_outbox DROP COLUMN calendar');
    await runner.query('DROP TABLE registration, session_call');
  }
}
