import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { EntityId, ParticipantId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionStatus } from '@ruta/contracts/session/view';
import type { Merge } from '@ruta/domain/session/merged';
import { RoundKeeper, type Voter } from '../ballot/round-keeper.ts';
import { PersonalData } from '../identity/personal-data.ts';
import { type PersonMerge, PersonMerges } from '../identity/person-merges.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { type Head, type SessionKey, SessionStore } from './session.store.ts';
import { TableStore } from './table.store.ts';

interface SeatRow {
  entity_id: string;
  session_id: string;
  id: string;
}

interface ExportRow {
  session: string;
  title: string;
  name: string | null;
  joined_at: Date;
  words: string[] | null;
  reasons: string[] | null;
}

const keyOf = (row: SeatRow): SessionKey & { participant: ParticipantId } => ({
  entityId: row.entity_id as EntityId,
  id: row.session_id as SessionId,
  participant: row.id as ParticipantId,
});

/** What sessions hold about people, and what becomes of it when somebody merges, exports or erases themselves. */
@Injectable()
export class SessionPersonalData implements OnModuleInit {
  constructor(
    private readonly store: SessionStore,
    private readonly tables: TableStore,
    private readonly rounds: RoundKeeper,
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('session', (tx, merge) => this.merge(tx, merge));
    this.personalData.provide('session', {
      export: (tx, people) => this.exported(tx, people),
      erase: (tx, people) => this.erase(tx, people),
      entities: async (tx, people) =>
        (await this.seatsOf(tx, people)).map(({ entity_id: entityId }) => entityId as EntityId),
      doings: (tx, people) => this.doings(tx, people),
    });
  }

  /** A guest's seats become the account's; where it has one already, the two become one, with one paper. */
  private async merge(tx: Tx, { from, into }: PersonMerge): Promise<void> {
    for (const seat of await this.seatsOf(tx, [from])) {
      const key = keyOf(seat);
      const head = await this.store.lock(tx, key);
      const [own]: SeatRow[] = await tx.query(
        `SELECT entity_id, session_id, id FROM participant
         WHERE entity_id = $1 AND session_id = $2 AND person_id = $3 AND merged_into IS NULL`,
        [key.entityId, key.id, into],
      );
      if (own) await this.mergeSeats(tx, key, head, own.id as ParticipantId);
      else await this.giveSeat(tx, key, into);
      await tx.query(`SELECT pg_notify('ruta_erased', $1)`, [key.id]);
    }
  }

  private async giveSeat(
    tx: Tx,
    { entityId, id, participant }: ReturnType<typeof keyOf>,
    into: PersonId,
  ): Promise<void> {
    await tx.query(
      `UPDATE participant SET person_id = $4, basis = 'account'
       WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
      [entityId, id, participant, into],
    );
    const voter: Voter = { id: participant, basis: 'account', seatId: null, facilitates: false };
    for (const session of [id, ...(await this.tables.at(tx, { entityId, id }, participant))])
      await this.rounds.becomeAccount(tx, entityId, session, voter);
  }

  private async mergeSeats(
    tx: Tx,
    { entityId, id, participant }: ReturnType<typeof keyOf>,
    head: Head,
    own: ParticipantId,
  ): Promise<void> {
    const seats = { from: participant, into: own };
    await this.logMerge(tx, { entityId, id }, head, seats);
    await this.rounds.merge(tx, entityId, id, participant, own);
    for (const table of await this.tables.idsOf(tx, { entityId, id })) {
      const tableKey = { entityId, id: table };
      await this.logMerge(tx, tableKey, await this.store.lock(tx, tableKey), seats);
      await this.rounds.merge(tx, entityId, table, participant, own);
      await tx.query(`SELECT pg_notify('ruta_erased', $1)`, [table]);
    }
    await tx.query(
      `UPDATE participant into_it SET name_hidden = true, name = NULL, hidden_name = into_it.name
       FROM participant from_it
       WHERE into_it.entity_id = $1 AND into_it.session_id = $2 AND into_it.id = $4 AND NOT into_it.name_hidden
         AND from_it.entity_id = $1 AND from_it.session_id = $2 AND from_it.id = $3 AND from_it.name_hidden`,
      [entityId, id, participant, own],
    );
    await tx.query(
      `UPDATE participant SET merged_into = $4, name = NULL, hidden_name = NULL
       WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
      [entityId, id, participant, own],
    );
    await tx.query(
      'UPDATE session_op SET actor = $4 WHERE entity_id = $1 AND session_id = $2 AND actor = $3',
      [entityId, id, participant, own],
    );
  }

