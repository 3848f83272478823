import { Injectable } from '@nestjs/common';
import { Outcome } from '@ruta/contracts/consultation/answer';
import {
  type ContributionSummary,
  ContributionSummary as Summary,
} from '@ruta/contracts/consultation/contribution';
import type { PhaseId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { OWED } from './consultation-counts.ts';

interface Grouped {
  dimension: 'outcome' | 'channel' | 'theme' | 'place' | 'day';
  key: string | null;
  name: string | null;
  count: number;
  waiting: number;
}

const zero = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]));
const CHANNELS = ['phone', 'desktop', 'assisted', 'paper'] as const;

/** The numbers behind the pictures: how many, from where, about what, and what became of them. */
@Injectable()
export class SummaryReader {
  constructor(private readonly database: DataSource) {}

  async summary(entity: KnownEntity, phaseId: PhaseId | null): Promise<ContributionSummary> {
    const rows: Grouped[] = await this.database.query(
      `WITH admitted AS (
         SELECT c.channel, c.theme_id, t.name AS theme, c.place_id, l.name AS place,
                (c.admitted_at AT TIME ZONE $3)::date::text AS day, a.outcome, ${OWED} AS owed
         FROM contribution c JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id
         LEFT JOIN theme t ON t.entity_id = c.entity_id AND t.id = c.theme_id
         LEFT JOIN place l ON l.entity_id = c.entity_id AND l.id = c.place_id
         LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
         WHERE c.entity_id = $1 AND c.state = 'admitted' AND ($2::uuid IS NULL OR c.phase_id = $2)
       ), grouped AS (
         SELECT 'outcome' AS dimension, outcome AS key, NULL AS name, owed FROM admitted
         UNION ALL SELECT 'channel', channel, NULL, owed FROM admitted
         UNION ALL SELECT 'theme', theme_id::text, theme, owed FROM admitted
         UNION ALL SELECT 'place', place_id::text, place, owed FROM admitted
         UNION ALL SELECT 'day', day, NULL, owed FROM admitted
       )
       SELECT dimension, key, name, count(*)::int AS count, (count(*) FILTER (WHERE owed))::int AS waiting
       FROM grouped GROUP BY dimension, key, name ORDER BY dimension, count DESC, key`,
      [entity.id, phaseId, entity.timeZone],
    );
    const of = (dimension: Grouped['dimension']) => rows.filter((row) => row.dimension === dimension);
    const counts = (dimension: Grouped['dimension'], keys: readonly string[]) => ({
      ...zero(keys),
      ...Object.fromEntries(of(dimension).flatMap((row) => (row.key ? [[row.key, row.count]] : []))),
    });
    return Summary.parse({
      admitted: of('channel').reduce((sum, row) => sum + row.count, 0),
      waiting: of('channel').reduce((sum, row) => sum + row.waiting, 0),
      outcomes: counts('outcome', Outcome.options),
      channels: counts('channel', CHANNELS),
      themes: of('theme').map((row) => ({ ...row, themeId: row.key, name: row.name ?? '' })),
      places: of('place').map((row) => ({ ...row, placeId: row.key, name: row.name ?? '' })),
      days: of('day')
        .map((row) => ({ day: row.key, count: row.count }))
        .toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? '')),
    });
  }
}
