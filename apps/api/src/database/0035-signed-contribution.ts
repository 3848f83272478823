import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names under contributions and comments. They stand beside the words, in the rows that are erased; whether a name may
 * be shown stands beside the state. Comments were shown with their author's name until now, and keep it.
 */
export class SignedContribution0035 implements MigrationInterface {
  name = 'SignedContribution1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    for (const [words, of] of [
      ['contribution_text', 'contribution'],
      ['feedback_text', 'feedback_comment'],
    ])
      await runner.query(`
        ALTER TABLE ${words}
          ADD COLUMN signature text CHECK (length(signature) BETWEEN 1 AND 60),
          ADD COLUMN signature_notice text;
        ALTER TABLE ${of}
          ADD COLUMN name_state text NOT NULL DEFAULT 'shown' CHECK (name_state IN ('shown', 'waiting', 'hidden')),
          ADD COLUMN name_hidden_for text,
          ADD CHECK ((name_state = 'hidden') = (name_hidden_for IS NOT NULL));
      `);
    await runner.query(`
      UPDATE feedback_text w SET signature = coalesce(m.display_name, p.display_name)
      FROM feedback_comment f
      JOIN person p ON p.id = f.person_id
      LEFT JOIN person m ON m.id = p.merged_into
      WHERE f.entity_id = w.entity_id AND f.id = w.comment_id;

      CREATE INDEX contribution_name_waiting ON contribution (entity_id, created_at) WHERE name_state = 'waiting';

      ALTER TABLE moderation
        DROP CONSTRAINT moderation_action_check,
        ADD CONSTRAINT moderation_action_check
          CHECK (action IN ('admit', 'hide', 'appeal', 'uphold', 'dismiss', 'hide-name', 'show-name')),
        ADD CONSTRAINT moderation_hidden_name CHECK (action <> 'hide-name' OR reason IS NOT NULL);
      ALTER TABLE feedback_moderation
        DROP CONSTRAINT feedback_moderation_action_check,
        ADD CONSTRAINT feedback_moderation_action_check
          CHECK (action IN ('hide', 'admit', 'hide-name', 'show-name')),
        ADD CONSTRAINT feedback_moderation_hidden_name CHECK (action <> 'hide-name' OR reason IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM moderation WHERE action IN ('hide-name', 'show-name');
      DELETE FROM feedback_moderation WHERE action IN ('hide-name', 'show-name');
      ALTER TABLE moderation
        DROP CONSTRAINT moderation_hidden_name,
        DROP CONSTRAINT moderation_action_check,
        ADD CONSTRAINT moderation_action_check CHECK (action IN ('admit', 'hide', 'appeal', 'uphold', 'dismiss'));
      ALTER TABLE feedback_moderation
        DROP CONSTRAINT feedback_moderation_hidden_name,
        DROP CONSTRAINT feedback_moderation_action_check,
        ADD CONSTRAINT feedback_moderation_action_check CHECK (action IN ('hide', 'admit'));
      DROP INDEX contribution_name_waiting;
      ALTER TABLE contribution_text DROP COLUMN signature, DROP COLUMN signature_notice;
      ALTER TABLE feedback_text DROP COLUMN signature, DROP COLUMN signature_notice;
      ALTER TABLE contribution DROP COLUMN name_state, DROP COLUMN name_hidden_for;
      ALTER TABLE feedback_comment DROP COLUMN name_state, DROP COLUMN name_hidden_for;
    `);
  }
}
