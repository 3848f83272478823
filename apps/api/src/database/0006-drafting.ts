import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments as they are written: the live document in updates and snapshots, frozen versions, and their origins. */
export class Drafting0006 implements MigrationInterface {
  name = 'Drafting1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- title and kind repeat what the document says, for lists; seq is the last update of the document.
      CREATE TABLE commitment (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number integer NOT NULL CHECK (number BETWEEN 1 AND 999),
        key text NOT NULL CHECK (key ~ '^[0-9]{1,3}[.][0-9]{1,3}$'),
        theme_id uuid,
        session_id uuid,
        phase_id uuid,
        title text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('co-created', 'proactive')),
        stage text NOT NULL DEFAULT 'drafting'
          CHECK (stage IN ('drafting', 'feedback', 'signing', 'approved', 'withdrawn')),
        door text NOT NULL DEFAULT 'staff' CHECK (door IN ('staff', 'table')),
        seq bigint NOT NULL DEFAULT 0,
        snapshot_seq bigint NOT NULL DEFAULT 0,
        bytes integer NOT NULL DEFAULT 0,
        latest_version integer,
        feedback_version integer,
        feedback_opens_at timestamptz,
        feedback_closes_at timestamptz,
        signing_version integer,
        signing_since timestamptz,
        approved_version integer,
        approved_at timestamptz,
        op_id uuid NOT NULL,
        created_by uuid REFERENCES person (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, key),
        UNIQUE (entity_id, plan_id, number),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        FOREIGN KEY (entity_id, theme_id) REFERENCES theme (entity_id, id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id),
        CHECK (stage <> 'feedback' OR feedback_version IS NOT NULL),
        CHECK (stage <> 'signing' OR signing_version IS NOT NULL),
        CHECK (stage <> 'approved' OR approved_version IS NOT NULL)
      ) WITH (fillfactor = 70);

      -- Every acknowledged change of the text since the snapshot, as Yjs encodes it (V1).
      CREATE TABLE draft_update (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        seq bigint NOT NULL CHECK (seq > 0),
        bytes bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, commitment_id, seq),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      -- The whole document up to a number (V2), which the updates go on from.
      CREATE TABLE draft_snapshot (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        seq bigint NOT NULL,
        state bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, commitment_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      -- Whose a Yjs client id is: nobody writes under that of another. Without a person: the product itself.
      CREATE TABLE draft_client (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        client bigint NOT NULL,
        person_id uuid REFERENCES person (id),
        PRIMARY KEY (entity_id, commitment_id, client),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      CREATE TABLE desk_writer (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        admitted boolean NOT NULL,
        decided_by uuid REFERENCES person (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, commitment_id, person_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );

      -- content is canonical form 1; hash is taken over its RFC 8785 bytes.
      CREATE TABLE commitment_version (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        seq bigint NOT NULL,
        hash char(64) NOT NULL,
        content jsonb NOT NULL,
        gates_met boolean NOT NULL,
        note text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        op_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, commitment_id, version),
        UNIQUE (entity_id, commitment_id, op_id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
      CREATE TRIGGER commitment_version_stands BEFORE UPDATE OF version, seq, hash, content OR DELETE
        ON commitment_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- ref has no foreign key: contributions, ideas, ballots and comments live in other topics.
      CREATE TABLE provenance (
        entity_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        version integer NOT NULL,
        clause text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('contribution', 'idea', 'cause', 'ballot', 'comment', 'session')),
        ref uuid NOT NULL,
        words text NOT NULL,
        PRIMARY KEY (entity_id, commitment_id, version, clause, kind, ref),
        FOREIGN KEY (entity_id, commitment_id, version)
          REFERENCES commitment_version (entity_id, commitment_id, version)
      );
      CREATE INDEX provenance_ref ON provenance (entity_id, kind, ref);

      CREATE TABLE stage_change (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        version integer,
        reason text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, commitment_id) REFERENCES commitment (entity_id, id)
      );
      CREATE INDEX stage_change_commitment ON stage_change (entity_id, commitment_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stage_change, provenance, commitment_version, desk_writer, draft_client, draft_snapshot,
        draft_update, commitment;
    `);
  }
}
