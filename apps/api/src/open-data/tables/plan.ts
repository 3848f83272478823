import type { PublicTable } from '../public-table.ts';

const commitment = 'JOIN commitment c ON c.entity_id = x.entity_id AND c.id = x.commitment_id';

export const planTables: readonly PublicTable[] = [
  {
    name: 'commitments',
    sql: `SELECT c.key, c.id, plan.number AS plan_number, c.title, c.kind, c.stage, c.theme_id, c.latest_version,
        c.approved_version
      FROM commitment c JOIN plan ON plan.entity_id = c.entity_id AND plan.id = c.plan_id
      WHERE c.entity_id = $1 ORDER BY plan.number, c.number`,
  },
  {
    name: 'commitment-versions',
    sql: `SELECT c.key AS commitment, x.version, x.hash, x.content, x.gates_met, x.note, x.at
      FROM commitment_version x ${commitment} WHERE x.entity_id = $1 ORDER BY c.key, x.version`,
  },
  {
    name: 'origins',
    sql: `SELECT c.key AS commitment, x.version, x.clause, x.kind, x.ref, said.number AS contribution, x.words
      FROM provenance x ${commitment}
      LEFT JOIN contribution said ON said.entity_id = x.entity_id AND said.id = x.ref
        AND x.kind = 'contribution' AND said.state = 'admitted'
      WHERE x.entity_id = $1 ORDER BY c.key, x.version, x.clause, x.kind, x.ref`,
  },
  {
    name: 'stage-changes',
    sql: `SELECT c.key AS commitment, x.from_stage, x.to_stage, x.version, x.reason, x.at
      FROM stage_change x ${commitment} WHERE x.entity_id = $1 ORDER BY x.at, x.id`,
  },
  {
    name: 'suggestion-decisions',
    sql: `SELECT c.key AS commitment, x.place, x.kind, x.words AS before, x.text AS after, x.verdict, x.suggested_at, x.at
      FROM suggestion_decision x ${commitment} WHERE x.entity_id = $1 AND c.stage <> 'drafting' ORDER BY c.key, x.at, x.suggestion`,
  },
  {
    name: 'comments',
    sql: `SELECT c.key AS commitment, x.number, x.version, x.clause, t.body AS text,
        t.signature IS NOT NULL AND x.name_state = 'shown' AS signed, x.at
      FROM feedback_comment x ${commitment}
      LEFT JOIN feedback_text t ON t.entity_id = x.entity_id AND t.comment_id = x.id
      WHERE x.entity_id = $1 AND x.state = 'admitted' ORDER BY c.key, x.number`,
  },
  {
    name: 'comment-answers',
    sql: `SELECT c.key AS commitment, x.number AS comment, a.outcome, a.text, a.by_post, a.deferred_until::text, a.at,
        a.superseded_at IS NULL AS current
      FROM feedback_answer a
      JOIN feedback_comment x ON x.entity_id = a.entity_id AND x.id = a.comment_id ${commitment}
      WHERE a.entity_id = $1 AND x.state = 'admitted' ORDER BY c.key, x.number, a.at`,
  },
  {
    name: 'signatures',
    sql: `SELECT c.key AS commitment, x.version, x.hash, x.seat_id, x.capacity, x.decision, x.reason, x.at,
        x.superseded_at IS NULL AS current
      FROM sign_off x ${commitment} WHERE x.entity_id = $1 ORDER BY c.key, x.version, x.at`,
  },
  {
    name: 'plan-signatures',
    sql: `SELECT plan.number AS plan_number, x.version, x.hash, x.seat_id, x.capacity, x.decision, x.reason, x.at,
        x.superseded_at IS NULL AS current
      FROM sign_off x JOIN plan ON plan.entity_id = x.entity_id AND plan.id = x.plan_id
      WHERE x.entity_id = $1 ORDER BY plan.number, x.version, x.at`,
  },
  {
    name: 'detached-signatures',
    sql: `SELECT c.key AS commitment, plan.number AS plan_number, x.version, x.hash, x.seat_id, d.kind, d.hash AS file_hash, d.covers,
        d.size AS bytes, d.algorithm, d.signed_at, d.in_term, d.bound, d.chain, d.issuer, d.at,
        d.superseded_at IS NULL AND x.superseded_at IS NULL AS current
      FROM detached_signature d
      JOIN sign_off x ON x.entity_id = d.entity_id AND x.id = d.sign_off_id
      LEFT JOIN commitment c ON c.entity_id = x.entity_id AND c.id = x.commitment_id
      JOIN plan ON plan.entity_id = x.entity_id AND plan.id = coalesce(x.plan_id, c.plan_id)
      WHERE d.entity_id = $1 ORDER BY plan.number, c.key, d.at`,
  },
  {
    name: 'objection-answers',
    sql: `SELECT c.key AS commitment, plan.number AS plan_number, x.version, x.hash, x.seat_id, a.text, a.by_post, a.at,
        a.superseded_at IS NULL AS current
      FROM objection_answer a
      JOIN sign_off x ON x.entity_id = a.entity_id AND x.id = a.sign_off_id
      LEFT JOIN commitment c ON c.entity_id = x.entity_id AND c.id = x.commitment_id
      JOIN plan ON plan.entity_id = x.entity_id AND plan.id = coalesce(x.plan_id, c.plan_id)
      WHERE a.entity_id = $1 ORDER BY plan.number, c.key, a.at`,
  },
  {
    name: 'plan-versions',
    sql: `SELECT plan.number AS plan_number, v.version, v.hash, v.content, v.reason,
        CASE WHEN v.version > 1 THEN v.amendment END AS amendment, v.resolution_id, r.number AS recommendation, v.published_at
      FROM plan_version v JOIN plan ON plan.entity_id = v.entity_id AND plan.id = v.plan_id
      LEFT JOIN recommendation r ON r.entity_id = v.entity_id AND r.id = v.recommendation_id
      WHERE v.entity_id = $1 AND v.state = 'published' ORDER BY plan.number, v.version`,
  },
  {
    name: 'plan-amendments',
    sql: `SELECT plan.number AS plan_number, v.version, v.amendment AS kind, coalesce(changed.now, changed.before) ->> 'key' AS commitment,
        changed.before ->> 'version' AS from_version, changed.now ->> 'version' AS to_version, v.published_at
      FROM plan_version v JOIN plan ON plan.entity_id = v.entity_id AND plan.id = v.plan_id
      JOIN plan_version o ON o.entity_id = v.entity_id AND o.plan_id = v.plan_id AND o.version = v.version - 1
      CROSS JOIN LATERAL (
        SELECT n.part AS now, b.part AS before
        FROM jsonb_array_elements(v.content -> 'commitments') AS n (part)
        FULL JOIN jsonb_array_elements(o.content -> 'commitments') AS b (part) ON b.part ->> 'id' = n.part ->> 'id'
        WHERE b.part ->> 'version' IS DISTINCT FROM n.part ->> 'version'
      ) changed
      WHERE v.entity_id = $1 AND v.state = 'published' ORDER BY plan.number, v.version, commitment`,
  },
  {
    name: 'plan-steps',
    sql: `SELECT plan.number AS plan_number, s.from_state, s.to_state, s.reason, s.absence, s.at
      FROM plan_step s JOIN plan ON plan.entity_id = s.entity_id AND plan.id = s.plan_id
      WHERE s.entity_id = $1 ORDER BY plan.number, s.at`,
  },
  {
    name: 'declarations',
    sql: `SELECT d.number, v.version, v.hash, v.content, v.published_at
      FROM declaration_version v JOIN declaration d ON d.entity_id = v.entity_id AND d.id = v.declaration_id
      WHERE v.entity_id = $1 ORDER BY d.number, v.version`,
  },
  {
    name: 'declaration-signatures',
    sql: `SELECT d.number AS declaration, s.version, s.hash, s.kind, s.organisation, s.sector, s.post, s.at
      FROM declaration_signature s JOIN declaration d ON d.entity_id = s.entity_id AND d.id = s.declaration_id
      WHERE s.entity_id = $1 AND s.state = 'admitted' ORDER BY d.number, s.at, s.id`,
  },
  {
    name: 'milestone-reports',
    sql: `SELECT c.key AS commitment, x.milestone_id, x.activity, x.as_of::text, x.note, x.evidence,
        x.seat_id, x.at
      FROM milestone_report x ${commitment} WHERE x.entity_id = $1 ORDER BY c.key, x.milestone_id, x.id`,
  },
  {
    name: 'evidence-files',
    sql: `SELECT c.key AS commitment, r.milestone_id, x.id, x.hash, b.type, b.size AS bytes, x.name, x.description,
        x.licence, x.replaces, x.reason, x.at
      FROM evidence_file x ${commitment}
      JOIN milestone_report r ON r.entity_id = x.entity_id AND r.id = x.report_id
      JOIN evidence_bytes b ON b.entity_id = x.entity_id AND b.hash = x.hash
      WHERE x.entity_id = $1 ORDER BY c.key, x.at, x.id`,
  },
  {
    name: 'evaluations',
    sql: `SELECT c.key AS commitment, x.kind, x.version, x.activity, x.completion, x.verifiable, x.relevant, x.potential,
        x.opened_government, x.note, x.correction, x.on_day::text, x.superseded_at IS NULL AS current
      FROM evaluation x ${commitment} WHERE x.entity_id = $1 ORDER BY c.key, x.kind, x.version`,
  },
  {
    name: 'evaluation-objections',
    sql: `SELECT c.key AS commitment, x.kind, x.version, o.seat_id, o.text, o.at
      FROM evaluation_objection o
      JOIN evaluation x ON x.entity_id = o.entity_id AND x.id = o.evaluation_id
      ${commitment} WHERE o.entity_id = $1 AND o.superseded_at IS NULL ORDER BY c.key, x.kind, x.version, o.at, o.id`,
  },
  {
    name: 'plan-evaluations',
    sql: `SELECT plan.number AS plan_number, v.kind, v.version, v.summary, c.key AS notable, v.notable_reason,
        v.correction, v.on_day::text, v.superseded_at IS NULL AS current
      FROM plan_evaluation v JOIN plan ON plan.entity_id = v.entity_id AND plan.id = v.plan_id
      LEFT JOIN commitment c ON c.entity_id = v.entity_id AND c.id = v.notable_id
      WHERE v.entity_id = $1 ORDER BY plan.number, v.kind, v.version`,
  },
  {
    name: 'recommendations',
    sql: `SELECT plan.number AS plan_number, r.number, c.key AS commitment, r.text, r.due_on::text, r.at
      FROM recommendation r JOIN plan ON plan.entity_id = r.entity_id AND plan.id = r.plan_id
      LEFT JOIN commitment c ON c.entity_id = r.entity_id AND c.id = r.commitment_id
      WHERE r.entity_id = $1 ORDER BY plan.number, r.number`,
  },
  {
    name: 'recommendation-answers',
    sql: `SELECT plan.number AS plan_number, r.number AS recommendation, a.decision, a.text, a.by_post, a.at,
        a.superseded_at IS NULL AS current
      FROM recommendation_answer a
      JOIN recommendation r ON r.entity_id = a.entity_id AND r.id = a.recommendation_id
      JOIN plan ON plan.entity_id = r.entity_id AND plan.id = r.plan_id
      WHERE a.entity_id = $1 ORDER BY plan.number, r.number, a.at`,
  },
  {
    name: 'remarks',
    sql: `SELECT c.key AS commitment, x.number, x.kind, x.milestone_id, x.seat_id, t.body AS text, t.link,
        t.signature IS NOT NULL AND x.name_state = 'shown' AS signed, x.at
      FROM remark x ${commitment}
      LEFT JOIN remark_text t ON t.entity_id = x.entity_id AND t.remark_id = x.id
      WHERE x.entity_id = $1 AND x.state = 'admitted' ORDER BY c.key, x.number`,
  },
  {
    name: 'remark-answers',
    sql: `SELECT c.key AS commitment, x.number AS remark, a.text, a.by_post, a.at, a.superseded_at IS NULL AS current
      FROM remark_answer a JOIN remark x ON x.entity_id = a.entity_id AND x.id = a.remark_id ${commitment}
      WHERE a.entity_id = $1 AND x.state = 'admitted' ORDER BY c.key, x.number, a.at`,
  },
];
