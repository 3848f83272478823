import { rollOf } from '@ruta/domain/formal/quorum';
import { evolve } from '@ruta/domain/session/evolve';
import { emptySession, type SessionState } from '@ruta/domain/session/state';
import { type EventRow, fromRow } from '../../session/session-log.ts';
import type { DecidedTable, PublicTable } from '../public-table.ts';

type Query = Parameters<DecidedTable['rows']>[0];

interface HeldSession {
  sessionId: string;
  state: SessionState;
}

/** Formal sessions that are over, as their logs tell them. Erased words are null. */
async function held(tx: Query, entityId: string): Promise<HeldSession[]> {
  const rows: (EventRow & { session_id: string })[] = await tx.query(
    `SELECT e.session_id, e.seq, e.payload, e.actor, e.at, w.text FROM session_event e
     JOIN session s ON s.entity_id = e.entity_id AND s.id = e.session_id
     LEFT JOIN session_words w ON w.entity_id = e.entity_id AND w.session_id = e.session_id AND w.seq = e.seq
     WHERE e.entity_id = $1 AND s.body_id IS NOT NULL AND s.rehearsal_of IS NULL AND s.status = 'finished'
     ORDER BY s.starts_at, s.id, e.seq`,
    [entityId],
  );
  const states = new Map<string, SessionState>();
  for (const row of rows)
    states.set(row.session_id, evolve(states.get(row.session_id) ?? emptySession, fromRow(row)));
  return [...states].map(([sessionId, state]) => ({ sessionId, state }));
}

const ofEach =
  (rowsOf: (session: HeldSession) => Record<string, unknown>[]): DecidedTable['rows'] =>
  async (tx, entityId) =>
    (await held(tx, entityId)).flatMap(rowsOf);

function rollRows({ sessionId, state }: HeldSession): Record<string, unknown>[] {
  const roll = rollOf(state);
  return (roll?.seats ?? []).map(({ id, label, sectorId, attended }) => ({
    session_id: sessionId,
    seat_id: id,
    seat: label,
    sector: sectorIn(state, sectorId),
    attended: attended !== null,
    capacity: attended?.capacity,
    call: roll?.call,
  }));
}

const sectorIn = (state: SessionState, sectorId: string | undefined): string | undefined =>
  rollOf(state)?.sectors.find(({ id }) => id === sectorId)?.name;

const motionRows = ({ sessionId, state }: HeldSession): Record<string, unknown>[] =>
  state.parts.motions.map((motion) => ({
    session_id: sessionId,
    motion: motion.number,
    seat_id: motion.seatId,
    text: motion.text,
    state: motion.state,
    responsible: motion.charge.responsible,
    due_on: motion.charge.dueOn,
    route_id: motion.charge.subject?.routeId,
    seconders: motion.seconders,
    amendments: motion.amendments.map(({ seatId, state: became, text }) => ({ seatId, state: became, text })),
    rule: motion.rule,
    lapsed: motion.lapsed,
    resolution: motion.resolution && `${motion.resolution.number}/${motion.resolution.year}`,
    at: new Date(motion.at),
  }));

const motionVoteRows = ({ sessionId, state }: HeldSession): Record<string, unknown>[] =>
  state.parts.motions.flatMap(({ number, votes, dissents }) =>
    (votes?.seats ?? []).map(({ seatId, choice }) => ({
      session_id: sessionId,
      motion: number,
      seat_id: seatId,
      sector: sectorIn(state, rollOf(state)?.seats.find(({ id }) => id === seatId)?.sectorId),
      choice,
      dissent: dissents.find((one) => one.seatId === seatId)?.text,
    })),
  );

/** What is public of bodies and their formal sessions: offices and seats, no person. */
export const secretariatTables: readonly PublicTable[] = [
  {
    name: 'bodies',
    sql: `SELECT id, name AS body, kind, settings ->> 'rule' AS rule, settings ->> 'quorum' AS quorum,
        settings ->> 'sessionsPerYear' AS sessions_per_year, installation ->> 'on' AS installed_on
      FROM body WHERE entity_id = $1 ORDER BY name, id`,
  },
  {
    name: 'formal-sessions',
    sql: `SELECT s.id AS session_id, b.name AS body, s.formal_kind AS kind, s.formal_number AS number,
        s.formal_year AS year, c.called_at, c.notice_days, c.short_reason, c.hash AS call_hash,
        (SELECT m.hash FROM minutes_publication m WHERE m.entity_id = s.entity_id AND m.session_id = s.id
         ORDER BY m.version DESC LIMIT 1) AS minutes_hash
      FROM session s
      JOIN body b ON b.entity_id = s.entity_id AND b.id = s.body_id
      JOIN formal_call c ON c.entity_id = s.entity_id AND c.session_id = s.id
      WHERE s.entity_id = $1 AND s.rehearsal_of IS NULL ORDER BY s.starts_at, s.id`,
  },
  { name: 'rolls', rows: ofEach(rollRows) },
  { name: 'motions', rows: ofEach(motionRows) },
  { name: 'motion-votes', rows: ofEach(motionVoteRows) },
  {
    name: 'resolution-votes',
    sql: `SELECT r.number || '/' || r.year AS resolution, b.name AS body, v.seat_id, se.name AS sector, v.capacity,
        v.choice, v.dissent, v.at
      FROM resolution_vote v
      JOIN resolution r ON r.entity_id = v.entity_id AND r.id = v.resolution_id
      JOIN body b ON b.entity_id = r.entity_id AND b.id = r.body_id
      JOIN seat s ON s.entity_id = v.entity_id AND s.id = v.seat_id
      JOIN sector se ON se.entity_id = s.entity_id AND se.id = s.sector_id
      WHERE v.entity_id = $1 AND r.status NOT IN ('voting', 'withdrawn')
      ORDER BY b.name, r.year, r.number, se.position, s.position, s.id`,
  },
  {
    name: 'agreements',
    sql: `SELECT a.id, b.name AS body, a.title, a.parties, a.purpose, a.from_day::text, a.until_day::text
      FROM agreement a JOIN body b ON b.entity_id = a.entity_id AND b.id = a.body_id
      WHERE a.entity_id = $1 ORDER BY a.from_day, a.id`,
  },
  {
    name: 'institution-sectors',
    sql: `SELECT b.name AS body, x.name AS institution, k.name AS sector
      FROM institution_sector x
      JOIN body b ON b.entity_id = x.entity_id AND b.id = x.body_id
      LEFT JOIN sector k ON k.entity_id = x.entity_id AND k.id = x.sector_id
      WHERE x.entity_id = $1 ORDER BY b.name, x.plain`,
  },
];
