import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures made outside: what was given out to be signed, what was checked, and the files that were handed in. */
export class DetachedSignature0038 implements MigrationInterface {
  name = 'DetachedSignature1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The PDF of a version as it was first given out: what comes back signed begins with exactly these bytes.
      CREATE TABLE signing_document (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid,
        plan_id uuid,
        version integer NOT NULL,
        hash char(64) NOT NULL,
        language text NOT NULL CHECK (language IN ('es', 'en')),
        digest char(64) NOT NULL,
        bytes bytea NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id, version)
          REFERENCES commitment_version (entity_id, commitment_id, version),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        CHECK (num_nonnulls(commitment_id, plan_id) = 1)
      );
      ALTER TABLE signing_document ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE UNIQUE INDEX signing_document_one
        ON signing_document (entity_id, coalesce(commitment_id, plan_id), version, hash, language);
      CREATE TRIGGER signing_document_stands BEFORE UPDATE ON signing_document
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What was checked when the file came. Who signed stands in sign_off; nothing here names anybody.
      CREATE TABLE detached_signature (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        sign_off_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('pdf', 'cms-pdf', 'cms-json')),
        hash char(64) NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        algorithm text NOT NULL,
        signed_at timestamptz,
        in_term boolean NOT NULL,
        bound boolean NOT NULL,
        chain text NOT NULL CHECK (chain IN ('not-checked', 'trusted', 'not-trusted')),
        issuer text,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, sign_off_id) REFERENCES sign_off (entity_id, id),
        CHECK (issuer IS NULL OR chain = 'trusted')
      );
      CREATE UNIQUE INDEX detached_signature_current ON detached_signature (entity_id, sign_off_id)
        WHERE superseded_at IS NULL;

      -- Personal data: a certificate holds names, tax and population numbers. Goes when its holder wants it to.
      CREATE TABLE detached_signature_file (
        entity_id uuid NOT NULL,
        signature_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 5242880),
        certificate jsonb NOT NULL,
        PRIMARY KEY (entity_id, signature_id),
        FOREIGN KEY (entity_id, signature_id) REFERENCES detached_signature (entity_id, id)
      );
      ALTER TABLE detached_signature_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE detached_signature_file, detached_signature, signing_document');
  }
}
