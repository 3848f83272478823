import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ways in, roles with an end, outgoing mail and what privacy asks for. Addresses, subjects of providers, labels and
 * hints stand in rows that an erasure empties or removes; everything that points at secrets holds hashes.
 */
export class Identity0002 implements MigrationInterface {
  name = 'Identity1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE device
        ADD COLUMN previous_hash bytea,
        ADD COLUMN rotated_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN label text NOT NULL DEFAULT '' CHECK (length(label) <= 60);
      CREATE INDEX device_previous ON device (previous_hash) WHERE previous_hash IS NOT NULL;
      CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

      CREATE TABLE account_email (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        email text NOT NULL UNIQUE CHECK (length(email) <= 254),
        verified_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE oidc_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        linked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (issuer, subject)
      );
      CREATE INDEX oidc_identity_person ON oidc_identity (person_id);

      -- email_key and network_key are keyed hashes: enough to count by, nothing to read.
      CREATE TABLE sign_in_link (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        purpose text NOT NULL CHECK (purpose IN ('sign-in', 'change-email', 'first-administrator')),
        email text,
        email_key bytea,
        network_key bytea,
        person_id uuid REFERENCES person (id),
        notice text,
        next_path text,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX sign_in_link_email ON sign_in_link (email_key, created_at);
      CREATE INDEX sign_in_link_network ON sign_in_link (network_key, created_at);

      CREATE TABLE oidc_attempt (
        state_hash bytea PRIMARY KEY,
        browser_hash bytea NOT NULL,
        code_verifier text NOT NULL,
        nonce text NOT NULL,
        notice text NOT NULL,
        next_path text,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE mail_outbox (
        id uuid PRIMARY KEY,
        to_address text,
        subject text,
        body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        next_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        claimed_until timestamptz,
        sent_at timestamptz,
        given_up_at timestamptz
      );
      CREATE INDEX mail_outbox_due ON mail_outbox (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;

      CREATE TABLE privacy_acknowledgement (
        person_id uuid NOT NULL REFERENCES person (id),
        notice text NOT NULL,
        notice_hash char(64) NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, notice)
      );

      ALTER TABLE role_grant
        ADD COLUMN until timestamptz,
        ADD COLUMN revoked_by uuid REFERENCES person (id),
        DROP CONSTRAINT role_grant_role_check,
        ADD CONSTRAINT role_grant_role_check CHECK (role IN ('facilitator', 'organiser', 'evaluator'));

      -- A person whose address was named (for a role, for a seat) before its owner ever signed in.
      CREATE TABLE reserved_person (
        email_key bytea PRIMARY KEY,
        person_id uuid NOT NULL UNIQUE REFERENCES person (id),
        hint text NOT NULL,
        reserved_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE demo_person (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        kind text NOT NULL,
        place text,
        position integer NOT NULL
      );

      -- Who was erased and when, by id alone.
      CREATE TABLE erasure (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE erasure, demo_person, reserved_person, privacy_acknowledgement, mail_outbox, oidc_attempt,
        sign_in_link, oidc_identity, account_email;
      DROP INDEX person_merged;
      ALTER TABLE role_grant
        DROP COLUMN until,
        DROP COLUMN revoked_by,
        DROP CONSTRAINT role_grant_role_check,
        ADD CONSTRAINT role_grant_role_check
          CHECK (role IN ('facilitator', 'member', 'organiser', 'evaluator'));
      ALTER TABLE device DROP COLUMN previous_hash, DROP COLUMN rotated_at, DROP COLUMN label;
    `);
  }
}
