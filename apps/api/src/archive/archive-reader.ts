import { Injectable } from '@nestjs/common';
import {
  type ArchiveItem,
  ArchivePage,
  type ArchiveKind,
  type ArchiveQuery,
  type RetentionClass,
} from '@ruta/contracts/archive/archive';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { keptUntil } from '@ruta/domain/archive/retention';
import { DataSource } from 'typeorm';
import { archiveEntries } from './archive-kinds.ts';
import { Retention } from './retention.service.ts';

interface Row extends Omit<ArchiveItem, 'excerpt' | 'keptUntil' | 'disposed' | 'kind'> {
  kind: ArchiveKind;
  headline: string;
  until: Day | null;
  disposed_at: Date | null;
  disposed_reason: string | null;
}

interface CountRow {
  kind: ArchiveKind;
  year: number;
  plan: number | null;
  count: number;
}

const EXCERPT = 220;
/** Signs around found words, from the private use area: nobody's words have them. */
const [OPEN, SHUT] = ['\ue000', '\ue001'];

/** The stems of each entry are made once, and only where words are asked for. */
const found = `
  WITH entry AS (${archiveEntries}),
  found AS (
    SELECT entry.*, asked.query, CASE WHEN $2::text IS NULL THEN 0 ELSE ts_rank(said.vector, asked.query) END AS rank
    FROM entry
    CROSS JOIN (SELECT spanish_question($2) AS query) asked
    LEFT JOIN LATERAL (
      SELECT setweight(spanish_stems(entry.title), 'A') || setweight(spanish_stems(entry.called), 'B')
               || entry.stems AS vector
      WHERE $2::text IS NOT NULL OFFSET 0
    ) said ON true
    WHERE $2::text IS NULL OR said.vector @@ asked.query
  )`;

const latestDecision = `
  LEFT JOIN LATERAL (
    SELECT max(x.until) FILTER (WHERE x.decision = 'keep') AS until,
           max(x.at) FILTER (WHERE x.decision = 'dispose') AS disposed_at,
           max(x.reason) FILTER (WHERE x.decision = 'dispose') AS disposed_reason
    FROM archive_decision x WHERE x.entity_id = $1 AND x.kind = f.kind AND x.item_id = f.id
  ) d ON true`;

/** Everything that was published, found by its words, kind, year and plan. */
@Injectable()
export class ArchiveReader {
  constructor(
    private readonly database: DataSource,
    private readonly retention: Retention,
  ) {}

  async page(entityId: EntityId, query: ArchiveQuery): Promise<ArchivePage> {
    const { q, kind, year, plan, after, limit } = query;
    const asked = [entityId, q ?? null];
    const rows: Row[] = await this.database.query(
      `${found}
       SELECT f.kind, f.id, f.title, f.day::text, f.plan, f.hash, f.page, f.file, d.until::text AS until,
              d.disposed_at, d.disposed_reason,
              CASE WHEN $2::text IS NULL THEN left(f.words, ${EXCERPT})
                   ELSE ts_headline('spanish', f.words, f.query,
                     'StartSel=${OPEN}, StopSel=${SHUT}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "')
              END AS headline
       FROM found f ${latestDecision}
       WHERE ($3::text IS NULL OR f.kind = $3) AND ($4::int IS NULL OR extract(year FROM f.day) = $4)
         AND ($5::int IS NULL OR f.plan = $5)
       ORDER BY f.rank DESC, f.day DESC, f.kind, f.id OFFSET $6 LIMIT $7`,
      [...asked, kind ?? null, year ?? null, plan ?? null, after, limit + 1],
    );
    const counts: CountRow[] = await this.database.query(
      `${found} SELECT f.kind, extract(year FROM f.day)::int AS year, f.plan, count(*)::int AS count
       FROM found f GROUP BY 1, 2, 3`,
      asked,
    );
    const { classes } = await this.retention.catalogue(entityId);
    const shown = counts.filter(
      (row) => (!kind || row.kind === kind) && (!year || row.year === year) && (!plan || row.plan === plan),
    );
    return ArchivePage.parse({
      items: rows.slice(0, limit).map((row) => itemOf(row, classes)),
      next: rows.length > limit ? after + limit : null,
      total: shown.reduce((sum, { count }) => sum + count, 0),
      kinds: summed(counts, (row) => row.kind).map(([name, count]) => ({ kind: name, count })),
      years: summed(counts, (row) => row.year).map(([name, count]) => ({ year: name, count })),
      plans: summed(counts, (row) => row.plan).map(([name, count]) => ({ plan: name, count })),
    });
  }

  /** What has been kept as long as it must on this day and was not taken out. */
  async due(entityId: EntityId, today: Day): Promise<ArchiveItem[]> {
    const { classes } = await this.retention.catalogue(entityId);
    const items = await this.all(entityId, classes);
    return items.filter(
      (item) => item.disposed === null && item.keptUntil !== null && item.keptUntil < today,
    );
  }

  async one(entityId: EntityId, kind: ArchiveKind, id: string): Promise<ArchiveItem | null> {
    const { classes } = await this.retention.catalogue(entityId);
    const items = await this.all(entityId, classes, { kind, id });
    return items[0] ?? null;
  }

  private async all(
    entityId: EntityId,
    classes: readonly RetentionClass[],
    only: { kind: ArchiveKind | null; id: string | null } = { kind: null, id: null },
  ): Promise<ArchiveItem[]> {
    const rows: Row[] = await this.database.query(
      `WITH f AS (${archiveEntries})
       SELECT f.kind, f.id, f.title, f.day::text, f.plan, f.hash, f.page, f.file, d.until::text AS until,
              d.disposed_at, d.disposed_reason, '' AS headline
       FROM f ${latestDecision}
       WHERE ($2::text IS NULL OR f.kind = $2) AND ($3::text IS NULL OR f.id = $3) ORDER BY f.day, f.kind, f.id`,
      [entityId, only.kind, only.id],
    );
    return rows.map((row) => itemOf(row, classes));
  }
}

function itemOf(row: Row, classes: readonly RetentionClass[]): ArchiveItem {
  const { headline, until, disposed_at: at, disposed_reason: reason, ...item } = row;
  return {
    ...item,
    excerpt: piecesOf(headline),
    keptUntil: keptUntil(classes, row.kind, row.day, until),
    disposed: at === null ? null : { at: at.getTime(), reason: reason ?? '' },
  };
}

function piecesOf(headline: string): ArchiveItem['excerpt'] {
  return headline
    .split(new RegExp(`(${OPEN}[^${SHUT}]*${SHUT})`, 'u'))
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith(OPEN) ? { text: text.slice(1, -1), found: true } : { text, found: false },
    );
}

/** Largest first; what has no name is not counted. */
function summed<Name extends string | number>(
  rows: readonly CountRow[],
  name: (row: CountRow) => Name | null,
): [Name, number][] {
  const sums = new Map<Name, number>();
  for (const row of rows) {
    const key = name(row);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.count);
  }
  return [...sums].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
}
