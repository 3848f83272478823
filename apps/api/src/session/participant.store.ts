import { Injectable } from '@nestjs/common';
import type { ParticipantId, PersonId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { DataSource } from 'typeorm';
import { Privacy } from '../identity/privacy.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import type { Participant } from './roster.ts';
import type { SessionKey } from './session.store.ts';

type Queries = Pick<Tx, 'query'>;

interface Row {
  id: string;
  person_id: string | null;
  number: number;
  name: string | null;
  mode: ParticipantCard['mode'];
  basis: Participant['basis'];
  seat_id: string | null;
  sector: string | null;
  facilitator: boolean;
  joined_at: Date;
}

const columns = 'id, person_id, number, name, mode, basis, seat_id, sector, facilitator, joined_at';

export interface NewParticipant {
  id: ParticipantId;
  personId: PersonId | null;
  name: string | null;
  mode: ParticipantCard['mode'];
  basis: Participant['basis'];
  seatId: string | null;
  sector: string | null;
  facilitator: boolean;
  opId: string | null;
}

/** The people of sessions: rows, since names must be erasable. The log knows them by id. */
@Injectable()
export class ParticipantStore {
  constructor(
    private readonly database: DataSource,
    private readonly privacy: Privacy,
  ) {}

  async all({ entityId, id }: SessionKey): Promise<Participant[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ${columns} FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND merged_into IS NULL ORDER BY number`,
      [entityId, id],
    );
    return rows.map(participantFrom);
  }

  async one({ entityId, id }: SessionKey, participant: ParticipantId): Promise<Participant | null> {
    const [row]: Row[] = await this.database.query(
      `SELECT ${columns} FROM participant WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
      [entityId, id, participant],
    );
    return row ? participantFrom(row) : null;
  }

  async of({ entityId, id }: SessionKey, personId: PersonId): Promise<Participant | null> {
    return this.existing(this.database, { entityId, id }, { personId, opId: null });
  }

  /** The seat that a person, or an earlier identical request, has already. */
  async existing(
    queries: Queries,
    { entityId, id }: SessionKey,
    by: { personId: PersonId | null; opId: string | null },
  ): Promise<Participant | null> {
    const [row]: Row[] = await queries.query(
      `SELECT ${columns} FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND merged_into IS NULL AND (person_id = $3 OR op_id = $4)`,
      [entityId, id, by.personId, by.opId],
    );
    return row ? participantFrom(row) : null;
  }

  /** The session must be locked: arrival numbers have no gaps and no doubles. */
  async add(tx: Tx, { entityId, id }: SessionKey, wanted: NewParticipant): Promise<Participant> {
    if (wanted.basis === 'guest' && wanted.personId !== null && wanted.name !== null)
      await this.privacy.requireAcknowledged(tx, wanted.personId);
    const [[{ participants: number }]]: [[{ participants: number }]] = await tx.query(
      `UPDATE session SET participants = participants + 1 WHERE entity_id = $1 AND id = $2 RETURNING participants`,
      [entityId, id],
    );
    const [row]: [Row] = await tx.query(
      `INSERT INTO participant (entity_id, session_id, id, person_id, number, name, mode, basis, seat_id, sector,
         facilitator, op_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${columns}`,
      [
        entityId,
        id,
        wanted.id,
        wanted.personId,
        number,
        wanted.name,
        wanted.mode,
        wanted.basis,
        wanted.seatId,
        wanted.sector,
        wanted.facilitator,
        wanted.opId,
      ],
    );
    return participantFrom(row);
  }

  async change(
    tx: Tx,
    { entityId, id }: SessionKey,
    participant: ParticipantId,
    to: { name: string | null; mode: ParticipantCard['mode']; facilitator: boolean },
  ): Promise<void> {
    const [named]: { person_id: PersonId }[] = await tx.query(
      `SELECT person_id FROM participant
       WHERE entity_id = $1 AND session_id = $2 AND id = $3 AND basis = 'guest'
         AND $4::text IS NOT NULL AND name IS DISTINCT FROM $4`,
      [entityId, id, participant, to.name],
    );
    if (named) await this.privacy.requireAcknowledged(tx, named.person_id);
    await tx.query(
      `UPDATE participant SET name = $4, mode = $5, facilitator = $6
       WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
      [entityId, id, participant, to.name, to.mode, to.facilitator],
    );
  }

  /** Tells other processes to read this row again. */
  async announce(queries: Queries, { id }: SessionKey, participant: ParticipantId): Promise<void> {
    await queries.query(`SELECT pg_notify('ruta_people', concat_ws(' ', $1::uuid, $2::uuid))`, [
      id,
      participant,
    ]);
  }
}

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
  joinedAt: row.joined_at.getTime(),
});
