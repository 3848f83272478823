import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of evidence on progress reports: bytes once each by their hash, and what each report says of them. */
export class EvidenceFile0022 implements MigrationInterface {
  name = 'EvidenceFile1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_bytes (
        entity_id uuid NOT NULL REFERENCES entity (id),
        hash char(64) NOT NULL,
        type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        bytes bytea NOT NULL CHECK (octet_length(bytes) = size AND size <= 10485760),
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, hash)
      );
      ALTER TABLE evidence_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TRIGGER evidence_bytes_stand BEFORE UPDATE ON evidence_bytes
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE evidence_file (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        hash char(64) NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 240),
        description text NOT NULL CHECK (length(description) BETWEEN 10 AND 1200),
        licence text NOT NULL,
        replaces uuid,
        reason text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        op_id uuid,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        UNIQUE (entity_id, replaces),
        FOREIGN KEY (entity_id, report_id) REFERENCES milestone_report (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id),
        FOREIGN KEY (entity_id, hash) REFERENCES evidence_bytes (entity_id, hash),
        FOREIGN KEY (entity_id, replaces) REFERENCES evidence_file (entity_id, id),
        CHECK ((replaces IS NULL) = (reason = ''))
      );
      CREATE INDEX evidence_file_commitment ON evidence_file (entity_id, commitment_id, report_id);
      CREATE TRIGGER evidence_file_stands BEFORE UPDATE OR DELETE ON evidence_file
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_file, evidence_bytes');
  }
}
