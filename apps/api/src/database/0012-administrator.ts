import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A one-time link may make an administrator, beside the first one. */
export class Administrator0012 implements MigrationInterface {
  name = 'Administrator1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purposes(`'sign-in', 'change-email', 'first-administrator', 'administrator'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM sign_in_link WHERE purpose = 'administrator'`);
    await runner.query(purposes(`'sign-in', 'change-email', 'first-administrator'`));
  }
}

const purposes = (names: string) => `
  ALTER TABLE sign_in_link DROP CONSTRAINT sign_in_link_purpose_check,
    ADD CONSTRAINT sign_in_link_purpose_check CHECK (purpose IN (${names}))
`;
