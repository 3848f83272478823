import type { MigrationInterface, QueryRunner } from 'typeorm';
import { castVotes } from './0005-session.ts';

/** Reasons on papers, which can be erased, and votes that came in batches. */
export class BallotWords0013 implements MigrationInterface {
  name = 'BallotWords1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a paper's seal stands for. The paper holds SHA-256 over salt and text; this row may be erased.
      CREATE TABLE paper_words (
        entity_id uuid NOT NULL,
        round_id uuid NOT NULL,
        code text NOT NULL,
        author uuid NOT NULL,
        salt text NOT NULL,
        text text NOT NULL CHECK (length(text) <= 600),
        PRIMARY KEY (entity_id, round_id, code),
        FOREIGN KEY (entity_id, round_id) REFERENCES ballot_round (entity_id, id)
      );
      CREATE INDEX paper_words_author ON paper_words (entity_id, round_id, author);
      UPDATE ballot_round SET round = '{"batches": [], "hiddenReasons": []}' || round;
      DROP FUNCTION cast_votes;
    `);
    await runner.query(castVotesWithWords);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cast_votes; DROP TABLE paper_words;');
    await runner.query(castVotes);
  }
}

/**
 * As before, and with the words of the papers that are written, in the same step: those of a paper that was replaced
 * go. `in_words` is null for methods without words.
 */
const castVotesWithWords = `
  CREATE FUNCTION cast_votes(
    in_entity uuid, in_round uuid, checked_rev integer, participants uuid[], op_ids uuid[], codes text[],
    choices text[], chosen_ones integer[], arrivals double precision[], in_words jsonb
  ) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    is_open boolean;
    rev integer;
    due timestamptz;
    written integer;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(in_round::text, 5));
    SELECT r.status = 'open', r.spec_rev, r.closes_at INTO is_open, rev, due
    FROM ballot_round r WHERE r.entity_id = in_entity AND r.id = in_round;
    IF is_open IS NOT TRUE THEN RETURN -1; END IF;
    IF rev <> checked_rev THEN RETURN -2; END IF;
    INSERT INTO paper (entity_id, round_id, right_id, cast_by, code, choice, ops, at)
    SELECT in_entity, in_round, e.right_id, v.participant, v.code, choices[v.chosen]::jsonb, ARRAY[v.op],
           to_timestamp(v.arrived / 1000.0)
    FROM unnest(participants, op_ids, codes, chosen_ones, arrivals) AS v (participant, op, code, chosen, arrived)
    -- One look-up by the whole key per vote: a join is planned on a table whose size nobody knows yet.
    CROSS JOIN LATERAL (
      SELECT t.right_id FROM entitlement t
      WHERE t.entity_id = in_entity AND t.round_id = in_round AND t.participant_id = v.participant OFFSET 0
    ) AS e
    WHERE due IS NULL OR to_timestamp(v.arrived / 1000.0) < due
    ON CONFLICT (entity_id, round_id, right_id) DO UPDATE
      SET code = excluded.code, choice = excluded.choice, at = excluded.at, ops = paper.ops || excluded.ops
      WHERE paper.cast_by = excluded.cast_by AND NOT paper.ops && excluded.ops AND cardinality(paper.ops) < 50;
    GET DIAGNOSTICS written = ROW_COUNT;
    IF in_words IS NOT NULL THEN
      DELETE FROM paper_words w
      WHERE w.entity_id = in_entity AND w.round_id = in_round AND w.author = ANY (participants)
        AND NOT EXISTS (
          SELECT FROM entitlement t JOIN paper p
            ON p.entity_id = t.entity_id AND p.round_id = t.round_id AND p.right_id = t.right_id
          WHERE t.entity_id = in_entity AND t.round_id = in_round AND t.participant_id = w.author AND p.code = w.code
        );
      INSERT INTO paper_words (entity_id, round_id, code, author, salt, text)
      SELECT in_entity, in_round, w.code, w.author, w.salt, w.text
      FROM jsonb_to_recordset(in_words) AS w (code text, author uuid, salt text, text text)
      WHERE EXISTS (
        SELECT FROM entitlement t JOIN paper p
          ON p.entity_id = t.entity_id AND p.round_id = t.round_id AND p.right_id = t.right_id
        WHERE t.entity_id = in_entity AND t.round_id = in_round AND t.participant_id = w.author AND p.code = w.code
      );
    END IF;
    RETURN written;
  END $$;
`;
