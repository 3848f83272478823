import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that are rehearsed: marked for good from their first moment, and the only ones whose log may be deleted. */
export class Rehearsal0020 implements MigrationInterface {
  name = 'Rehearsal1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN rehearsal_of uuid,
        ADD COLUMN simulated integer NOT NULL DEFAULT 0 CHECK (simulated BETWEEN 0 AND 300),
        -- When a process last played the simulated people: another one may when it has stopped.
        ADD COLUMN played_at timestamptz;

      CREATE FUNCTION refuse_other_rehearsal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.rehearsal_of IS DISTINCT FROM OLD.rehearsal_of THEN
          RAISE EXCEPTION 'a session stays what it is: a rehearsal or not';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER session_rehearsal_fixed BEFORE UPDATE OF rehearsal_of ON session
        FOR EACH ROW EXECUTE FUNCTION refuse_other_rehearsal();

      -- A table of a rehearsal is rehearsed with it.
      CREATE FUNCTION rehearse_with_plenary() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT p.rehearsal_of INTO NEW.rehearsal_of FROM session p
        WHERE p.entity_id = NEW.entity_id AND p.id = NEW.parent_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER session_table_rehearsed BEFORE INSERT ON session
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION rehearse_with_plenary();

      CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND EXISTS (
          SELECT FROM session s
          WHERE s.entity_id = OLD.entity_id AND s.id = OLD.session_id AND s.rehearsal_of IS NOT NULL
        ) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      DROP TRIGGER session_event_append_only ON session_event;
      CREATE TRIGGER session_event_append_only BEFORE UPDATE OR DELETE ON session_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER session_event_append_only ON session_event;
      CREATE TRIGGER session_event_append_only BEFORE UPDATE OR DELETE ON session_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION refuse_change_of_log;
      DROP TRIGGER session_table_rehearsed ON session;
      DROP FUNCTION rehearse_with_plenary;
      DROP TRIGGER session_rehearsal_fixed ON session;
      DROP FUNCTION refuse_other_rehearsal;
      ALTER TABLE session DROP COLUMN rehearsal_of, DROP COLUMN simulated, DROP COLUMN played_at;
    `);
  }
}
