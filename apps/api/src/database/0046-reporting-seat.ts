import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In the function of which seat a milestone was reported; nothing where the coordination entered it. */
export class ReportingSeat0046 implements MigrationInterface {
  name = 'ReportingSeat1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE milestone_report
        ADD COLUMN seat_id uuid,
        ADD FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id);
      UPDATE milestone_report r SET seat_id = (
        SELECT h.seat_id FROM seat_holder h
        WHERE h.entity_id = r.entity_id AND h.person_id = r.person_id AND h.from_day <= r.at::date
          AND (h.until_day IS NULL OR h.until_day >= r.at::date)
        ORDER BY h.from_day DESC, h.seat_id LIMIT 1)
      WHERE NOT EXISTS (
        SELECT FROM role_grant g
        WHERE g.entity_id = r.entity_id AND g.person_id = r.person_id AND g.role = 'organiser')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE milestone_report DROP COLUMN seat_id');
  }
}
