import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sector of a body an institution belongs to, where the coordination said so. */
export class InstitutionSector0033 implements MigrationInterface {
  name = 'InstitutionSector1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- plain is the name without case, accents and blanks beyond one; a row without a sector says that it has none.
      CREATE TABLE institution_sector (
        entity_id uuid NOT NULL,
        body_id uuid NOT NULL,
        plain text NOT NULL CHECK (length(plain) BETWEEN 1 AND 600),
        name text NOT NULL,
        sector_id uuid,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, body_id, plain),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id),
        FOREIGN KEY (entity_id, sector_id) REFERENCES sector (entity_id, id) ON DELETE CASCADE
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE institution_sector');
  }
}
