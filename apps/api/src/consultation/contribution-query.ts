import type { ContributionQuery, ContributionView } from '@ruta/contracts/consultation/contribution';
import type { ModerationReason, NameState } from '@ruta/contracts/consultation/moderation';
import { OWED, UNGROUPED } from './consultation-counts.ts';
import { type Cursor, cursorOf, readCursor } from '../platform/http/cursor.ts';

/** A row as the statement below reads it; `text` and `folio` are there for whoever may have them. */
export interface ShownRow {
  id: string;
  number: number | null;
  phaseId: string;
  state: ContributionView['state'];
  appeal: 'none' | 'waiting' | 'upheld' | 'dismissed';
  text: string | null;
  folio: string | null;
  name: string | null;
  name_state: NameState;
  name_hidden_for: ModerationReason | null;
  language: 'es' | 'en';
  channel: ContributionView['channel'];
  theme: { id: string; name: string } | null;
  problem: { id: string; statement: string } | null;
  place: { id: string; name: string } | null;
  about: unknown;
  lat: number | null;
  lng: number | null;
  created_at: Date;
  admitted_at: Date | null;
  hiddenFor: ContributionView['hiddenFor'];
  supports: number;
  outcome: ContributionView['outcome'];
  answered_at: Date | null;
  supported: boolean;
  mine: boolean;
}

const FROM = `contribution c
  JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id
  LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
  LEFT JOIN theme t ON t.entity_id = c.entity_id AND t.id = c.theme_id
  LEFT JOIN problem q ON q.entity_id = c.entity_id AND q.id = c.problem_id
  LEFT JOIN project j ON j.entity_id = c.entity_id AND j.id = c.project_id
  LEFT JOIN place l ON l.entity_id = c.entity_id AND l.id = c.place_id
  LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL`;

/** $1 entity, $2 the person who asks or null; further conditions are added behind. */
export const shown = (where: string, tail = '') => `
  SELECT c.id, c.number, c.phase_id AS "phaseId", c.state, c.appeal, x.text, x.folio, c.language, c.channel,
    x.signature AS name, c.name_state, c.name_hidden_for,
    CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END AS theme,
    CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'statement', q.statement) END AS problem,
    CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'name', l.name) END AS place,
    CASE WHEN j.id IS NOT NULL
      THEN json_build_object('id', j.id, 'number', j.number, 'title', j.title, 'stance', c.stance) END AS about,
    x.lat, x.lng, c.created_at, c.admitted_at, c.hidden_for AS "hiddenFor", c.supports, a.outcome,
    a.at AS answered_at,
    EXISTS (SELECT 1 FROM support s WHERE s.entity_id = c.entity_id AND s.contribution_id = c.id
            AND s.person_id = $2::uuid) AS supported,
    coalesce(c.person_id = $2::uuid, false) AS mine
  FROM ${FROM} WHERE c.entity_id = $1 AND ${where} ${tail}`;

export const counted = (where: string) => `
  SELECT count(*)::int AS total FROM ${FROM} WHERE c.entity_id = $1 AND $2::uuid IS NOT DISTINCT FROM $2 AND ${where}`;

export interface Search {
  where: string;
  /** Behind entity and person. */
  values: unknown[];
  page: string;
  pageValues: unknown[];
}

/** The conditions of a search among admitted contributions, and those of one page of it. */
export function searchOf(query: ContributionQuery): Search {
  const values: unknown[] = [];
  const conditions = [`c.state = 'admitted'`];
  const add = (condition: (place: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(condition(`$${values.length + 2}`));
  };
  if (query.phase) add((at) => `c.phase_id = ${at}`, query.phase);
  if (query.theme) add((at) => `c.theme_id = ${at}`, query.theme);
  if (query.problem) add((at) => `c.problem_id = ${at}`, query.problem);
  if (query.place) add((at) => `c.place_id = ${at}`, query.place);
  if (query.project) add((at) => `c.project_id = ${at}`, query.project);
  if (query.stance) add((at) => `c.stance = ${at}`, query.stance);
  if (query.channel) add((at) => `c.channel = ${at}`, query.channel);
  if (query.withoutTheme) conditions.push(UNGROUPED);
  if (query.outcome === 'waiting') conditions.push(OWED);
  else if (query.outcome) add((at) => `a.outcome = ${at}`, query.outcome);
  const number = /^#?(\d{1,6})$/.exec(query.q ?? '')?.[1];
  if (number) add((at) => `c.number = ${at}`, Number(number));
  else if (query.q) add((at) => `x.words @@ websearch_to_tsquery('spanish', ${at})`, query.q);
  return { where: conditions.join(' AND '), values, ...pageOf(query, values.length + 2) };
}

const ORDERS = {
  newest: { by: 'c.number DESC', after: (_: string, number: string) => `c.number < ${number}` },
  oldest: { by: 'c.number ASC', after: (_: string, number: string) => `c.number > ${number}` },
  supported: {
    by: 'c.supports DESC, c.number DESC',
    after: (supports: string, number: string) => `(c.supports, c.number) < (${supports}, ${number})`,
  },
} as const;

function pageOf(query: ContributionQuery, taken: number): { page: string; pageValues: unknown[] } {
  const order = ORDERS[query.sort];
  const cursor: Cursor | null = readCursor(query.cursor);
  const limit = `$${taken + 1}`;
  if (!cursor) return { page: `ORDER BY ${order.by} LIMIT ${limit}`, pageValues: [query.limit + 1] };
  const after = order.after(`$${taken + 2}::int`, `$${taken + 3}::int`);
  // Named once where the order does not use it, so that every value has a place.
  const named = `$${taken + 2}::int IS NOT NULL`;
  return {
    page: `AND ${after} AND ${named} ORDER BY ${order.by} LIMIT ${limit}`,
    pageValues: [query.limit + 1, ...cursor],
  };
}

export const nextCursor = (last: ShownRow): string => cursorOf(last.supports, last.number ?? 0);
