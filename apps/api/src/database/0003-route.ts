import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secretariat (bodies, sectors, seats, resolutions), plans, and the route with its phases and their history. */
export class Route0003 implements MigrationInterface {
  name = 'Route1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE body (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('tripartite', 'heptapartite', 'promoter-group', 'council', 'chamber')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        settings jsonb NOT NULL,
        installation jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id)
      );

      CREATE TABLE sector (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        body_id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        training_duty boolean NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id)
      );
      CREATE INDEX sector_body ON sector (entity_id, body_id);

      CREATE TABLE seat (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        body_id uuid NOT NULL,
        sector_id uuid NOT NULL,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 160),
        institution text NOT NULL DEFAULT '',
        position integer NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id),
        FOREIGN KEY (entity_id, sector_id) REFERENCES sector (entity_id, id)
      );
      CREATE INDEX seat_body ON seat (entity_id, body_id);

      -- The name is the one the office is published under; an erasure empties it.
      CREATE TABLE seat_holder (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        body_id uuid NOT NULL,
        seat_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        capacity text NOT NULL CHECK (capacity IN ('incumbent', 'alternate')),
        name text CHECK (length(name) <= 160),
        post text NOT NULL DEFAULT '',
        from_day date NOT NULL,
        until_day date,
        oath_on date,
        training_on date,
        training_topic text,
        appointed_by uuid REFERENCES person (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id),
        CHECK (until_day IS NULL OR until_day >= from_day)
      );
      CREATE INDEX seat_holder_seat ON seat_holder (entity_id, seat_id);
      CREATE INDEX seat_holder_person ON seat_holder (person_id);

      CREATE TABLE plan (
        entity_id uuid NOT NULL REFERENCES entity (id),
        id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
        state text NOT NULL CHECK (state IN ('formulating', 'implementing', 'evaluating', 'concluded')),
        starts_on date,
        ends_on date,
        commitment_target integer NOT NULL CHECK (commitment_target > 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, number)
      );

      CREATE TABLE route (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        body_id uuid NOT NULL,
        template_id text,
        settings jsonb NOT NULL,
        rev integer NOT NULL DEFAULT 1,
        announced_at timestamptz,
        resolution_id uuid,
        op_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, plan_id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id)
      );

      CREATE TABLE phase (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        route_id uuid NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('awareness', 'survey', 'consultation', 'focus-group', 'open-session',
          'working-table', 'feedback', 'approval', 'hackathon', 'follow-up')),
        state text NOT NULL DEFAULT 'draft'
          CHECK (state IN ('draft', 'announced', 'open', 'closed', 'synthesised', 'answered')),
        since timestamptz,
        opened_early boolean NOT NULL DEFAULT false,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        question text NOT NULL DEFAULT '',
        purpose text NOT NULL DEFAULT '',
        output text NOT NULL DEFAULT '',
        channels text[] NOT NULL DEFAULT '{}',
        territory text NOT NULL DEFAULT '',
        target_groups text[] NOT NULL DEFAULT '{}',
        binding text NOT NULL CHECK (binding IN ('advisory', 'reasoned', 'binding')),
        influence text NOT NULL CHECK (influence IN ('inform', 'consult', 'involve', 'collaborate', 'empower')),
        planned_count integer,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        settings jsonb NOT NULL,
        op_id uuid,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, route_id) REFERENCES route (entity_id, id)
      );
      CREATE INDEX phase_route ON phase (entity_id, route_id, position);

      CREATE TABLE resolution (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        body_id uuid NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL,
        text text NOT NULL CHECK (length(text) <= 4000),
        responsible text NOT NULL DEFAULT '',
        due_on date,
        status text NOT NULL
          CHECK (status IN ('voting', 'adopted', 'rejected', 'in-progress', 'done', 'withdrawn')),
        rule text NOT NULL
          CHECK (rule IN ('consensus', 'simple', 'two-thirds', 'three-fifths', 'every-sector')),
        route_id uuid,
        proposed_by uuid REFERENCES person (id),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_at timestamptz,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, body_id, year, number),
        FOREIGN KEY (entity_id, body_id) REFERENCES body (entity_id, id),
        FOREIGN KEY (entity_id, route_id) REFERENCES route (entity_id, id)
      );
      ALTER TABLE route ADD FOREIGN KEY (entity_id, resolution_id) REFERENCES resolution (entity_id, id);

      CREATE TABLE resolution_vote (
        entity_id uuid NOT NULL,
        resolution_id uuid NOT NULL,
        seat_id uuid NOT NULL,
        capacity text NOT NULL CHECK (capacity IN ('incumbent', 'alternate')),
        choice text NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
        dissent text CHECK (length(dissent) <= 2000),
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, resolution_id, seat_id),
        FOREIGN KEY (entity_id, resolution_id) REFERENCES resolution (entity_id, id),
        FOREIGN KEY (entity_id, seat_id) REFERENCES seat (entity_id, id)
      );

      CREATE TABLE phase_change (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        route_id uuid NOT NULL,
        phase_id uuid NOT NULL,
        what text NOT NULL CHECK (what IN ('state', 'calendar', 'content')),
        from_state text NOT NULL,
        to_state text NOT NULL,
        early boolean NOT NULL DEFAULT false,
        reason text,
        calendar jsonb,
        resolution_id uuid,
        person_id uuid REFERENCES person (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, route_id) REFERENCES route (entity_id, id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id)
      );
      CREATE INDEX phase_change_route ON phase_change (entity_id, route_id, id DESC);
      CREATE TRIGGER phase_change_append_only BEFORE UPDATE OR DELETE ON phase_change
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE outreach (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        route_id uuid NOT NULL,
        medium text NOT NULL,
        title text NOT NULL,
        audience text NOT NULL DEFAULT '',
        responsible text NOT NULL DEFAULT '',
        from_day date NOT NULL,
        until_day date,
        done boolean NOT NULL DEFAULT false,
        reach integer CHECK (reach >= 0),
        PRIMARY KEY (entity_id, id),
        FOREIGN KEY (entity_id, route_id) REFERENCES route (entity_id, id)
      );

      CREATE TABLE awareness (
        entity_id uuid NOT NULL,
        id uuid NOT NULL,
        phase_id uuid NOT NULL,
        day date NOT NULL,
        place text NOT NULL,
        audience text NOT NULL,
        attendance integer CHECK (attendance >= 0),
        materials text NOT NULL DEFAULT '',
        op_id uuid,
        PRIMARY KEY (entity_id, id),
        UNIQUE (entity_id, op_id),
        FOREIGN KEY (entity_id, phase_id) REFERENCES phase (entity_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE awareness, outreach, phase_change, resolution_vote;
      ALTER TABLE route DROP COLUMN resolution_id;
      DROP TABLE resolution, phase, route, plan, seat_holder, seat, sector, body;
    `);
  }
}
