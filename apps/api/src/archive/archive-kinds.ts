import type { ArchiveKind } from '@ruta/contracts/archive/archive';

/** Every string of a jsonb as one text. */
const stringsOf = (value: string): string =>
  `(SELECT coalesce(string_agg(said #>> '{}', ' '), '')
    FROM jsonb_path_query(${value}, 'strict $.**.text ? (@.type() == "string")', '{}', true) said)`;

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
  minutes: `
    SELECT m.session_id || '.' || m.version AS id, s.title,
           (SELECT coalesce(string_agg(${stringsOf(`jsonb_build_object('all', w.words)`)}, ' '), '')
            FROM minutes_words w
            WHERE w.entity_id = m.entity_id AND w.session_id = m.session_id AND position(w.ref IN v.layer::text) > 0) AS words,
           m.at, p.number AS plan, m.hash, 'sesiones/' || s.code || '/minuta?version=' || m.version AS page,
           'sessions/' || s.id || '/minutes/document/pdf?version=' || m.version AS file
    FROM minutes_publication m
    JOIN session s ON s.entity_id = m.entity_id AND s.id = m.session_id
    JOIN minutes_version v ON v.entity_id = m.entity_id AND v.session_id = m.session_id AND v.version = m.version
    LEFT JOIN phase ph ON ph.entity_id = s.entity_id AND ph.id = s.phase_id
    LEFT JOIN route r ON r.entity_id = ph.entity_id AND r.id = ph.route_id
    LEFT JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
    WHERE m.entity_id = $1`,
  resolution: `
    SELECT r.id::text, b.name || ' · ' || r.number || '/' || r.year AS title, r.text AS words, r.decided_at AS at,
           NULL::int AS plan, NULL::text AS hash, 'secretariado' AS page, NULL::text AS file
    FROM resolution r JOIN body b ON b.entity_id = r.entity_id AND b.id = r.body_id
    WHERE r.entity_id = $1 AND r.status IN ('adopted', 'in-progress', 'done') AND r.decided_at IS NOT NULL`,
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
    SELECT d.id::text, d.title, trim(d.description || ' ' || d.words) AS words, (d.day + time '12:00') AT TIME ZONE 'UTC' AS at,
           p.number AS plan, d.hash, NULL::text AS page,
           CASE WHEN d.bytes IS NOT NULL THEN 'archive/documents/' || d.id END AS file
    FROM archive_document d LEFT JOIN plan p ON p.entity_id = d.entity_id AND p.id = d.plan_id
    WHERE d.entity_id = $1`,
};

/** Everything in the archive of the entity $1, with the day in its own time zone. */
export const archiveEntries: string = Object.entries(kinds)
  .map(
    ([kind, sql]) =>
      `SELECT '${kind}' AS kind, k.id, k.title, k.words, (k.at AT TIME ZONE e.time_zone)::date AS day, k.at,
              k.plan, k.hash::text AS hash, k.page, k.file
       FROM (${sql}) k, entity e WHERE e.id = $1`,
  )
  .join(' UNION ALL ');
