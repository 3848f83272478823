import { formalRows } from '@ruta/domain/open-data/formal-rows';
import type { PublicTable } from '../public-table.ts';

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
        s.formal_year AS year, c.called_at, c.notice_days, c.short_reason,
        c.moved_at, c.moved_notice, c.moved_reason, c.hash AS call_hash,
        (SELECT m.hash FROM minutes_publication m WHERE m.entity_id = s.entity_id AND m.session_id = s.id
         ORDER BY m.version DESC LIMIT 1) AS minutes_hash
      FROM session s
      JOIN body b ON b.entity_id = s.entity_id AND b.id = s.body_id
      JOIN formal_call c ON c.entity_id = s.entity_id AND c.session_id = s.id
      WHERE s.entity_id = $1 AND s.rehearsal_of IS NULL ORDER BY s.starts_at, s.id`,
  },
  ...Object.entries(formalRows).map(([name, rowsOf]) => ({ name, rowsOf })),
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
