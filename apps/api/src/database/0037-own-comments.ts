import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A comment at the desk is written anew or taken back by its author; what it said before stays for moderation. */
export class OwnComments0037 implements MigrationInterface {
  name = 'OwnComments1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE desk_comment ADD COLUMN edited_at timestamptz, ADD COLUMN withdrawn_at timestamptz;

      -- The id is that of the operation; the body is what the comment said until then, and goes with an erasure.
      CREATE TABLE desk_comment_change (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        comment_id uuid NOT NULL,
        step text NOT NULL CHECK (step IN ('edit', 'withdraw')),
        body text CHECK (length(body) <= 5000),
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES desk_comment (entity_id, id)
      );
      CREATE INDEX desk_comment_change_comment ON desk_comment_change (entity_id, comment_id, at);
      CREATE INDEX desk_comment_change_person ON desk_comment_change (person_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE desk_comment_change;
      ALTER TABLE desk_comment DROP COLUMN edited_at, DROP COLUMN withdrawn_at;
    `);
  }
}
