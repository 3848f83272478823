import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entities, the people who act, and the public record, which exists before anything that writes to it. */
export class Foundation0001 implements MigrationInterface {
  name = 'Foundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE entity (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        kind text NOT NULL CHECK (kind IN ('municipality', 'state', 'national', 'institution')),
        time_zone text NOT NULL DEFAULT 'America/Mexico_City',
        demo boolean NOT NULL DEFAULT false,
        settings jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );

      -- Whoever acts. A guest is a person without an account; names stand here alone, so that they can be erased.
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        display_name text CHECK (length(display_name) <= 80),
        admin boolean NOT NULL DEFAULT false,
        account_since timestamptz,
        merged_into uuid REFERENCES person (id),
        erased_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE device (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES person (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      );
      CREATE INDEX device_person ON device (person_id);

      CREATE TABLE role_grant (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        role text NOT NULL CHECK (role IN ('facilitator', 'member', 'organiser', 'evaluator')),
        granted_by uuid REFERENCES person (id),
        granted_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        PRIMARY KEY (entity_id, id)
      );
      CREATE UNIQUE INDEX role_grant_once ON role_grant (entity_id, person_id, role) WHERE revoked_at IS NULL;
      CREATE INDEX role_grant_person ON role_grant (person_id) WHERE revoked_at IS NULL;

      -- One hash chain per entity; entries are never changed and never removed.
      CREATE TABLE record_entry (
        entity_id uuid NOT NULL REFERENCES entity (id),
        seq bigint NOT NULL CHECK (seq > 0),
        kind text NOT NULL,
        subject_id uuid,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL,
        previous_hash char(64) NOT NULL,
        hash char(64) NOT NULL,
        PRIMARY KEY (entity_id, seq)
      );
      CREATE INDEX record_entry_subject ON record_entry (entity_id, subject_id);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER record_entry_append_only BEFORE UPDATE OR DELETE ON record_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER record_entry_no_truncate BEFORE TRUNCATE ON record_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}
