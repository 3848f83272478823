import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles at a desk by name and by group, who stands behind an author of the document, and decisions on suggestions. */
export class Suggestions0032 implements MigrationInterface {
  name = 'Suggestions1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE desk_writer RENAME TO desk_role;
      ALTER TABLE desk_role ADD COLUMN role text CHECK (role IN ('read', 'comment', 'suggest', 'edit'));
      UPDATE desk_role SET role = CASE WHEN admitted THEN 'edit' ELSE 'read' END;
      ALTER TABLE desk_role ALTER COLUMN role SET NOT NULL, DROP COLUMN admitted;

      CREATE TABLE desk_group_role (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        desk_group text NOT NULL CHECK (desk_group IN ('members', 'table', 'public')),
        role text NOT NULL CHECK (role IN ('read', 'comment', 'suggest', 'edit')),
        decided_by uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, commitment_id, desk_group),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      -- The document names authors by these words and holds no ids of people. After a merge one person has several.
      CREATE TABLE desk_author (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        author text NOT NULL CHECK (author ~ '^[a-z0-9]{8}$'),
        person_id uuid REFERENCES person (id),
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, commitment_id, author),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
      CREATE INDEX desk_author_person ON desk_author (entity_id, commitment_id, person_id);

      -- words and text are what was to go and to come; an erasure of their author empties them.
      CREATE TABLE suggestion_decision (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        suggestion text NOT NULL,
        author text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('text', 'value', 'member', 'row', 'row-out')),
        place text NOT NULL,
        words text NOT NULL,
        text text NOT NULL,
        suggested_at timestamptz NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
        decided_by uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        seq bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, commitment_id, suggestion),
        UNIQUE (entity_id, commitment_id, op_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id, author) REFERENCES desk_author (entity_id, commitment_id, author)
      );

      ALTER TABLE commitment_version ADD COLUMN pending integer NOT NULL DEFAULT 0 CHECK (pending >= 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitment_version DROP COLUMN pending;
      DROP TABLE suggestion_decision, desk_author, desk_group_role;
      ALTER TABLE desk_role ADD COLUMN admitted boolean;
      UPDATE desk_role SET admitted = role IN ('suggest', 'edit');
      ALTER TABLE desk_role ALTER COLUMN admitted SET NOT NULL, DROP COLUMN role;
      ALTER TABLE desk_role RENAME TO desk_writer;
    `);
  }
}
