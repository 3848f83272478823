import { ArchiveKind } from '@ruta/contracts/archive/archive';

/** Every string of a jsonb as one text. */
const stringsOf = (value: string): string =>
  `(SELECT coalesce(string_agg(said #>> '{}', ' '), '')
    FROM jsonb_path_query(${value}, 'strict $.**.text ? (@.type() == "string")', '{}', true) said)`;

/** Minutes that were published, of the sessions that meet the condition; `more` are words that stand beside theirs. */
const minutesWhere = (condition: string, more = `''`): string => `
    SELECT m.session_id || '.' || m.version AS id, s.title,
           (SELECT coalesce(string_agg(${stringsOf(`jsonb_build_object('all', w.words)`)}, ' '), '')
            FROM minutes_words w
            WHERE w.entity_id = m.entity_id AND w.session_id = m.session_id AND position(w.ref IN v.layer::text) > 0)
             || ${more} AS words,
           m.at, p.number AS plan, m.hash, 'sesiones/' || s.code || '/minuta?version=' || m.version AS page,
           'sessions/' || s.id || '/minutes/document/pdf?version=' || m.version AS file
    FROM minutes_publication m
    JOIN session s ON s.entity_id = m.entity_id AND s.id = m.session_id
    JOIN minutes_version v ON v.entity_id = m.entity_id AND v.session_id = m.session_id AND v.version = m.version
    LEFT JOIN phase ph ON ph.entity_id = s.entity_id AND ph.id = s.phase_id
    LEFT JOIN route r ON r.entity_id = ph.entity_id AND r.id = ph.route_id
    LEFT JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
    WHERE m.entity_id = $1 AND ${condition}`;

/** Judgements of one kind: of each commitment, and of the plan as a whole. */
const evaluationsOf = (kind: 'internal' | 'independent'): string => `
    SELECT x.id::text, c.key || ' ' || c.title || ' · v' || x.version AS title, concat_ws(' ', x.note, x.correction) AS words,
           x.at, p.number AS plan, NULL::text AS hash, 'plan/' || p.number || '/evaluacion' AS page, NULL::text AS file
    FROM evaluation x
    JOIN commitment c ON c.entity_id = x.entity_id AND c.id = x.commitment_id
    JOIN plan p ON p.entity_id = c.entity_id AND p.id = c.plan_id
    WHERE x.entity_id = $1 AND x.kind = '${kind}'
    UNION ALL
    SELECT x.id::text, p.title || ' · v' || x.version, concat_ws(' ', x.summary, x.notable_reason, x.correction),
           x.at, p.number, NULL, 'plan/' || p.number || '/evaluacion', NULL
    FROM plan_evaluation x JOIN plan p ON p.entity_id = x.entity_id AND p.id = x.plan_id
    WHERE x.entity_id = $1 AND x.kind = '${kind}'`;

/** What is said of the papers that go with something: their names, the address of the first, and its hash. */
const papersWhere = (condition: string): string => `
    LEFT JOIN LATERAL (
      SELECT string_agg(f.name, ' ' ORDER BY f.id) AS names, (array_agg(f.hash ORDER BY f.id))[1] AS hash,
             'body-files/' || (array_agg(f.id ORDER BY f.id))[1] AS file
      FROM body_file f WHERE f.entity_id = $1 AND ${condition}
    ) paper ON true`;

/**
 * Where the archive reads what other topics publish. Each yields, for the entity $1: id (text, unique in its kind),
 * title, words (what is searched and quoted), day, plan (its number), hash, page (below the entity's address), file
 * (below the entity's address in the interface). Only what everybody may read is here; nothing is copied, so that what
 * is erased or withdrawn there is gone here. A new kind is an entry.
 */
