import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a text is found by, made once for documents of the archive: they may be as long as books. The stems are those of
 * the words as written, without accents, and of one for many: PostgreSQL's stemmer rests on accents, and leaves the
 * plural of short words. A vector holds a megabyte; of a text that comes to more, the beginning is found.
 */
export class ArchiveStems0053 implements MigrationInterface {
  name = 'ArchiveStems1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION spanish_plainly(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT translate(lower(said), 'áéíóúüàèìòù', 'aeiouuaeiou') $$;

      CREATE FUNCTION spanish_singly(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT regexp_replace(spanish_plainly(said), '([aeiou])s\\M', '\\1', 'g') $$;

      CREATE FUNCTION spanish_stems(said text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
      BEGIN
        RETURN to_tsvector('pg_catalog.spanish', said)
          || to_tsvector('pg_catalog.spanish', spanish_plainly(said))
          || to_tsvector('pg_catalog.spanish', spanish_singly(said));
      EXCEPTION WHEN program_limit_exceeded THEN
        RETURN spanish_stems(left(said, length(said) / 2));
      END $$;

      CREATE FUNCTION spanish_question(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT websearch_to_tsquery('pg_catalog.spanish', asked)
          || websearch_to_tsquery('pg_catalog.spanish', spanish_plainly(asked))
          || websearch_to_tsquery('pg_catalog.spanish', spanish_singly(asked)) $$;

      ALTER TABLE archive_document ADD COLUMN stems tsvector
        GENERATED ALWAYS AS (spanish_stems(description || ' ' || words)) STORED;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE archive_document DROP COLUMN stems;
      DROP FUNCTION spanish_question(text);
      DROP FUNCTION spanish_stems(text);
      DROP FUNCTION spanish_singly(text);
      DROP FUNCTION spanish_plainly(text);
    `);
  }
}
