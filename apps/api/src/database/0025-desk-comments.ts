import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments at the desk beside the document, who is named in them, and who wants letters about that. */
export class DeskComments0025 implements MigrationInterface {
  name = 'DeskComments1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last change of any thread and the last number given, of one commitment; its lock orders them.
      CREATE TABLE desk_thread_head (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        rev integer NOT NULL,
        threads integer NOT NULL,
        PRIMARY KEY (entity_id, commitment_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      -- anchor: two positions of the document. claimed: the quote is its writer's, not read from the document.
      CREATE TABLE desk_thread (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        rev integer NOT NULL,
        spot text NOT NULL CHECK (length(spot) <= 80),
        anchor jsonb,
        quote text NOT NULL CHECK (length(quote) <= 700),
        claimed boolean NOT NULL,
        person_id uuid REFERENCES person (id),
        resolved_at timestamptz,
        resolved_by uuid REFERENCES person (id),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, commitment_id, number),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
      CREATE INDEX desk_thread_rev ON desk_thread (entity_id, commitment_id, rev);

      -- The id is that of the operation that wrote it.
      CREATE TABLE desk_comment (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        thread_id uuid NOT NULL,
        person_id uuid REFERENCES person (id),
        state text NOT NULL DEFAULT 'shown' CHECK (state IN ('shown', 'hidden')),
        hidden_for text,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, thread_id) REFERENCES desk_thread (entity_id, id),
        CHECK ((state = 'hidden') = (hidden_for IS NOT NULL))
      );
      CREATE INDEX desk_comment_thread ON desk_comment (entity_id, thread_id, at);
      CREATE INDEX desk_comment_person ON desk_comment (person_id, at);

      -- People are named by their ids, @[…]: whoever is erased has no name in the words of others either.
      CREATE TABLE desk_comment_text (
        entity_id uuid NOT NULL,
        comment_id uuid NOT NULL,
        body text NOT NULL CHECK (length(body) <= 5000),
        PRIMARY KEY (entity_id, comment_id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES desk_comment (entity_id, id)
      );

      CREATE TABLE desk_mention (
        entity_id uuid NOT NULL,
        comment_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        seen_at timestamptz,
        PRIMARY KEY (entity_id, comment_id, person_id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES desk_comment (entity_id, id),
        FOREIGN KEY (entity_id, thread_id) REFERENCES desk_thread (entity_id, id)
      );
      CREATE INDEX desk_mention_person ON desk_mention (person_id) WHERE seen_at IS NULL;

      CREATE TABLE desk_thread_step (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        thread_id uuid NOT NULL,
        step text NOT NULL CHECK (step IN ('resolve', 'reopen')),
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, thread_id) REFERENCES desk_thread (entity_id, id)
      );

      CREATE TABLE desk_comment_moderation (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        comment_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('hide', 'show')),
        reason text,
        note text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, comment_id) REFERENCES desk_comment (entity_id, id)
      );

      -- Letters somebody asked for; without a row, none.
      CREATE TABLE mail_choice (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        mentions boolean NOT NULL,
        locale text NOT NULL CHECK (locale IN ('es', 'en')),
        at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_choice, desk_comment_moderation, desk_thread_step, desk_mention, desk_comment_text, desk_comment,
        desk_thread, desk_thread_head;
    `);
  }
}