const kinds: Record<ArchiveKind, string> = {
  plan: `
    SELECT v.plan_id || '.' || v.version AS id, (v.content ->> 'title') || ' · v' || v.version AS title,
           (SELECT coalesce(string_agg(c.content ->> 'title' || '. ' || ${stringsOf('c.content')}, ' ' ORDER BY c.content ->> 'key'), '')
            FROM jsonb_array_elements(v.content -> 'commitments') AS part
            JOIN commitment_version c ON c.entity_id = v.entity_id AND c.commitment_id = (part ->> 'id')::uuid
             AND c.version = (part ->> 'version')::int) AS words,
           v.published_at AS at, p.number AS plan, v.hash, 'plan/' || p.number AS page,
           'plans/' || p.number || '/document/pdf?version=' || v.version AS file
    FROM plan_version v JOIN plan p ON p.entity_id = v.entity_id AND p.id = v.plan_id
    WHERE v.entity_id = $1 AND v.state = 'published'`,
  declaration: `
    SELECT v.declaration_id || '.' || v.version AS id, (v.content ->> 'title') || ' · v' || v.version AS title,
           (SELECT string_agg(said #>> '{}', ' ') FROM jsonb_path_query(v.content -> 'text', 'strict $[*]') said)
             || ' ' || ${stringsOf("v.content -> 'aims'")} AS words,
           v.published_at AS at, NULL::int AS plan, v.hash, 'declaraciones' AS page, NULL::text AS file
    FROM declaration_version v WHERE v.entity_id = $1`,
  minutes: minutesWhere(`s.body_id IS NULL AND ph.kind IS DISTINCT FROM 'open-session'`),
  'session-report': minutesWhere(`s.body_id IS NULL AND ph.kind = 'open-session'`),
  'formal-minutes': minutesWhere(
    's.body_id IS NOT NULL',
    `(SELECT coalesce(' ' || string_agg(w.text, ' ' ORDER BY w.seq), '') FROM session_words w
      JOIN session_event e ON e.entity_id = w.entity_id AND e.session_id = w.session_id AND e.seq = w.seq
      WHERE w.entity_id = s.entity_id AND w.session_id = s.id AND e.type LIKE 'motion.%')`,
  ),
  resolution: `
    SELECT r.id::text, b.name || ' · ' || r.number || '/' || r.year AS title, r.text AS words, r.decided_at AS at,
           NULL::int AS plan, NULL::text AS hash, 'secretariado' AS page, NULL::text AS file
    FROM resolution r JOIN body b ON b.entity_id = r.entity_id AND b.id = r.body_id
    WHERE r.entity_id = $1 AND r.status IN ('adopted', 'in-progress', 'done') AND r.decided_at IS NOT NULL`,
  installation: `
    SELECT b.id::text, b.name AS title,
           concat_ws(' ', b.installation ->> 'place', b.installation ->> 'oath', paper.names) AS words,
           ((b.installation ->> 'on')::date + time '12:00') AT TIME ZONE 'UTC' AS at, NULL::int AS plan, paper.hash,
           'secretariado' AS page, paper.file
    FROM body b ${papersWhere('f.body_id = b.id AND f.installation')}
    WHERE b.entity_id = $1 AND b.installation IS NOT NULL`,
  agreement: `
    SELECT a.id::text, a.title, concat_ws(' ', array_to_string(a.parties, ', '), a.purpose, paper.names) AS words,
           (a.from_day + time '12:00') AT TIME ZONE 'UTC' AS at, NULL::int AS plan, paper.hash, 'secretariado' AS page,
           paper.file
    FROM agreement a ${papersWhere('f.agreement_id = a.id')}
    WHERE a.entity_id = $1`,
  'internal-evaluation': evaluationsOf('internal'),
  'independent-evaluation': evaluationsOf('independent'),
  report: `
    SELECT v.report_id || '.' || v.version AS id, v.content -> 'text' ->> 'title' AS title,
           concat_ws(' ', v.content -> 'text' ->> 'workPlan', v.content -> 'text' ->> 'otherActions', ${stringsOf('v.content')}) AS words,
           v.at, NULL::int AS plan, v.hash, 'informes/' || v.report_id AS page,
           'reports/' || v.report_id || '/document/pdf?version=' || v.version AS file
    FROM activity_report_version v WHERE v.entity_id = $1`,
  evidence: `
    SELECT f.id::text, f.name AS title, f.description AS words, f.at, p.number AS plan, f.hash,
           'seguimiento/' || c.key AS page, 'evidence/files/' || f.id AS file
    FROM evidence_file f
    JOIN commitment c ON c.entity_id = f.entity_id AND c.id = f.commitment_id
    JOIN plan p ON p.entity_id = c.entity_id AND p.id = c.plan_id
    WHERE f.entity_id = $1`,
  document: `
    SELECT d.id::text, d.title, trim(d.description || ' ' || d.words) AS words, d.stems, (d.day + time '12:00') AT TIME ZONE 'UTC' AS at,
           p.number AS plan, d.hash, NULL::text AS page,
           CASE WHEN d.bytes IS NOT NULL THEN 'archive/documents/' || d.id END AS file
    FROM archive_document d LEFT JOIN plan p ON p.entity_id = d.entity_id AND p.id = d.plan_id
    WHERE d.entity_id = $1`,
};

/** What a reader looks for it by, beside its own words. */
const called: Record<ArchiveKind, string> = {
  plan: 'Plan de acción',
  declaration: 'Declaración conjunta',
  minutes: 'Minuta',
  'session-report': 'Relatoría',
  'formal-minutes': 'Acta de sesión',
  resolution: 'Acuerdo',
  installation: 'Acta de instalación',
  agreement: 'Convenio',
  'internal-evaluation': 'Evaluación interna',
  'independent-evaluation': 'Evaluación independiente',
  report: 'Informe de actividades',
  evidence: 'Evidencia',
  document: 'Documento',
};

/** What words are found by: kept beside those that may be as long as books, made when they are searched of all others. */
const stemsOf = (kind: ArchiveKind): string => (kind === 'document' ? 'k.stems' : 'spanish_stems(k.words)');

/** Everything in the archive of the entity $1, with the day in its own time zone. */
export const archiveEntries: string = ArchiveKind.options
  .map(
    (kind) =>
      `SELECT '${kind}' AS kind, '${called[kind]}' AS called, k.id, k.title, k.words, ${stemsOf(kind)} AS stems,
              (k.at AT TIME ZONE e.time_zone)::date AS day, k.at, k.plan, k.hash::text AS hash, k.page, k.file
       FROM (${kinds[kind]}) k, entity e WHERE e.id = $1`,
  )
  .join(' UNION ALL ');
