import type { PublicTable } from '../public-table.ts';

/** Closed, and released where the result waits for that: the rule of domain/ballot/visibility. */
const resultIsPublic = `r.entity_id = $1 AND r.status = 'closed'
  AND (r.round #>> '{spec,visibility}' <> 'on-release' OR (r.round ->> 'released')::boolean)`;

export const sessionTables: readonly PublicTable[] = [
  {
    name: 'sessions',
    sql: `SELECT id, phase_id, title, place, starts_at, planned_ms / 60000 AS planned_minutes, status, participants,
        head_hash AS log_hash
      FROM session WHERE entity_id = $1 ORDER BY starts_at, id`,
  },
  {
    name: 'ballot-rounds',
    sql: `SELECT r.id AS round_id, r.session_id, r.round ->> 'number' AS number,
        r.round #>> '{spec,question}' AS question, r.round #> '{spec,method}' AS method,
        r.round #> '{spec,options}' AS options, r.round #>> '{spec,disclosure}' AS disclosure,
        r.round #>> '{result,eligible}' AS eligible, r.round #>> '{result,tally,papers}' AS papers,
        r.round #> '{result,tally}' AS tally, r.round ->> 'root' AS root,
        r.round ->> 'openedAt' AS opened_at_ms, r.round ->> 'closedAt' AS closed_at_ms
      FROM ballot_round r WHERE ${resultIsPublic} ORDER BY r.round ->> 'openedAt', r.id`,
  },
  {
    name: 'ballots',
    sql: `SELECT p.round_id, p.code, p.choice
      FROM paper p JOIN ballot_round r ON r.entity_id = p.entity_id AND r.id = p.round_id
      WHERE ${resultIsPublic} ORDER BY p.round_id, p.code`,
  },
];
