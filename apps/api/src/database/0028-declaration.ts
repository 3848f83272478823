import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint declarations: texts in versions with their hash, and who signed which. */
export class Declaration0028 implements MigrationInterface {
  name = 'Declaration1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declaration (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        draft jsonb,
        op_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, number),
        UNIQUE (entity_id, op_id)
      );

      -- content is form 1; hash is taken over its RFC 8785 bytes.
      CREATE TABLE declaration_version (
        entity_id uuid NOT NULL,
        declaration_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        hash char(64) NOT NULL,
        content jsonb NOT NULL,
        person_id uuid REFERENCES person (id),
        published_at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, declaration_id, version),
        FOREIGN KEY (entity_id, declaration_id) REFERENCES declaration (entity_id, id)
      );
      CREATE TRIGGER declaration_version_stands BEFORE UPDATE OR DELETE ON declaration_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- The name is the one the office signed under; an erasure empties it.
      CREATE TABLE declaration_signature (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        declaration_id uuid NOT NULL,
        version integer NOT NULL,
        hash char(64) NOT NULL,
        kind text NOT NULL CHECK (kind IN ('signatory', 'adhesion', 'witness')),
        organisation text NOT NULL CHECK (length(organisation) <= 400),
        sector text NOT NULL
          CHECK (sector IN ('government', 'civil-society', 'oversight', 'academia', 'business', 'other')),
        post text NOT NULL CHECK (length(post) <= 320),
        name text CHECK (length(name) <= 320),
        state text NOT NULL CHECK (state IN ('waiting', 'admitted', 'refused')),
        person_id uuid REFERENCES person (id),
        decided_by uuid REFERENCES person (id),
        decided_at timestamptz,
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, declaration_id, version)
          REFERENCES declaration_version (entity_id, declaration_id, version)
      );
      CREATE TRIGGER declaration_signature_stands
        BEFORE UPDATE OF declaration_id, version, hash, kind, organisation, sector, post, at OR DELETE
        ON declaration_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE declaration_signature, declaration_version, declaration');
  }
}
