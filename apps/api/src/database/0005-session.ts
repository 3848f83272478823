import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live sessions: their log, who takes part, and their ballots. */
export class Session0005 implements MigrationInterface {
  name = 'Session1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(log);
    await runner.query(people);
    await runner.query(ballots);
    await runner.query(castVotes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION cast_votes;
      DROP TABLE paper, entitlement, ballot_round, session_presence, screen_offer, screen, participant,
        session_snapshot, session_op, session_words, session_event, session_code, session;
    `);
  }
}

const log = `
  CREATE TABLE session (
    entity_id uuid NOT NULL REFERENCES entity (id),
    id uuid NOT NULL,
    phase_id uuid,
    code text NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    place text CHECK (length(place) <= 160),
    starts_at timestamptz NOT NULL,
    planned_ms bigint NOT NULL,
    status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'live', 'paused', 'finished')),
    -- Number and hash of the last event: the log's head, locked by whoever writes.
    last_seq bigint NOT NULL DEFAULT 0,
    head_hash char(64) NOT NULL,
    participants integer NOT NULL DEFAULT 0,
    op_id uuid NOT NULL,
    created_by uuid REFERENCES person (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (entity_id, id),
    UNIQUE (entity_id, op_id),
    FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id)
  );
  CREATE INDEX session_of_phase ON session (entity_id, phase_id);
  CREATE INDEX session_by_start ON session (entity_id, starts_at, id);

  -- Join codes are unique in the whole product: this small directory says whose they are.
  CREATE TABLE session_code (
    code text PRIMARY KEY,
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
  );
  CREATE UNIQUE INDEX session_code_of ON session_code (session_id);

  -- What happened, as ids, numbers and commitments to words. Never changed, never removed.
  CREATE TABLE session_event (
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    type text NOT NULL,
    payload jsonb NOT NULL,
    actor uuid,
    at timestamptz NOT NULL,
    hash char(64) NOT NULL,
    PRIMARY KEY (entity_id, session_id, seq),
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
  );
  CREATE TRIGGER session_event_append_only BEFORE UPDATE OR DELETE ON session_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER session_event_no_truncate BEFORE TRUNCATE ON session_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- The words of an event. The log holds SHA-256 over salt and text; this row may be erased.
  CREATE TABLE session_words (
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    seq bigint NOT NULL,
    author uuid,
    salt text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (entity_id, session_id, seq),
    FOREIGN KEY (entity_id, session_id, seq) REFERENCES session_event (entity_id, session_id, seq)
  );
  CREATE INDEX session_words_author ON session_words (entity_id, session_id, author);

  -- Commands that were carried out, so that one sent twice is carried out once.
  CREATE TABLE session_op (
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    op_id uuid NOT NULL,
    seq bigint NOT NULL,
    rev integer NOT NULL,
    PRIMARY KEY (entity_id, session_id, op_id),
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
  );

  -- A fold of the log to start from; made again at will, removed by an erasure.
  CREATE TABLE session_snapshot (
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    seq bigint NOT NULL,
    form integer NOT NULL,
    state jsonb NOT NULL,
    PRIMARY KEY (entity_id, session_id),
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
  );
`;

const people = `
  -- A person, a device or an assisted seat in one session. The name is erasable.
  CREATE TABLE participant (
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid REFERENCES person (id),
    number integer NOT NULL,
    name text CHECK (length(name) <= 60),
    mode text NOT NULL CHECK (mode IN ('room', 'online', 'assisted')),
    basis text NOT NULL CHECK (basis IN ('account', 'guest', 'assisted')),
    seat_id uuid,
    sector text,
    facilitator boolean NOT NULL DEFAULT false,
    op_id uuid,
    joined_at timestamptz NOT NULL DEFAULT now(),
    merged_into uuid,
    PRIMARY KEY (entity_id, session_id, id),
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id),
    UNIQUE (entity_id, session_id, op_id)
  );
  CREATE UNIQUE INDEX participant_once ON participant (entity_id, session_id, person_id)
    WHERE person_id IS NOT NULL AND merged_into IS NULL;
  CREATE INDEX participant_person ON participant (person_id);

  CREATE TABLE screen (
    entity_id uuid NOT NULL,
    session_id uuid NOT NULL,
    id uuid NOT NULL,
    label text NOT NULL DEFAULT '',
    paired_by uuid REFERENCES person (id),
    paired_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (entity_id, session_id, id),
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
  );

  -- A projector that waits to be claimed shows this code.
  CREATE TABLE screen_offer (
    code text PRIMARY KEY,
    expires_at timestamptz NOT NULL
  );

  -- Who is connected, as each API process last counted. Worth nothing after a crash, so not logged.
  CREATE UNLOGGED TABLE session_presence (
    session_id uuid NOT NULL,
    node uuid NOT NULL,
    room integer NOT NULL,
    online integer NOT NULL,
    lagging integer NOT NULL,
    controller_heard_at timestamptz,
    at timestamptz NOT NULL,
    PRIMARY KEY (session_id, node)
  );
`;

const ballots = `
  CREATE TABLE ballot_round (
    entity_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    commitment_id uuid,
    -- As the log has it (contracts: RoundView), for pages that look at rounds without their session.
    round jsonb NOT NULL,
    -- Rises with every correction, so that no paper is written that was checked against another version.
    spec_rev integer NOT NULL DEFAULT 1,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
    closes_at timestamptz,
    PRIMARY KEY (entity_id, id),
    FOREIGN KEY (entity_id, session_id) REFERENCES session (entity_id, id)
  );
  CREATE INDEX ballot_round_due ON ballot_round (closes_at) WHERE status = 'open' AND closes_at IS NOT NULL;
  CREATE INDEX ballot_round_of_session ON ballot_round (entity_id, session_id);
  CREATE INDEX ballot_round_of_commitment ON ballot_round (entity_id, commitment_id)
    WHERE commitment_id IS NOT NULL;

  -- The right to one paper in one round. right_id is the participant's, or the seat's that several may fill.
  CREATE TABLE entitlement (
    entity_id uuid NOT NULL,
    round_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    right_id uuid NOT NULL,
    basis text NOT NULL CHECK (basis IN ('account', 'guest', 'assisted', 'seat')),
    PRIMARY KEY (entity_id, round_id, participant_id),
    FOREIGN KEY (entity_id, round_id) REFERENCES ballot_round (entity_id, id)
  );
  CREATE INDEX entitlement_participant ON entitlement (entity_id, participant_id);

  -- What was voted: one per right. ops are the commands that led here, so that an old one repeated changes nothing.
  CREATE TABLE paper (
    entity_id uuid NOT NULL,
    round_id uuid NOT NULL,
    right_id uuid NOT NULL,
    cast_by uuid NOT NULL,
    code text NOT NULL,
    choice jsonb NOT NULL,
    ops uuid[] NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (entity_id, round_id, right_id)
  ) WITH (fillfactor = 70);
`;

/**
 * Many votes of one round at once. Each statement of the function sees what was committed before it, so the round is
 * read after its shared lock is held: a close, which takes the lock alone, is wholly before or wholly after. Answers
 * how many papers were written, -1 if the round is not open, -2 if its options are not those the votes were checked
 * against. A vote counts as of its arrival.
 */
export const castVotes = `
  CREATE FUNCTION cast_votes(
    in_entity uuid, in_round uuid, checked_rev integer, participants uuid[], op_ids uuid[], codes text[],
    choices text[], chosen_ones integer[], arrivals double precision[]
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
    RETURN written;
  END $$;
`;
