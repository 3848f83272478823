import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The archive's own: documents put into it, how long things are kept, and decisions on what is due. */
export class Archive0026 implements MigrationInterface {
  name = 'Archive1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- words are what can be searched besides the title; bytes are NULL once a decision took them out.
      CREATE TABLE archive_document (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        day date NOT NULL,
        plan_id uuid,
        name text NOT NULL,
        type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        hash char(64) NOT NULL,
        bytes bytea CHECK (octet_length(bytes) = size AND size <= 10485760),
        words text NOT NULL,
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
      );
      ALTER TABLE archive_document ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- The newest version counts.
      CREATE TABLE retention_catalogue (
        entity_id uuid NOT NULL REFERENCES entity (id),
        version integer NOT NULL CHECK (version > 0),
        classes jsonb NOT NULL,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, version)
      );
      CREATE TRIGGER retention_catalogue_stands BEFORE UPDATE OR DELETE ON retention_catalogue
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE archive_decision (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        kind text NOT NULL,
        item_id text NOT NULL,
        decision text NOT NULL CHECK (decision IN ('keep', 'dispose')),
        until date,
        reason text NOT NULL,
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        CHECK ((decision = 'keep') = (until IS NOT NULL))
      );
      CREATE UNIQUE INDEX archive_disposal_once ON archive_decision (entity_id, kind, item_id)
        WHERE decision = 'dispose';
      CREATE TRIGGER archive_decision_stands BEFORE UPDATE OR DELETE ON archive_decision
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE archive_decision, retention_catalogue, archive_document');
  }
}
