import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call keeps what it was for, so that its hash can be computed again, and that its session was moved. */
export class CalledFor0052 implements MigrationInterface {
  name = 'CalledFor1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE formal_call ADD COLUMN called_for jsonb,
        ADD COLUMN moved_at timestamptz,
        ADD COLUMN moved_notice integer CHECK (moved_notice >= 0),
        ADD COLUMN moved_reason text CHECK (length(moved_reason) <= 600),
        ADD CHECK (moved_at IS NOT NULL OR num_nonnulls(moved_notice, moved_reason) = 0);
      UPDATE formal_call c SET called_for = jsonb_build_object(
        'startsAt', coalesce(
          (SELECT r.payload -> 'startsAt' FROM record_entry r
           WHERE r.entity_id = c.entity_id AND r.kind = 'session.called' AND r.subject_id = c.session_id),
          to_jsonb((extract(epoch FROM s.starts_at) * 1000)::bigint)),
        'place', s.place,
        'agenda', coalesce(
          (SELECT jsonb_agg(item ->> 'title' ORDER BY place)
           FROM session_event e, jsonb_array_elements(e.payload -> 'items') WITH ORDINALITY AS listed (item, place)
           WHERE e.entity_id = c.entity_id AND e.session_id = c.session_id AND e.seq = 1),
          '[]'))
      FROM session s WHERE s.entity_id = c.entity_id AND s.id = c.session_id;
      ALTER TABLE formal_call ALTER COLUMN called_for SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE formal_call DROP COLUMN called_for, DROP COLUMN moved_reason, DROP COLUMN moved_notice,
        DROP COLUMN moved_at
    `);
  }
}
