import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ParticipantId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { DataSource } from 'typeorm';
import { Privacy } from '../identity/privacy.service.ts';
import { Notifications } from '../platform/database/notifications.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { Participant } from './roster.ts';
import type { SessionKey } from './session.store.ts';

const CHANNEL = 'ruta_people';

interface Row {
  id: string;
  person_id: string | null;
  number: number;
  name: string | null;
  mode: ParticipantCard['mode'];
  basis: Participant['basis'];
  seat_id: string | null;
  capacity: Participant['capacity'];
  sector: string | null;
  facilitator: boolean;
  joined_at: Date;
}

const columns = 'id, person_id, number, name, mode, basis, seat_id, capacity, sector, facilitator, joined_at';

export interface NewParticipant {
  id: ParticipantId;
  personId: PersonId | null;
  name: string | null;
  mode: ParticipantCard['mode'];
  basis: Participant['basis'];
  seatId: string | null;
  capacity: Participant['capacity'];
  sector: string | null;
  facilitator: boolean;
  opId: string | null;
}

/** The people of sessions: rows, since names must be erasable. The log knows them by id. */
@Injectable()
export class ParticipantStore {
  private readonly process = randomUUID();

  constructor(
    private readonly database: DataSource,
    private readonly privacy: Privacy,
    private readonly notifications: Notifications,
  ) {}

