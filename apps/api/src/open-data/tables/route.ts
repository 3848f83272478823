import type { PublicTable } from '../public-table.ts';

/** Phases of routes that are not announced yet are nobody's business but the organisers'. */
const announced = `JOIN route r ON r.entity_id = p.entity_id AND r.id = p.route_id AND r.announced_at IS NOT NULL
  JOIN plan ON plan.entity_id = r.entity_id AND plan.id = r.plan_id`;

export const routeTables: readonly PublicTable[] = [
  {
    name: 'plans',
    sql: `SELECT id, number, title, state, starts_on::text, ends_on::text, commitment_target
      FROM plan WHERE entity_id = $1 ORDER BY number`,
  },
  {
    name: 'phases',
    sql: `SELECT p.id, plan.number AS plan_number, p.position, p.kind, p.title, p.state, p.since, p.opened_early,
        p.channels, p.territory, p.target_groups, p.binding, p.influence, p.opens_on::text, p.closes_on::text,
        p.question
      FROM phase p ${announced} WHERE p.entity_id = $1 ORDER BY plan.number, p.position`,
  },
  {
    name: 'phase-changes',
    sql: `SELECT c.phase_id, c.what, c.from_state, c.to_state, c.early, c.reason, c.calendar, c.at
      FROM phase_change c JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id ${announced}
      WHERE c.entity_id = $1 ORDER BY c.at, c.id`,
  },
  {
    name: 'outreach',
    sql: `SELECT plan.number AS plan_number, p.medium, p.title, p.audience, p.from_day::text, p.until_day::text, p.done,
        p.reach
      FROM outreach p ${announced} WHERE p.entity_id = $1 ORDER BY p.from_day, p.id`,
  },
  {
    name: 'awareness',
    sql: `SELECT a.phase_id, a.day::text, a.place, a.audience, a.attendance, a.materials
      FROM awareness a JOIN phase p ON p.entity_id = a.entity_id AND p.id = a.phase_id ${announced}
      WHERE a.entity_id = $1 ORDER BY a.day, a.id`,
  },
  {
    name: 'seats',
    sql: `SELECT s.id, b.name AS body, se.name AS sector, se.kind AS sector_kind, s.label, s.institution,
        EXISTS (SELECT FROM seat_holder h WHERE h.entity_id = s.entity_id AND h.seat_id = s.id
          AND h.capacity = 'incumbent' AND h.from_day <= current_date
          AND (h.until_day IS NULL OR h.until_day >= current_date)) AS occupied
      FROM seat s
      JOIN sector se ON se.entity_id = s.entity_id AND se.id = s.sector_id
      JOIN body b ON b.entity_id = s.entity_id AND b.id = s.body_id
      WHERE s.entity_id = $1 ORDER BY b.name, se.position, s.position`,
  },
  {
    name: 'resolutions',
    sql: `SELECT r.number || '/' || r.year AS number, b.name AS body, r.text, r.responsible, r.due_on::text, r.status,
        r.rule,
        count(v.*) FILTER (WHERE v.choice = 'for') AS votes_for,
        count(v.*) FILTER (WHERE v.choice = 'against') AS votes_against,
        count(v.*) FILTER (WHERE v.choice = 'abstain') AS abstentions,
        r.proposed_at, r.decided_at
      FROM resolution r
      JOIN body b ON b.entity_id = r.entity_id AND b.id = r.body_id
      LEFT JOIN resolution_vote v ON v.entity_id = r.entity_id AND v.resolution_id = r.id
      WHERE r.entity_id = $1 AND r.status NOT IN ('voting', 'withdrawn')
      GROUP BY r.entity_id, r.id, b.name ORDER BY r.year, r.number`,
  },
];
