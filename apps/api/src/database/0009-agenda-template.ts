import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agendas an entity keeps to start other sessions from. */
export class AgendaTemplate0009 implements MigrationInterface {
  name = 'AgendaTemplate1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agenda_template (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        entries jsonb NOT NULL,
        op_id uuid NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agenda_template');
  }
}
