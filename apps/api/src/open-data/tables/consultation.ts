import type { PublicTable } from '../public-table.ts';

const admitted = `c.entity_id = $1 AND c.state = 'admitted'`;

export const consultationTables: readonly PublicTable[] = [
  {
    name: 'contributions',
    sql: `SELECT c.number, c.phase_id, t.text,
        t.signature IS NOT NULL AND c.name_state = 'shown' AS signed, c.language, c.channel, place.name AS place,
        round(t.lat::numeric, 3)::float AS lat, round(t.lng::numeric, 3)::float AS lng,
        c.theme_id, c.problem_id, c.supports, a.outcome, c.created_at, c.admitted_at
      FROM contribution c
      LEFT JOIN contribution_text t ON t.entity_id = c.entity_id AND t.contribution_id = c.id
      LEFT JOIN place ON place.entity_id = c.entity_id AND place.id = c.place_id
      LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
      WHERE ${admitted} ORDER BY c.number`,
  },
  {
    name: 'answers',
    sql: `SELECT c.number AS contribution, a.outcome, at.text, a.by_post, a.deferred_until::text, twin.number AS twin,
        a.at, a.superseded_at IS NULL AS current
      FROM answer a
      JOIN contribution c ON c.entity_id = a.entity_id AND c.id = a.contribution_id
      JOIN answer_text at ON at.entity_id = a.entity_id AND at.id = a.text_id
      LEFT JOIN contribution twin ON twin.entity_id = a.entity_id AND twin.id = a.twin_id AND twin.state = 'admitted'
      WHERE ${admitted} ORDER BY c.number, a.at`,
  },
  {
    name: 'themes',
    sql: `SELECT t.id, plan.number AS plan_number, t.name, t.description, t.state,
        (SELECT count(*) FROM contribution c WHERE ${admitted} AND c.theme_id = t.id) AS contributions
      FROM theme t JOIN plan ON plan.entity_id = t.entity_id AND plan.id = t.plan_id
      WHERE t.entity_id = $1 ORDER BY plan.number, t.position, t.id`,
  },
  {
    name: 'problems',
    sql: `SELECT id, theme_id, statement, state, chosen_at, chosen_source AS source
      FROM problem WHERE entity_id = $1 ORDER BY created_at, id`,
  },
  {
    name: 'causes-and-effects',
    sql: `SELECT problem_id, kind, text, chosen, points, of_points
      FROM problem_branch WHERE entity_id = $1 ORDER BY problem_id, kind, position`,
  },
  {
    name: 'lineage',
    sql: `SELECT subject, kind, from_id, to_id, reason, at FROM lineage WHERE entity_id = $1 ORDER BY at, id`,
  },
  {
    name: 'placements',
    sql: `SELECT c.number AS contribution, p.theme_id, p.problem_id, p.how, p.words, p.at
      FROM placement p JOIN contribution c ON c.entity_id = p.entity_id AND c.id = p.contribution_id
      WHERE ${admitted} ORDER BY c.number, p.id`,
  },
  {
    name: 'keyword-rules',
    sql: `SELECT theme_id, word, also FROM keyword_rule WHERE entity_id = $1 ORDER BY position`,
  },
  {
    name: 'moderation',
    sql: `SELECT contribution_id, action, reason, at FROM moderation WHERE entity_id = $1 ORDER BY at, id`,
  },
  {
    name: 'places',
    sql: `SELECT p.name, p.kind, p.lat, p.lng,
        (SELECT count(*) FROM contribution c WHERE ${admitted} AND c.place_id = p.id) AS contributions
      FROM place p WHERE p.entity_id = $1 AND p.retired_at IS NULL ORDER BY p.position, p.id`,
  },
];
