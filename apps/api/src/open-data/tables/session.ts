import { TOOK_PART } from '../../session/took-part.ts';
import type { PublicTable } from '../public-table.ts';

/** Closed, and released where the result waits for that: the rule of domain/ballot/visibility. */
const resultIsPublic = `r.entity_id = $1 AND r.status = 'closed'
  AND NOT EXISTS (SELECT FROM session s
    WHERE s.entity_id = r.entity_id AND s.id = r.session_id AND s.rehearsal_of IS NOT NULL)
  AND (r.round #>> '{spec,visibility}' <> 'on-release' OR (r.round ->> 'released')::boolean)`;

export const sessionTables: readonly PublicTable[] = [
  {
    name: 'sessions',
    sql: `SELECT s.id, s.phase_id, s.title, s.place, s.language, s.starts_at, s.planned_ms / 60000 AS planned_minutes, s.status,
        ${TOOK_PART} AS participants, s.participants AS seats_given, s.parent_id AS table_of, s.head_hash AS log_hash
      FROM session s WHERE s.entity_id = $1 AND s.rehearsal_of IS NULL ORDER BY s.starts_at, s.id`,
  },
  {
    name: 'ballot-rounds',
    sql: `SELECT r.id AS round_id, r.session_id, r.round ->> 'itemId' AS item_id, r.round ->> 'number' AS number,
        r.round #>> '{spec,question}' AS question, r.round #> '{spec,method}' AS method,
        r.round #> '{spec,options}' AS options, r.round #>> '{spec,disclosure}' AS disclosure,
        r.round #>> '{result,eligible}' AS eligible, r.round #>> '{result,tally,papers}' AS papers,
        r.round #>> '{result,tally,blank}' AS blank, r.round #> '{result,tally}' AS tally,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('batchId', b.batch -> 'id',
            'people', b.batch #> '{content,people}', 'marks', b.batch #> '{content,marks}') ORDER BY b.place), '[]')
          FROM jsonb_array_elements(r.round -> 'batches') WITH ORDINALITY AS b (batch, place)
          WHERE b.batch ->> 'state' = 'confirmed' AND b.batch #>> '{content,kind}' = 'hands') AS hands,
        r.round #> '{result,batches}' AS batches, r.round ->> 'root' AS root,
        r.round ->> 'openedAt' AS opened_at_ms, r.round ->> 'closedAt' AS closed_at_ms
      FROM ballot_round r WHERE ${resultIsPublic} ORDER BY r.round ->> 'openedAt', r.id`,
  },
  {
    name: 'ballots',
    sql: `SELECT p.round_id, p.code, p.choice, w.text AS words, w.salt
      FROM paper p JOIN ballot_round r ON r.entity_id = p.entity_id AND r.id = p.round_id
      LEFT JOIN paper_words w ON w.entity_id = p.entity_id AND w.round_id = p.round_id AND w.code = p.code
        AND NOT r.round -> 'hiddenReasons' ? p.code
      WHERE ${resultIsPublic}
      UNION ALL
      SELECT r.id, 'P' || (b.batch ->> 'number') || '-' || lpad(c.place::text, 3, '0'), c.choice, NULL, NULL
      FROM ballot_round r
      CROSS JOIN LATERAL jsonb_array_elements(r.round -> 'batches') AS b (batch)
      CROSS JOIN LATERAL jsonb_array_elements(b.batch #> '{content,papers}') WITH ORDINALITY AS c (choice, place)
      WHERE ${resultIsPublic} AND b.batch ->> 'state' = 'confirmed' AND b.batch #>> '{content,kind}' = 'papers'
      ORDER BY round_id, code`,
  },
];
