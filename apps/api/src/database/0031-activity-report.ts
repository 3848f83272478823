import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of activities: what a person writes, its published versions with the facts they froze, and photographs. */
export class ActivityReport0031 implements MigrationInterface {
  name = 'ActivityReport1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE activity_report (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        rev integer NOT NULL CHECK (rev > 0),
        text jsonb NOT NULL,
        op_id uuid NOT NULL,
        person_id uuid REFERENCES person (id),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id)
      );

      -- content is the text and the facts of the record; the hash is over it.
      CREATE TABLE activity_report_version (
        entity_id uuid NOT NULL,
        report_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        rev integer NOT NULL,
        hash char(64) NOT NULL,
        content jsonb NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, report_id, version),
        FOREIGN KEY (entity_id, report_id) REFERENCES activity_report (entity_id, id)
      );
      CREATE TRIGGER activity_report_version_stands BEFORE UPDATE OR DELETE ON activity_report_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Photographs without what cameras write into them, by the hash of the bytes.
      CREATE TABLE report_picture (
        entity_id uuid NOT NULL REFERENCES entity (id),
        hash char(64) NOT NULL,
        type text NOT NULL CHECK (type IN ('png', 'jpeg')),
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 1500000),
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, hash)
      );
      ALTER TABLE report_picture ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_picture, activity_report_version, activity_report');
  }
}
