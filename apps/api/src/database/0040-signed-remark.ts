import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names under questions and contrary reports, as under comments (0035): chosen for each, in the rows that are erased.
 * Remarks were shown with their author's name until now, and keep it; those of a seat go by the name of its office.
 */
export class SignedRemark0040 implements MigrationInterface {
  name = 'SignedRemark1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE remark_text
        ADD COLUMN signature text CHECK (length(signature) BETWEEN 1 AND 60),
        ADD COLUMN signature_notice text;
      ALTER TABLE remark
        ADD COLUMN name_state text NOT NULL DEFAULT 'shown' CHECK (name_state IN ('shown', 'waiting', 'hidden')),
        ADD COLUMN name_hidden_for text,
        ADD CHECK ((name_state = 'hidden') = (name_hidden_for IS NOT NULL));
      UPDATE remark_text w SET signature = coalesce(m.display_name, p.display_name)
      FROM remark r
      JOIN person p ON p.id = r.person_id
      LEFT JOIN person m ON m.id = p.merged_into
      WHERE r.entity_id = w.entity_id AND r.id = w.remark_id AND r.seat_id IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE remark_text DROP COLUMN signature, DROP COLUMN signature_notice;
      ALTER TABLE remark DROP COLUMN name_state, DROP COLUMN name_hidden_for;
    `);
  }
}