  /** What is over stays as it was counted. */
  private async logMerge(tx: Tx, key: SessionKey, head: Head, seats: Merge): Promise<void> {
    const [{ status }]: [{ status: SessionStatus }] = await tx.query(
      'SELECT status FROM session WHERE entity_id = $1 AND id = $2',
      [key.entityId, key.id],
    );
    if (status !== 'finished') await this.store.appendMerge(tx, key, head, seats);
  }

  private async exported(tx: Tx, people: PersonId[]): Promise<unknown> {
    const rows: ExportRow[] = await tx.query(
      `SELECT p.session_id AS session, s.title, coalesce(p.name, p.hidden_name) AS name, p.joined_at,
              (SELECT array_agg(w.text ORDER BY w.session_id, w.seq) FROM session_words w
               JOIN session t ON t.entity_id = w.entity_id AND t.id = w.session_id
               WHERE w.entity_id = p.entity_id AND p.session_id IN (t.id, t.parent_id) AND w.author = p.id) AS words,
              (SELECT array_agg(w.text ORDER BY r.round ->> 'openedAt')
               FROM paper_words w JOIN ballot_round r ON r.entity_id = w.entity_id AND r.id = w.round_id
               JOIN session t ON t.entity_id = r.entity_id AND t.id = r.session_id
               WHERE w.entity_id = p.entity_id AND p.session_id IN (t.id, t.parent_id) AND w.author = p.id) AS reasons
       FROM participant p JOIN session s ON s.entity_id = p.entity_id AND s.id = p.session_id
       WHERE p.person_id = ANY ($1) ORDER BY p.joined_at`,
      [people],
    );
    return rows.map(({ session, title, name, joined_at: joinedAt, words, reasons }) => ({
      session,
      title,
      name,
      joinedAt: joinedAt.toISOString(),
      words: [...(words ?? []), ...(reasons ?? [])],
    }));
  }

  /** The sessions somebody sat in, by the code they came in with. */
  private doings(tx: Tx, people: PersonId[]): Promise<Doing[]> {
    return tx.query(
      `SELECT 'session' AS topic, 'attended' AS kind, s.code AS label, s.title,
              floor(extract(epoch FROM p.joined_at) * 1000)::float8 AS at, '/' || e.slug || '/sesiones/' || s.code AS path
       FROM participant p
       JOIN session s ON s.entity_id = p.entity_id AND s.id = p.session_id
       JOIN entity e ON e.id = s.entity_id
       WHERE p.person_id = ANY ($1) AND p.merged_into IS NULL AND s.rehearsal_of IS NULL
       ORDER BY p.joined_at DESC LIMIT 200`,
      [people],
    );
  }

  /** Names and words go; the log, its hashes and the votes that were counted stay. */
  private async erase(tx: Tx, people: PersonId[]): Promise<void> {
    for (const seat of await this.seatsOf(tx, people)) {
      const key = keyOf(seat);
      await this.store.eraseWords(tx, key, key.participant);
      await this.rounds.eraseWords(tx, key.entityId, key.id, key.participant);
      for (const id of await this.tables.withWordsOf(tx, key, key.participant))
        await this.eraseAtTable(tx, { ...key, id });
      await tx.query(
        `UPDATE participant SET name = NULL, hidden_name = NULL
         WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
        [key.entityId, key.id, key.participant],
      );
      await tx.query(`SELECT pg_notify('ruta_erased', $1)`, [key.id]);
    }
  }

  private async eraseAtTable(tx: Tx, key: ReturnType<typeof keyOf>): Promise<void> {
    await this.store.eraseWords(tx, key, key.participant);
    await this.rounds.eraseWords(tx, key.entityId, key.id, key.participant);
    await tx.query(`SELECT pg_notify('ruta_erased', $1)`, [key.id]);
  }

  private seatsOf(tx: Tx, people: PersonId[]): Promise<SeatRow[]> {
    return tx.query(
      'SELECT entity_id, session_id, id FROM participant WHERE person_id = ANY ($1) ORDER BY session_id',
      [people],
    );
  }
}
