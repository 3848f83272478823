import type { PublicTable } from '../public-table.ts';

const admitted = `c.entity_id = $1 AND c.state = 'admitted'`;
/** Of `project p` in its `phase`: it is announced. */
const PUBLIC = `p.entity_id = $1 AND phase.state <> 'draft' AND phase.settings ->> 'about' = 'projects'`;
/** K31: numbers of support are told. */
const TOLD = `(phase.state NOT IN ('announced', 'open')
          OR phase.state = 'open' AND phase.settings ->> 'resultsFrom' = 'start')`;
const saidOf = (stance: string): string =>
  `(SELECT count(*) FROM contribution c WHERE ${admitted} AND c.project_id = p.id AND c.stance = '${stance}')`;

export const consultationTables: readonly PublicTable[] = [
  {
    name: 'contributions',
    sql: `SELECT c.number, c.phase_id, t.text,
        t.signature IS NOT NULL AND c.name_state = 'shown' AS signed, c.language, c.channel, place.name AS place,
        round(t.lat::numeric, 3)::float AS lat, round(t.lng::numeric, 3)::float AS lng,
        c.theme_id, c.problem_id, project.number AS project, c.stance, c.supports, a.outcome, c.created_at, c.admitted_at
      FROM contribution c
      LEFT JOIN contribution_text t ON t.entity_id = c.entity_id AND t.contribution_id = c.id
      LEFT JOIN place ON place.entity_id = c.entity_id AND place.id = c.place_id
      LEFT JOIN project ON project.entity_id = c.entity_id AND project.id = c.project_id
      LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
      WHERE ${admitted} ORDER BY c.number`,
  },
  {
    name: 'projects',
    sql: `SELECT p.number, p.phase_id, p.title, p.summary, p.institution, p.theme_id, place.name AS place, p.aims,
        p.cost::float8 / 100 AS cost, p.withdrawn_at, p.withdrawn_reason,
        CASE WHEN ${TOLD} THEN p.supports END AS supports,
        ${saidOf('in-favour')} AS in_favour, ${saidOf('objection')} AS objections, ${saidOf('comment')} AS comments,
        o.outcome
      FROM project p JOIN phase ON phase.entity_id = p.entity_id AND phase.id = p.phase_id
      LEFT JOIN place ON place.entity_id = p.entity_id AND place.id = p.place_id
      LEFT JOIN project_outcome o
        ON o.entity_id = p.entity_id AND o.project_id = p.id AND o.superseded_at IS NULL
      WHERE ${PUBLIC} ORDER BY p.number`,
  },
  {
    name: 'project-outcomes',
    sql: `SELECT p.number AS project, o.outcome, i.number AS into, o.reason, o.by_post, s.code AS session, o.at,
        o.superseded_at IS NULL AS current
      FROM project_outcome o
      JOIN project p ON p.entity_id = o.entity_id AND p.id = o.project_id
      JOIN phase ON phase.entity_id = p.entity_id AND phase.id = p.phase_id
      LEFT JOIN project i ON i.entity_id = o.entity_id AND i.id = o.into_id
      LEFT JOIN session s ON s.entity_id = o.entity_id AND s.id = o.session_id
      WHERE ${PUBLIC} ORDER BY p.number, o.at, o.id`,
  },
  {
    name: 'project-changes',
    sql: `SELECT p.number AS project, f ->> 'field' AS field, f ->> 'before' AS before, f ->> 'after' AS after,
        c.reason, c.at
      FROM project_change c CROSS JOIN jsonb_array_elements(c.fields) f
      JOIN project p ON p.entity_id = c.entity_id AND p.id = c.project_id
      JOIN phase ON phase.entity_id = p.entity_id AND phase.id = p.phase_id
      WHERE ${PUBLIC} ORDER BY p.number, c.at, c.id, field`,
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
