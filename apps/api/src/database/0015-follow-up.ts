import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to the responsible and contrary reports, with their answers; words apart, so that they can be erased. */
export class FollowUp0015 implements MigrationInterface {
  name = 'FollowUp1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE remark (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('question', 'contrary')),
        milestone_id text,
        seat_id uuid,
        person_id uuid REFERENCES person (id),
        state text NOT NULL DEFAULT 'admitted' CHECK (state IN ('admitted', 'hidden')),
        hidden_for text,
        text_hash char(64) NOT NULL,
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, commitment_id, number),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id),
        FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id),
        CHECK ((state = 'hidden') = (hidden_for IS NOT NULL))
      );
      CREATE INDEX remark_person ON remark (person_id, at);

      CREATE TABLE remark_text (
        entity_id uuid NOT NULL,
        remark_id uuid NOT NULL,
        body text NOT NULL CHECK (length(body) <= 2000),
        link text CHECK (length(link) <= 500),
        salt char(32) NOT NULL,
        PRIMARY KEY (entity_id, remark_id),
        FOREIGN KEY (entity_id, remark_id) REFERENCES remark (entity_id, id)
      );

      CREATE TABLE remark_answer (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        remark_id uuid NOT NULL,
        text text NOT NULL CHECK (length(text) <= 4000),
        by_post text NOT NULL CHECK (length(by_post) <= 120),
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        superseded_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, remark_id) REFERENCES remark (entity_id, id)
      );
      CREATE UNIQUE INDEX remark_answer_current ON remark_answer (entity_id, remark_id) WHERE superseded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE remark_answer, remark_text, remark');
  }
}
