import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What guards secrets from being guessed is counted for all processes together; after a crash it begins anew. */
export class Allowance0011 implements MigrationInterface {
  name = 'Allowance1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- who: a keyed hash of the network address.
      CREATE UNLOGGED TABLE allowance (
        kind text NOT NULL,
        who bytea NOT NULL,
        left_over double precision NOT NULL,
        granted boolean NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (kind, who)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE allowance');
  }
}