  async all({ entityId, id }: SessionKey): Promise<Participant[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ${columns} FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND merged_into IS NULL ORDER BY number`,
      [entityId, id],
    );
    return rows.map(participantFrom);
  }

  async some({ entityId, id }: SessionKey, participants: readonly ParticipantId[]): Promise<Participant[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ${columns} FROM participant WHERE entity_id = $1 AND session_id = $2 AND id = ANY ($3)`,
      [entityId, id, participants],
    );
    return rows.map(participantFrom);
  }

  async of({ entityId, id }: SessionKey, personId: PersonId): Promise<Participant | null> {
    const [row]: Row[] = await this.database.query(
      `SELECT ${columns} FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND merged_into IS NULL AND person_id = $3`,
      [entityId, id, personId],
    );
    return row ? participantFrom(row) : null;
  }

  /** Those of the seats that were wanted before, by the same person or the same request. */
  async existingOf(
    tx: Tx,
    { entityId, id }: SessionKey,
    wanted: readonly NewParticipant[],
  ): Promise<Seated[]> {
    const rows: SeatedRow[] = await tx.query(
      `SELECT ${columns}, op_id FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND merged_into IS NULL
         AND (person_id = ANY ($3) OR op_id = ANY ($4))`,
      [entityId, id, wanted.map(({ personId }) => personId), wanted.map(({ opId }) => opId)],
    );
    return rows.map(seatedFrom);
  }

  /** Locks the session until the transaction ends, and says how many took a seat so far. */
  async lockAndCount(tx: Tx, { entityId, id }: SessionKey): Promise<number> {
    const [row]: { participants: number }[] = await tx.query(
      'SELECT participants FROM session WHERE entity_id = $1 AND id = $2 FOR UPDATE',
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return row.participants;
  }

  /**
   * The session must be locked: arrival numbers have no gaps and no doubles. `after` is the last one given. Tells the
   * other processes.
   */
  async add(
    tx: Tx,
    { entityId, id }: SessionKey,
    wanted: readonly NewParticipant[],
    after: number,
  ): Promise<Seated[]> {
    if (wanted.length === 0) return [];
    const rows: SeatedRow[] = await tx.query(addSql, [
      entityId,
      id,
      after,
      wanted.map((one) => one.id),
      wanted.map(({ personId }) => personId),
      wanted.map(({ name }) => name),
      wanted.map(({ mode }) => mode),
      wanted.map(({ basis }) => basis),
      wanted.map(({ seatId }) => seatId),
      wanted.map(({ sector }) => sector),
      wanted.map(({ facilitator }) => facilitator),
      wanted.map(({ opId }) => opId),
      CHANNEL,
      this.told(
        id,
        wanted.map((one) => one.id),
      ),
      wanted.map(({ capacity }) => capacity),
    ]);
    return rows.map(seatedFrom);
  }

  /** Guests who gave a name without having read the notice in force, each with the refusal. */
  refusedNames(tx: Tx, wanted: readonly NewParticipant[]): Promise<Map<NewParticipant, Refused>> {
    // Simulated people of a rehearsal are nobody, and have nothing to read.
    const named = wanted.filter(
      ({ basis, personId, name }) => basis === 'guest' && personId !== null && name !== null,
    );
    return this.privacy.refusedOf(tx, named);
  }

  async change(
    tx: Tx,
    { entityId, id }: SessionKey,
    participant: ParticipantId,
    to: { name: string | null; mode: ParticipantCard['mode']; facilitator: boolean },
  ): Promise<Participant> {
    const [named]: { person_id: PersonId }[] = await tx.query(
      `SELECT person_id FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND id = $3 AND basis = 'guest'
         AND $4::text IS NOT NULL AND name IS DISTINCT FROM $4`,
      [entityId, id, participant, to.name],
    );
    if (named) await this.privacy.requireAcknowledged(tx, named.person_id);
    const [[row]]: [Row[]] = await tx.query(
      `UPDATE participant SET mode = $5, facilitator = $6,
         name = CASE WHEN name_hidden THEN NULL ELSE $4 END,
         hidden_name = CASE WHEN name_hidden THEN coalesce($4, hidden_name) END
       WHERE entity_id = $1 AND session_id = $2 AND id = $3 RETURNING ${columns}`,
      [entityId, id, participant, to.name, to.mode, to.facilitator],
    );
    if (!row) throw new Refused('session.participant-unknown');
    return participantFrom(row);
  }

  /** Puts somebody's name apart, where nobody who reads names meets it, or back. */
  async hideName(
    tx: Tx,
    { entityId, id }: SessionKey,
    participant: ParticipantId,
    hidden: boolean,
  ): Promise<void> {
    await tx.query(
      `UPDATE participant SET name_hidden = $4,
         name = CASE WHEN $4 THEN NULL ELSE coalesce(name, hidden_name) END,
         hidden_name = CASE WHEN $4 THEN coalesce(name, hidden_name) END
       WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
      [entityId, id, participant, hidden],
    );
  }

  /** For whoever may show them again. */
  async hiddenNames({ entityId, id }: SessionKey): Promise<ReadonlyMap<ParticipantId, string>> {
    const rows: { id: ParticipantId; hidden_name: string }[] = await this.database.query(
      `SELECT id, hidden_name FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND name_hidden AND hidden_name IS NOT NULL`,
      [entityId, id],
    );
    return new Map(rows.map((row) => [row.id, row.hidden_name]));
  }

  /** Tells the other processes to read these rows, two hundred at most; this one knows them. */
  async announce(tx: Tx, { id }: SessionKey, participants: readonly ParticipantId[]): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, this.told(id, participants)]);
  }

  private told(id: SessionKey['id'], participants: readonly ParticipantId[]): string {
    return [this.process, id, ...participants].join(' ');
  }

  hear(tell: (sessionId: SessionId, participants: ParticipantId[]) => void): void {
    this.notifications.hear(CHANNEL, (payload) => {
      const [from, sessionId, ...participants] = payload.split(' ');
      if (from !== this.process) tell(sessionId as SessionId, participants as ParticipantId[]);
    });
  }
}

interface SeatedRow extends Row {
  op_id: string | null;
}

/** A seat with the request that made it, if it named itself. */
export type Seated = Participant & Pick<NewParticipant, 'opId'>;

const seatedFrom = (row: SeatedRow): Seated => ({ ...participantFrom(row), opId: row.op_id });

const addSql = `
  WITH added AS (
  INSERT INTO participant (entity_id, session_id, number, id, person_id, name, mode, basis, seat_id, sector,
    facilitator, op_id, capacity)
  SELECT $1, $2, $3::integer + p.place, p.id, p.person, p.name, p.mode, p.basis, p.seat, p.sector, p.leads, p.op, p.capacity
  FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::uuid[], $10::text[], $11::boolean[],
              $12::uuid[], $15::text[]) WITH ORDINALITY
    AS p (id, person, name, mode, basis, seat, sector, leads, op, capacity, place)
  RETURNING ${columns}, op_id
  ), counted AS (
    UPDATE session SET participants = $3::integer + cardinality($4::uuid[]) WHERE entity_id = $1 AND id = $2
  ), told AS MATERIALIZED (SELECT pg_notify($13, $14))
  SELECT added.* FROM added CROSS JOIN told
`;

const participantFrom = (row: Row): Participant => ({
  card: {
    id: row.id as ParticipantId,
    number: row.number,
    name: row.name,
    mode: row.mode,
    facilitator: row.facilitator,
    sector: row.sector,
  },
  personId: row.person_id as PersonId | null,
  basis: row.basis,
  seatId: row.seat_id,
  capacity: row.capacity,
  joinedAt: row.joined_at.getTime(),
});
