import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which bytes a signature made outside covers, so that anybody can compare them with a file they have. */
export class DetachedCovers0039 implements MigrationInterface {
  name = 'DetachedCovers1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE detached_signature ADD COLUMN covers char(64);
      UPDATE detached_signature d SET covers = o.hash
        FROM sign_off o
        WHERE o.entity_id = d.entity_id AND o.id = d.sign_off_id AND d.kind = 'cms-json';
      -- Where a PDF was given out in one language only, that is what was signed.
      UPDATE detached_signature d SET covers = g.digest
        FROM sign_off o, (
          SELECT entity_id, coalesce(commitment_id, plan_id) AS what, version, hash, min(digest) AS digest
          FROM signing_document GROUP BY 1, 2, 3, 4 HAVING count(*) = 1) g
        WHERE o.entity_id = d.entity_id AND o.id = d.sign_off_id AND d.kind <> 'cms-json'
          AND g.entity_id = o.entity_id AND g.what = coalesce(o.commitment_id, o.plan_id)
          AND g.version = o.version AND g.hash = o.hash;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE detached_signature DROP COLUMN covers');
  }
}
